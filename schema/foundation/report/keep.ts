import { randomUUID } from 'node:crypto';
import type { Unguarded } from '../graphql/context.ts';
import { modelNamed } from '../model/models.ts';
import { named } from '../planner/plan.ts';
import { sql } from '../planner/sql.ts';
import { type Answer, answerOf } from './answer.ts';
import { countsOf } from './counts-of.ts';
import { dimensionsOf } from './dimension.ts';
import { KeptReport } from './kept-report.ts';
import { type Report, reports } from './report.ts';
import { yearEndUpTo } from './year-end.ts';

type Answers = Record<string, Pick<Answer, 'cells'>>;

/** Works out the reports on the last year that is over, where they are not kept yet; says how many. */
export async function keepReports(context: Unguarded, today: string): Promise<number> {
  const until = yearEndUpTo(today, today);
  let kept = 0;
  for (const report of reports.filter(({ overBy }) => overBy))
    if (!(await isKept(context, report, until))) {
      await keep(context, report, until);
      kept += 1;
    }
  return kept;
}

const isKept = async ({ ask }: Unguarded, report: Report, until: string) =>
  (await ask(
    named(
      sql`select exists (select from kept_report where report = ${sql.lit(report.name)} and until = ${sql.lit(until)}::date)::text as answer`,
    ),
    [],
  )) === 'true';

async function keep(context: Unguarded, report: Report, until: string) {
  const dimensions = dimensionsOf(context.reading.planner.models, report).toSorted((a, b) =>
    a.path < b.path ? -1 : 1,
  );
  // all of it is counted in one statement, so that no part can be subtracted from another
  const counts = await countsOf(context, report, dimensions, { until });
  const answers: Answers = {};
  for (const by of choicesOf(dimensions)) {
    const { cells } = await answerOf(report, by, counts);
    answers[by.map(({ path }) => path).join()] = { cells };
  }
  const model = modelNamed(context.reading.planner.models, KeptReport.name);
  const { fewest, rounded } = counts.answered;
  const values = {
    report: report.name,
    until,
    fewest,
    rounded,
    answers: JSON.stringify(answers),
  };
  await context.writing.transaction((tx) =>
    context.writing.change(
      tx,
      context,
      { action: 'create', model, values },
      { values, id: randomUUID() },
    ),
  );
}

/** Every choice of one or more of these, each in their order. */
function choicesOf<T>([first, ...rest]: readonly T[]): T[][] {
  if (first === undefined) return [];
  const without = choicesOf(rest);
  return [[first], ...without, ...without.map((some) => [first, ...some])];
}
