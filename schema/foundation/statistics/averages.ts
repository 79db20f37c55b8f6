import { compare, type Exact, fraction, over, plus, times, zero } from './exact.ts';

/** An average and what it was made of; no value if there was nothing to average. */
export interface Mean {
  people: number;
  total: Exact;
  value: Exact | null;
}

/** The middle amount, or the mean of the middle two; no value if there was nothing to put in order. */
export interface Median {
  people: number;
  middle: Exact[];
  value: Exact | null;
}

/** The mean of amounts. */
export function mean(amounts: readonly Exact[]): Mean {
  const people = amounts.length;
  const total = amounts.reduce(plus, zero);
  return { people, total, value: people === 0 ? null : over(total, fraction(people)) };
}

/** The median of amounts; of an even number of them, the mean of the middle two. */
export function median(amounts: readonly Exact[]): Median {
  const people = amounts.length;
  const ordered = amounts.toSorted(compare);
  const middle = ordered.slice(Math.floor((people - 1) / 2), Math.floor(people / 2) + 1);
  return { people, middle: people === 0 ? [] : middle, value: mean(middle).value };
}

const hundred = fraction(100);

/** A part of a whole in per cent; none if the whole is nothing. */
export const percentage = (part: Exact, whole: Exact): Exact | null =>
  compare(whole, zero) === 0 ? null : times(over(part, whole), hundred);
