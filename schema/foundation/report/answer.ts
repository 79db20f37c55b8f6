import { rounded } from '../disclosure/rounding.ts';
import type { Context } from '../graphql/context.ts';
import { choiceLabelOf } from '../model/model.ts';
import { Refusal } from '../refusal.ts';
import { type Counts, followingFrom } from './counts-of.ts';
import { type Dimension, dimensionsOf } from './dimension.ts';
import { disclosureRules } from './disclosure-rules.ts';
import { keptAnswer } from './kept-answer.ts';
import type { Report } from './report.ts';
import { countsUnread, tableOfReport } from './same-people.ts';
import { type Guarded, withhold } from './withhold.ts';
import { yearEndUpTo } from './year-end.ts';

/** One figure of a report, and what it is about. */
export interface Cell {
  keys: (string | null)[];
  labels: (string | null)[];
  value: number | null;
  base: number | null;
  status: 'shown' | 'withheld';
}

/** What a report comes to. */
export interface Answer {
  question: string;
  dimensions: string[];
  measure: string;
  asAt: string;
  /** Fewer people than this are in no figure of their own. */
  fewest: number | null;
  rounded: boolean;
  cells: Cell[];
}

/** Answers a report from the rows that its reader may read, in one statement; of those on years that are over, from what is kept. */
export async function answerReport(
  report: Report,
  args: Record<string, unknown>,
  context: Context,
): Promise<Answer> {
  const { models } = context.reading.planner;
  const by = chosen(dimensionsOf(models, report), args.by as string[] | null | undefined);
  const told = (given: Record<string, unknown>) =>
    followingFrom(context, report, by, given, (counts) => answerOf(report, by, counts));
  if (!report.overBy) return told(args);
  const until = yearEndUpTo((args.until as string | null | undefined) ?? '9999-12-31');
  if (!report.people || !countsUnread(models, context.shape, report)) return told({ until });
  const kept = await keptAnswer(context, report, by, until);
  return { ...worded(report, by), ...(kept ?? nothingKept(until)) };
}

const nothingKept = (asAt: string) => ({ asAt, fewest: null, rounded: false, cells: [] });

/** What of a report may be told, broken down by some of its dimensions. */
export async function answerOf(
  report: Report,
  by: readonly Dimension[],
  { several, paths, answered: { asAt, fewest, rounded: inFives, cells } }: Counts,
): Promise<Answer> {
  const { people, measure } = report;
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
          special: people?.special,
        },
      )
    : cells.map((cell) => ({ ...cell, withheld: false }));
  return {
    ...worded(report, by),
    asAt,
    fewest: people ? fewest : null,
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

const worded = ({ question, measure }: Report, by: readonly Dimension[]) => ({
  question,
  dimensions: by.map(({ label }) => label),
  measure: measure.name,
});

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
