import { dominated } from '../../disclosure/dominance.ts';
import { mean, median, percentage } from '../averages.ts';
import { compare, type Exact, minus, zero } from '../exact.ts';
import { approximate, rounded } from '../rounded.ts';

/** What people of a group are paid in an hour: those on full pay whose pay is known. */
export interface PaidGroup {
  code: string;
  label: string;
  hourly: readonly Exact[];
}

/** How large a group is; never how many it has, or those who are on leave could be told from other tables. */
export type Size = 'withheld' | 'from10' | 'from25' | 'from50' | 'from100';

/** By how much of the average of the largest group that of another is below it, in per cent to one decimal. */
export interface GroupGap {
  code: string;
  label: string;
  size: Size;
  meanGap: string | null;
  medianGap: string | null;
  /** Whether it is the group that the others are held against. */
  reference: boolean;
}

/** Fewer are in no figure of their own; those of several such groups together may be. */
export const fewestPaid = 10;

/** The gaps of all groups beside the largest; small ones are put together, and left out where even then they are few. */
export function gapsByGroup(groups: readonly PaidGroup[], smallTogether: string): GroupGap[] {
  const largest = groups.reduce<PaidGroup | null>(
    (most, each) => (most && most.hourly.length >= each.hourly.length ? most : each),
    null,
  );
  if (!largest || tooFew(largest)) return groups.map(untold);
  const small = groups.filter(tooFew);
  const together = { code: 'together', label: smallTogether, hourly: small.flatMap(hourlyOf) };
  return [
    ...groups.map((group) => (tooFew(group) ? untold(group) : beside(group, largest))),
    ...(small.length > 1 && !tooFew(together) ? [beside(together, largest)] : []),
  ];
}

const hourlyOf = ({ hourly }: PaidGroup) => hourly;

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

function beside(group: PaidGroup, largest: PaidGroup): GroupGap {
  const gap = (average: (amounts: readonly Exact[]) => { value: Exact | null }) =>
    gapOf(average(largest.hourly).value, average(group.hourly).value);
  return {
    code: group.code,
    label: group.label,
    size: sizeOf(group.hourly.length),
    meanGap: group === largest ? null : gap(mean),
    medianGap: group === largest ? null : gap(median),
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
