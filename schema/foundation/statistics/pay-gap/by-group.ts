import { dominated } from '../../disclosure/dominance.ts';
import { mean, median, percentage } from '../averages.ts';
import { compare, type Exact, minus, zero } from '../exact.ts';
import { approximate, rounded } from '../rounded.ts';
import { tellsOfHighest } from './highest-paid.ts';

/** What people of a group are paid in an hour: those on full pay whose pay is known. */
export interface PaidGroup {
  code: string;
  label: string;
  hourly: readonly Exact[];
  /** How many people other tables show of it at the least; null where they withhold it. */
  shown: number | null;
}

/** Everybody on full pay, and of them those who have said which group is theirs. */
export interface PaidGroups {
  everybody: readonly Exact[];
  groups: readonly PaidGroup[];
  /** How many people other tables show at the least of all groups but these. */
  shownBut: (codes: readonly string[]) => number;
}

/** How large a group is by other tables; not how many of it are paid, or those who are on leave could be told. */
export type Size = 'withheld' | 'from10' | 'from25' | 'from50' | 'from100';

/** By how much of the average of the largest group that of another is below it, in per cent to one decimal. */
export interface GroupGap {
  code: string;
  label: string;
  size: Size;
  /** Nothing where it would tell whether the highest paid of all is one of them. */
  meanGap: string | null;
  medianGap: string | null;
  /** Whether it is the group that the others are held against. */
  reference: boolean;
}

/** Fewer on full pay are in no figure. */
export const fewestPaid = 10;

/** A group of which other tables show fewer is in no figure of its own: who is on leave is known, and makes it smaller. */
export const fewestShown = 2 * fewestPaid;

/**
 * The gaps of all groups beside the largest. Of which there are any is settled by what other tables show of how many
 * there are: to refuse a group because few of it are paid would say that they are few, so that all are refused with it.
 */
export function gapsByGroup(paid: PaidGroups, othersTogether: string): GroupGap[] {
  const { groups, shownBut } = paid;
  const told = groups.filter(enough);
  const largest = told.toSorted((a, b) => b.shown - a.shown)[0];
  if (!largest || told.some(tooFew)) return groups.map(untold);
  const others = groups.filter((group) => !enough(group));
  const together = {
    code: 'together',
    label: othersTogether,
    hourly: others.flatMap(({ hourly }) => hourly),
    shown: shownBut(told.map(({ code }) => code)),
  };
  return [
    ...groups.map((group) => (enough(group) ? beside(group, largest, paid) : untold(group))),
    ...(others.length > 1 && enough(together) && !tooFew(together)
      ? [beside(together, largest, paid)]
      : []),
  ];
}

type Shown = PaidGroup & { shown: number };

const enough = (group: PaidGroup): group is Shown =>
  group.shown !== null && group.shown >= fewestShown;

/** Whether a group is so small, or one of it is paid so much, that its average would tell of somebody. */
const tooFew = ({ hourly }: PaidGroup) =>
  hourly.length < fewestPaid || dominated(hourly.map(approximate));

const untold = ({ code, label }: PaidGroup): GroupGap => ({
  code,
  label,
  size: 'withheld',
  meanGap: null,
  medianGap: null,
  reference: false,
});

function beside(group: Shown, largest: Shown, { everybody }: PaidGroups): GroupGap {
  const gap = (average: (amounts: readonly Exact[]) => { value: Exact | null }) =>
    group === largest ? null : gapOf(average(largest.hourly).value, average(group.hourly).value);
  const tells = [group, largest].some(({ hourly }) => tellsOfHighest(hourly.length, everybody));
  return {
    code: group.code,
    label: group.label,
    size: sizeOf(group.shown),
    meanGap: tells ? null : gap(mean),
    medianGap: gap(median),
    reference: group === largest,
  };
}

function gapOf(first: Exact | null, second: Exact | null): string | null {
  if (!first || !second || compare(first, zero) === 0) return null;
  return rounded(percentage(minus(first, second), first)!, 1);
}

function sizeOf(people: number): Size {
  if (people >= 100) return 'from100';
  if (people >= 50) return 'from50';
  return people >= 25 ? 'from25' : 'from10';
}
