import {
  type Beside,
  type Fared,
  funnel,
  rateOf,
  type Step,
} from '../../foundation/statistics/fairness/funnel.ts';
import { sentence } from '../../foundation/statistics/fairness/sentence.ts';
import type { Band } from '../monthly/bands.ts';
import type { Cohort, Path } from './cohort.ts';
import { columnsOf, type ServedGroup, type ServedPath, type ServedYear } from './serve.ts';

/** A group of people at a step, with what can be said of it. */
export interface OutcomeRow extends Omit<Fared, 'beside'> {
  band: string;
  /** Beside the group that all are held against; of four fifths only where people are selected. */
  beside: (Omit<Beside, 'fourFifths'> & { fourFifths: Beside['fourFifths'] | null }) | null;
  sentence: string | null;
}

/** From one stage to another. */
export interface OutcomeStep {
  /** The part of the council; null for the whole of it. */
  part: string | null;
  from: string;
  to: string;
  /** What whoever took it was: `appointed`, `gone within the year`. */
  done: string;
  /** Whether it is from the start to the end, over all stages between. */
  overall: boolean;
  declared: { people: number; selected: number | null };
  /** Of a hundred of all who have said what they are, how many took it. */
  rate: number | null;
  rows: OutcomeRow[];
}

/** What a path comes to, step by step and part by part. */
export interface Outcomes {
  parts: ServedGroup[];
  steps: OutcomeStep[];
}

/** From which stage to which. */
type Pair = readonly [from: number, to: number];

/** The group that the others are held against: the largest that is shown at the start. */
export function referenceOf({ bands }: ServedYear, { whole }: ServedPath): Band | null {
  const sizes = whole.bands.map(([start]) => start ?? -1);
  const most = Math.max(-1, ...sizes);
  return most < 0 ? null : (bands[sizes.indexOf(most)] ?? null);
}

/** What a path as it is served comes to, for the whole council or for each part of it. */
export function outcomesOf(
  { called }: Cohort,
  year: ServedYear,
  served: ServedPath,
  path: Path,
  by: string | null,
): Outcomes {
  const reference = referenceOf(year, served)?.label ?? null;
  const stages = columnsOf(served, by);
  const groups = by === null ? [served.whole] : (served.parts[by] ?? []);
  const last = (by === null ? served.stages.whole : served.stages.parts).length - 1;
  const isOver = last > 1;
  const pairs = stepsOf(last, stages.length, isOver);
  const isOverall = ([from, to]: Pair) => isOver && from === 0 && to === last;
  const steps = groups.flatMap((group) => pairs.map((pair) => stepIn(year.bands, group, pair)));
  const isJudged = (at: number) => !path.stepByStep || !isOverall(pairs[at % pairs.length]!);
  const judged = funnel(
    steps.filter((_, at) => isJudged(at)),
    reference,
  ).values();
  // who was not asked at every stage is no evidence of how groups fared
  const fared = steps.map((step, at) =>
    isJudged(at) ? judged.next().value! : funnel([step], null)[0]!,
  );
  const told = groups.flatMap(({ key }, g) =>
    pairs.flatMap((pair, i): OutcomeStep[] => {
      const [from, to] = pair;
      const at = g * pairs.length + i;
      const rows = fared[at]!;
      // of everybody it is told where of those who were asked it is not
      if (!isJudged(at) && fared[g * pairs.length + last - 1]!.every(({ rate }) => rate !== null))
        return [];
      const done = { ...path.stages, ...path.sorts }[stages[to]!]!;
      const first = rows.find(({ label }) => label === reference);
      const step = {
        part: key,
        from: stages[from]!,
        to: stages[to]!,
        done,
        overall: isOverall(pair),
        declared: steps[at]!.declared,
        rate: rateOf(steps[at]!.declared),
        rows: rows.map((row, band) => ({
          ...row,
          beside: row.beside && {
            ...row.beside,
            fourFifths: path.selects?.includes(stages[to]!) ? row.beside.fourFifths : null,
          },
          band: year.bands[band]!.code,
          sentence: first ? said(called, first, row, done) : null,
        })),
      };
      return [step];
    }),
  );
  return { parts: groups, steps: told };
}

/** Each stage from the one before, each sort from the last stage, and, where it is over several, the last from the first. */
function stepsOf(last: number, columns: number, isOver: boolean): Pair[] {
  const one = Array.from({ length: columns - 1 }, (_, i): Pair => [Math.min(i, last), i + 1]);
  return isOver ? [...one, [0, last]] : one;
}

const stepIn = (
  bands: readonly Band[],
  { declared, bands: figures }: ServedGroup,
  [from, to]: Pair,
): Step => ({
  // of those at a stage everybody is told
  declared: { people: declared[from]!, selected: declared[to] ?? null },
  groups: bands.map(({ label }, band) => ({
    label,
    people: figures[band]![from]!,
    selected: figures[band]![to]!,
  })),
});

function said(called: string, first: Fared, row: Fared, done: string): string | null {
  if (!row.beside) return null;
  const outcome = ({ people, selected }: Fared) => ({
    selected: selected!,
    notSelected: people! - selected!,
  });
  const words = {
    first: `${called} in “${first.label}”`,
    second: `${called} in “${row.label}”`,
    done,
  };
  return sentence(words, outcome(first), outcome(row), row.beside);
}
