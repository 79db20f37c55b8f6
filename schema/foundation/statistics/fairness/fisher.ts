import { approximate } from '../rounded.ts';
import { choose, logarithmOfChoose } from './choose.ts';
import { everybody, type Outcome, totalsOf } from './table.ts';

/**
 * Fisher's exact test, two-sided: of all ways in which as many could have been selected from two groups
 * of this size, the probability of those that are no likelier than what happened. From 0 to 1; worked
 * out in whole numbers, and exact to the last figure of the number that it becomes.
 */
export function fisher(first: Outcome, second: Outcome): number {
  const { selected, notSelected, people } = totalsOf(first, second);
  const [one, other] = [everybody(first), everybody(second)];
  const ways = (k: number) => choose(selected, k) * choose(notSelected, one - k);
  const logarithm = (k: number) =>
    logarithmOfChoose(selected, k) + logarithmOfChoose(notSelected, one - k);
  const [observed, near] = [ways(first.selected), logarithm(first.selected)];
  // whole numbers as long as these are counted only where logarithms cannot tell
  const unlikely = (k: number) => {
    const apart = logarithm(k) - near;
    return Math.abs(apart) > 0.001 ? apart < 0 : ways(k) <= observed;
  };
  const [least, most] = [Math.max(0, selected - other), Math.min(selected, one)];
  // up to the likeliest number every next one is likelier, and after it less likely
  const likeliest = Math.floor(((one + 1) * (selected + 1)) / (people + 2));
  if (unlikely(likeliest)) return 1;
  const below = firstWhere(least, likeliest, (k) => !unlikely(k)) - 1;
  const above = firstWhere(likeliest, most + 1, unlikely);
  const down = tail(below - least + 1, (i) => [
    BigInt(below - i) * BigInt(other - selected + below - i),
    BigInt(selected - below + i + 1) * BigInt(one - below + i + 1),
  ]);
  const up = tail(most - above + 1, (i) => [
    BigInt(selected - above - i) * BigInt(one - above - i),
    BigInt(above + i + 1) * BigInt(other - selected + above + i + 1),
  ]);
  const counted = (down && down * ways(below)) + (up && up * ways(above));
  // left as it is: its lowest terms would take longer to find than all the rest
  return approximate({ numerator: counted, denominator: choose(people, one) << fineness });
}

/** The first whole number from `low` on, below `high`, for which something has become true; else `high`. */
function firstWhere(low: number, high: number, holds: (k: number) => boolean): number {
  let [from, to] = [low, high];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (holds(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** Figures after the point, of 2, to which the ways of a tail are added up: twice what a double shows. */
const fineness = 128n;

/** All ways of a tail as a multiple of its first, each following from the one before. */
function tail(length: number, next: (i: number) => [bigint, bigint]): bigint {
  let [ways, sum] = [1n << fineness, 0n];
  for (let i = 0; i < length && ways > 0n; i += 1) {
    sum += ways;
    const [more, fewer] = next(i);
    ways = (ways * more) / fewer;
  }
  return sum;
}
