import type { Context } from '../graphql/context.ts';
import type { PermissionShape } from '../permissions/shape.ts';
import { Compilation } from '../planner/compilation.ts';
import { visible } from '../planner/grants.ts';
import { named, type Plan } from '../planner/plan.ts';
import { valuesOf } from '../planner/read.ts';
import { bare, from } from '../planner/row.ts';
import { all, name, type Sql, slot, sql } from '../planner/sql.ts';
import type { Answer } from './answer.ts';
import type { Dimension } from './dimension.ts';
import { KeptReport } from './kept-report.ts';
import type { Report } from './report.ts';

type Answers = Record<string, Pick<Answer, 'cells'>>;

interface Kept {
  until: string;
  fewest: number;
  rounded: boolean;
  answers: Answers;
}

const plans = new WeakMap<PermissionShape, Plan>();

/** A report on a year as it was kept; the latest up to a day, null where there is none. */
export async function keptAnswer(
  context: Context,
  { name: report }: Report,
  by: readonly Dimension[],
  until: string,
): Promise<Pick<Answer, 'asAt' | 'fewest' | 'rounded' | 'cells'> | null> {
  const { shape, attributes, reading, ask } = context;
  const plan = plans.get(shape) ?? named(keptSql(new Compilation(reading.planner.models, shape)));
  plans.set(shape, plan);
  const text = await ask(plan, valuesOf(plan, { args: [{ report, until }], attributes }));
  if (text === null) return null;
  const kept = JSON.parse(text) as Kept;
  const inOrder = by.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const places = by.map((each) => inOrder.indexOf(each));
  const { cells } = kept.answers[inOrder.map(({ path }) => path).join()]!;
  return {
    asAt: kept.until,
    fewest: kept.fewest,
    rounded: kept.rounded,
    cells: cells.map((cell) => ({
      ...cell,
      keys: places.map((place) => cell.keys[place]!),
      labels: places.map((place) => cell.labels[place]!),
    })),
  };
}

function keptSql(c: Compilation): Sql {
  const kept = c.row(KeptReport.name);
  const own = (column: string) => name(kept.alias, column);
  const asked = (which: string, type: string) => slot(({ args }) => args[0]![which] ?? null, type);
  const wanted = all([
    visible(c, kept),
    sql`${bare(kept, 'report')} = ${asked('report', 'text')}`,
    sql`${own('until')} <= ${asked('until', 'date')}`,
  ]);
  return sql`select (select jsonb_build_object('until', ${own('until')}, 'fewest', ${own('fewest')}, 'rounded', ${own('rounded')}, 'answers', ${own('answers')})::text
    from ${from(kept)} where ${wanted} order by ${own('until')} desc limit 1) as answer`;
}
