import { addAlike } from '../../foundation/disclosure/alike-ties.ts';
import { protectApart } from '../../foundation/disclosure/apart.ts';
import { lossOf } from '../../foundation/disclosure/choice.ts';
import {
  type Figures,
  noFigures,
  type Standing,
  withholdNoughts,
} from '../../foundation/disclosure/figures.ts';
import { addChange } from '../../foundation/disclosure/joiners.ts';
import type { Need, Secret } from '../../foundation/disclosure/need.ts';
import type { Protection } from '../../foundation/disclosure/protect.ts';
import { roundFigures, shownOf } from '../../foundation/disclosure/rounding.ts';
import { addTable } from '../../foundation/disclosure/table.ts';
import { addTwins } from '../../foundation/disclosure/twin-ties.ts';
import { addBeside } from '../beside.ts';
import { groupings } from '../monthly-table.ts';
import { bandsOfBoth } from './bands.ts';
import { type CountedMonth, counterOf } from './counted-month.ts';
import type { Given, Writer } from './given.ts';
import { characteristic, flatTable, leavesOf, tablesOf, told, wholeOf } from './tables.ts';

/** What is to be withheld of a month, by the names of figures. */
export interface ProtectedMonth {
  withheld: ReadonlySet<string>;
  unkept: number;
}

/** A month that is out, with what was withheld in it. */
export interface Served {
  counted: CountedMonth;
  withheld: (name: string) => boolean;
  /** Whether its counts were shown to the nearest five. */
  rounded?: boolean;
}

export interface Care {
  fewest: number;
  /** Whether counts are shown to the nearest five. */
  rounded?: boolean;
  /** Milliseconds for each of two tries. */
  budget: number;
  /** Adds what else is out that the month can be held against, for a writer too; says what must stay possible of it. */
  beside?: (all: Figures, writer?: Writer) => Need[];
  /** What else that is. */
  held?: readonly Given<unknown>[];
  stopping?: AbortSignal;
}

/**
 * Chooses what to withhold of a month, held against all that are out; null where so much more would have to be
 * withheld for the sake of who came and went, or it took so long to find out, that the last one had better stand.
 */
export async function protectMonth(
  counted: CountedMonth,
  /** The months that are out, in their order. */
  before: readonly Served[],
  { fewest, rounded, budget, beside, stopping }: Care,
): Promise<ProtectedMonth | null> {
  if (peopleIn(counted) < smallestWorkforce) return null;
  const alone = noFigures();
  const known = addMonth(alone, counted, fewest);
  withholdNoughts(alone);
  if (rounded) roundFigures(alone);
  const first = await protectApart(alone, { needs: known, budget, spare, forGood: true }, stopping);
  if (first.gaveUp) return null;
  if (before.length === 0 && !beside) return named(alone, first);
  const both = noFigures();
  const knownToo = addMonth(both, counted, fewest);
  withholdNoughts(both);
  if (rounded) roundFigures(both);
  const needs = [
    ...knownToo,
    ...heldAgainst(both, counted, before, fewest),
    ...(beside?.(both) ?? []),
    ...addBesideMonth(both, counted, { wholeOf, enough: fewest }),
  ];
  for (const each of before) addBesideMonth(both, each.counted);
  // where there is none that could stand instead, whatever it takes
  const most = before.length === 0 ? Infinity : lossOf(alone, first.withheld) * tolerable;
  const second = await protectApart(both, { needs, budget, spare, most, forGood: true }, stopping);
  return second.gaveUp ? null : named(both, second);
}

/** Adds the tables of a month, and how they hang together; says what must stay possible of few who are known by name. */
export function addMonth(
  all: Figures,
  counted: CountedMonth,
  fewest: number,
  decided?: (name: string) => Standing,
): Need[] {
  for (const table of tablesOf(counted, fewest, decided)) addTable(all, table);
  const secret = { wholeOf, enough: fewest };
  return [
    ...addTwins(all, counted.month, counted.twins, secret),
    ...addAlike(all, [counted.month, counted.month], counted.alike, secret),
  ];
}

/** Of fewer a public body need publish nothing of its workforce (SI 2017/353, reg. 4), and everybody knows everybody. */
const smallestWorkforce = 150;

const peopleIn = ({ cells }: CountedMonth) =>
  cells.reduce((sum, [by, , , people]) => (by === 'engagement' ? sum + people : sum), 0);

/** Who leaves in the months after is known, and what other groups they were in. */
const spare = 3;

// half as much again as the month by itself would lose: older bands tell less than that
const tolerable = 1.5;

const named = (all: Figures, { withheld, unkept }: Protection): ProtectedMonth => ({
  withheld: new Set(
    all.figures.flatMap(({ name, standing }, place) =>
      standing === 'withheld' || withheld.has(place) ? [name] : [],
    ),
  ),
  unkept: unkept.length,
});

/** Ties a month to what was out before it, as far as it is there; says what must stay possible. */
export const addBesideMonth = (
  all: Figures,
  { month, beside }: CountedMonth,
  secret?: Secret,
): Need[] => addBeside(all, month, beside, secret);

/** Adds every month that is out, each tied to the next by who came and went between; says what must stay possible. */
export function heldAgainst(
  all: Figures,
  counted: CountedMonth,
  before: readonly Served[],
  fewest: number,
): Need[] {
  return addMonths(all, before, fewest, [counted]);
}

/** Adds months that are out, and those after them that are added already, each tied to the next. */
export function addMonths(
  all: Figures,
  out: readonly Served[],
  fewest: number,
  after: readonly CountedMonth[] = [],
): Need[] {
  for (const { counted, withheld, rounded } of out) {
    const decided = (name: string): Standing => (withheld(name) ? 'withheld' : 'shown');
    addMonth(all, counted, fewest, decided);
    if (rounded) roundFigures(all, shownOf(counted.month));
  }
  const months = [...out.map(({ counted }) => counted), ...after];
  return months.slice(1).flatMap((next, i) => changesBetween(all, months[i]!, next, fewest));
}

/** Who came and went between two months of which the second was held against the first. */
const changesBetween = (
  all: Figures,
  old: CountedMonth,
  counted: CountedMonth,
  enough: number,
): Need[] =>
  groupings.flatMap((grouping) => {
    const leaves = [...new Set([...leavesOf(old, grouping), ...leavesOf(counted, grouping)])];
    const [before, after] = [old, counted].map((each) =>
      flatTable({ ...each, bands: bandsOfBoth(old.bands, counted.bands) }, grouping, leaves),
    );
    const said = counterOf(counted, grouping, 'stayed');
    // whoever moved or said something else came and went
    const stayed = (names: readonly string[]) =>
      Math.min(said(names), before!.count(names), after!.count(names));
    return addChange(all, {
      before: before!,
      after: after!,
      joined: (names) => after!.count(names) - stayed(names),
      left: (names) => before!.count(names) - stayed(names),
      characteristic,
      told,
      enough,
    });
  });
