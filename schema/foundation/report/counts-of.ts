import type { Context } from '../graphql/context.ts';
import type { Models } from '../model/models.ts';
import type { PermissionShape } from '../permissions/shape.ts';
import { Compilation } from '../planner/compilation.ts';
import { granted } from '../planner/grants.ts';
import { named, type Plan } from '../planner/plan.ts';
import { valuesOf } from '../planner/read.ts';
import { parametersOf } from '../planner/select.ts';
import { marked, unlessUnchanged } from '../planner/unchanged.ts';
import type { Answer } from './answer.ts';
import { answered } from './answered.ts';
import type { Dimension } from './dimension.ts';
import { monthEndUpTo } from './month-end.ts';
import type { Report } from './report.ts';
import { askable, countsUnread, reportsOfSamePeople } from './same-people.ts';
import { reportSql } from './statement.ts';

/** What was counted for a report, by all that bears on what may be told of it. */
export interface Counts {
  several: readonly Report[];
  paths: readonly string[];
  answered: ReturnType<typeof answered>;
}

/** A statement of a report, and what followed from it when it was last asked. */
interface Asked {
  plan: Plan;
  known: Map<string, { mark: string; told: Promise<Answer> }>;
}

type Asker = Pick<Context, 'shape' | 'attributes' | 'reading' | 'ask'>;
type Args = Record<string, unknown>;

const mostKnown = 20;
const statements = new WeakMap<PermissionShape, Map<string, Asked>>();

/** Counts what a report and others of the same people are about, in one statement. */
export async function countsOf(
  asker: Asker,
  report: Report,
  by: readonly Dimension[],
  args: Args,
): Promise<Counts> {
  const { asked, values, several, paths } = asking(asker, report, by, args);
  const text = (await asker.ask(asked.plan, values))!;
  return {
    several,
    paths,
    answered: answered(asked.plan.marks ? marked(text).answer! : text),
  };
}

/** What follows from that; worked out anew only where a row behind it has changed. */
export async function followingFrom(
  asker: Asker,
  report: Report,
  by: readonly Dimension[],
  args: Args,
  work: (counts: Counts) => Promise<Answer>,
): Promise<Answer> {
  const { asked, values, several, paths } = asking(asker, report, by, args);
  const from = (text: string) => work({ several, paths, answered: answered(text) });
  if (!asked.plan.marks) return from((await asker.ask(asked.plan, values))!);
  const key = JSON.stringify([by.map(({ path }) => path), values]);
  const before = asked.known.get(key);
  const { mark, answer } = marked(
    (await asker.ask(asked.plan, values.with(-1, before?.mark ?? null)))!,
  );
  if (before && answer === undefined) return before.told;
  const told = from(answer!);
  if (asked.known.size >= mostKnown) asked.known.clear();
  asked.known.set(key, { mark, told });
  told.catch(() => asked.known.delete(key));
  return told;
}

function asking(
  { shape, attributes, reading: { planner } }: Asker,
  report: Report,
  by: readonly Dimension[],
  args: Args,
) {
  const { models } = planner;
  const { people } = report;
  const unread = people !== undefined && countsUnread(models, shape, report);
  const several = unread ? reportsOfSamePeople(report) : [report];
  // of people the whole table is counted: what is withheld of a part of it follows from the rest
  const paths = [
    ...new Set([...by, ...(people ? askable(models, shape, several) : [])].map(({ path }) => path)),
  ];
  const asked = statementOf(report, several, paths, shape, models);
  const on = unread && typeof args.on === 'string' ? { on: monthEndUpTo(args.on) } : {};
  const values = valuesOf(asked.plan, { args: [{ ...args, ...on }], attributes });
  return { asked, values, several, paths };
}

function statementOf(
  report: Report,
  several: readonly Report[],
  paths: readonly string[],
  shape: PermissionShape,
  models: Models,
): Asked {
  const known = statements.get(shape) ?? new Map<string, Asked>();
  statements.set(shape, known);
  const key = [report.name, ...paths].join();
  const found = known.get(key);
  if (found) return found;
  const c = new Compilation(models, shape, 'count');
  const counted = several.length > 1 ? { ...report, only: undefined } : report;
  const plan = named(reportSql(c, counted, paths, several));
  // whoever counts some rows alone has an index to find them by
  const all = granted(c, c.row(report.from, parametersOf(c, report.from, 0)), 'read') === 'always';
  const made = { plan: (all && unlessUnchanged(plan, models)) || plan, known: new Map() };
  known.set(key, made);
  return made;
}
