import { rounded } from '../disclosure/rounding.ts';
import type { Context } from '../graphql/context.ts';
import { choiceLabelOf } from '../model/model.ts';
import type { PermissionShape } from '../permissions/shape.ts';
import { Compilation } from '../planner/compilation.ts';
import { named, type Plan } from '../planner/plan.ts';
import { valuesOf } from '../planner/read.ts';
import { Refusal } from '../refusal.ts';
import { type Counted, inOrder } from './counted.ts';
import { type Dimension, dimensionsOf } from './dimension.ts';
import { disclosureRules } from './disclosure-rules.ts';
import { monthEndUpTo } from './month-end.ts';
import type { Report } from './report.ts';
import { askable, countsUnread, reportsOfSamePeople, tableOfReport } from './same-people.ts';
import { reportSql } from './statement.ts';
import { type Guarded, withhold } from './withhold.ts';

/** One figure of a report, and what it is about. */
export interface Cell {
  keys: (string | null)[];
  labels: (string | null)[];
  value: number | null;
  base: number | null;
  status: 'shown' | 'withheld';
}

interface Answered {
  asAt: string;
  fewest: number;
  rounded: boolean;
  /** What the groups of each dimension are called, by their keys. */
  labels: Record<string, string | null>[];
  cells: [keys: (string | null)[], open: boolean, base: number, hits: number][];
}

const plans = new WeakMap<PermissionShape, Map<string, Plan>>();

/** Answers a report from the rows that its reader may read, in one statement. */
export async function answerReport(
  report: Report,
  args: Record<string, unknown>,
  context: Context,
) {
  const { shape, attributes, reading, ask } = context;
  const { models } = reading.planner;
  const offered = dimensionsOf(models, report);
  const by = chosen(offered, args.by as string[] | null | undefined);
  const { people, measure } = report;
  const unread = people !== undefined && countsUnread(models, shape, report);
  const several = unread ? reportsOfSamePeople(report) : [report];
  // of people the whole table is counted: what is withheld of a part of it follows from the rest
  const paths = [
    ...new Set([...by, ...(people ? askable(models, shape, several) : [])].map(({ path }) => path)),
  ];
  const known = plans.get(shape) ?? new Map<string, Plan>();
  plans.set(shape, known);
  const key = [report.name, ...paths].join();
  const counted = several.length > 1 ? { ...report, only: undefined } : report;
  const plan =
    known.get(key) ?? named(reportSql(new Compilation(models, shape, 'count'), counted, paths));
  known.set(key, plan);
  const on = unread && typeof args.on === 'string' ? { on: monthEndUpTo(args.on) } : {};
  const text = await ask(plan, valuesOf(plan, { args: [{ ...args, ...on }], attributes }));
  const answered = JSON.parse(text!) as Answered;
  const { asAt, fewest, rounded: inFives } = answered;
  const cells = countedIn(answered);
  const [first, ...others] = people ? several.map((each) => tableOfReport(each, cells, paths)) : [];
  const guarded = first
    ? await withhold(
        [first, ...others],
        by.map(({ path }) => first.paths.indexOf(path)),
        {
          fewest,
          least: disclosureRules[people?.special ? 'specialCategory' : 'internal'].least,
          share: measure.which !== undefined,
          rounded: inFives,
        },
      )
    : inOrder(cells).map((cell) => ({ ...cell, withheld: false }));
  return {
    question: report.question,
    dimensions: by.map(({ label }) => label),
    measure: measure.name,
    asAt,
    rounded: inFives,
    cells: guarded.map(
      (cell): Cell => ({
        keys: cell.keys,
        labels: cell.labels.map((label, i) => labelled(by[i]!, label)),
        ...figure(report, inFives ? { ...cell, ...nearest(cell) } : cell),
      }),
    ),
  };
}

const countedIn = ({ labels, cells }: Answered): Counted[] =>
  cells.map(([keys, open, base, hits]) => ({
    keys,
    labels: keys.map((key, i) => (key === null ? null : (labels[i]![key] ?? null))),
    base,
    hits,
    open,
  }));

/** The dimensions that were asked for, in that order, each once; all of them unless it is said. */
function chosen(dimensions: Dimension[], names: readonly string[] | null | undefined) {
  if (!names) return dimensions;
  if (names.length === 0)
    throw new Refusal('BAD_USER_INPUT', 'Choose what to break the figures down by.', {
      fields: { by: 'Choose at least one.' },
    });
  return [...new Set(names)].map((name) => dimensions.find((each) => each.name === name)!);
}

function labelled({ owner, property }: Dimension, label: string | null) {
  if (label === null || property.kind === 'toOne') return label;
  if (property.scalar === 'Boolean') return label === 'true' ? 'Yes' : 'No';
  return property.choices ? choiceLabelOf(owner, property.name, label) : label;
}

type Figure = Pick<Cell, 'value' | 'base' | 'status'>;

/** Each count to the nearest five by itself: a share is of what is shown. */
const nearest = ({ base, hits }: Guarded) => ({ base: rounded(base), hits: rounded(hits) });

function figure({ measure }: Report, { base, hits, withheld }: Guarded): Figure {
  if (withheld) return { value: null, base: null, status: 'withheld' };
  if (measure.which && base === 0) return { value: null, base: 0, status: 'shown' };
  return measure.which
    ? { value: Math.round((1000 * hits) / base) / 10, base, status: 'shown' }
    : { value: base, base: null, status: 'shown' };
}
