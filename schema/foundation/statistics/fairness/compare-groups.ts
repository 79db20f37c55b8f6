import { type Exact, over } from '../exact.ts';
import { approximate } from '../rounded.ts';
import { fisher } from './fisher.ts';
import { everybody, type Outcome, rateOf, totalsOf } from './table.ts';

/** What the figures of two groups at a stage come to. Whoever says them aloud says both groups. */
export interface Comparison {
  /** The rate of the second group as a multiple of that of the first; none if that is 0 or unknown. */
  ratio: number | null;
  /** The 95 % interval of the ratio; none if either group had nobody selected. */
  low: number | null;
  high: number | null;
  /** Fisher's exact probability, two-sided, 0 to 1. */
  fisher: number;
  /** How many standard errors the second rate is above the first; none if the pooled rate is 0 or 1. */
  z: number | null;
  /** Whether the lower rate is below four fifths of the higher. A rule of thumb of the United States,
   * without force in British law, and arithmetic only: it knows nothing of chance. */
  fourFifths: 'flagged' | 'notFlagged';
  judgement: Judgement;
}

/** Whether so many people can tell anything, and if so, whether chance alone would seldom do this. */
export type Judgement = 'refused' | 'noEvidence' | 'evidence';

/** Fewer in either group, and one person more or less would change the answer. */
export const fewestInGroup = 10;

/** Fewer selected of both groups together, and nothing can be told from who they are. */
export const fewestSelected = 5;

/** How seldom chance alone would do as much, for it to count as evidence. */
export const mostByChance = 0.05;

/** Puts a second group beside a first. Counts must be whole numbers from 0 on. */
export function compareGroups(first: Outcome, second: Outcome): Comparison {
  const [one, other] = [rateOf(first), rateOf(second)];
  const ratio = one && other && one.numerator > 0n ? approximate(over(other, one)) : null;
  const figures = { ratio, ...intervalOf(ratio, first, second), fisher: fisher(first, second) };
  return {
    ...figures,
    z: pooled(first, second),
    fourFifths: fourFifths(first, second) ? 'flagged' : 'notFlagged',
    judgement: judgementOf(first, second, figures),
  };
}

/** The normal deviate that leaves 2.5 % on either side. */
const deviate = 1.959963984540054;

/** The interval of a ratio on the scale of logarithms (Katz, Baptista, Azen and Pike 1978). */
function intervalOf(ratio: number | null, first: Outcome, second: Outcome) {
  if (ratio === null || ratio === 0) return { low: null, high: null };
  // 1/a − 1/(a + b) = b / (a × (a + b)), which loses no figures
  const part = (group: Outcome) => group.notSelected / (group.selected * everybody(group));
  const reach = Math.exp(deviate * Math.sqrt(part(first) + part(second)));
  return { low: ratio / reach, high: ratio * reach };
}

/** The two-proportion z with the rate of both together as that of each. */
function pooled(first: Outcome, second: Outcome): number | null {
  const { selected, notSelected, people } = totalsOf(first, second);
  const [one, other] = [BigInt(everybody(first)), BigInt(everybody(second))];
  const variance = one * other * BigInt(selected) * BigInt(notSelected);
  if (variance === 0n) return null;
  const apart = BigInt(second.selected) * one - BigInt(first.selected) * other;
  const square: Exact = { numerator: apart ** 2n * BigInt(people), denominator: variance };
  return Math.sqrt(approximate(square)) * (apart < 0n ? -1 : 1);
}

/** Below four fifths, in whole numbers: 48 % beside 60 % is four fifths, and not below. */
function fourFifths(first: Outcome, second: Outcome): boolean {
  const one = BigInt(first.selected) * BigInt(everybody(second));
  const other = BigInt(second.selected) * BigInt(everybody(first));
  return 5n * other < 4n * one || 5n * one < 4n * other;
}

/** Refused on tiny numbers; evidence only where both the exact test and the interval say so. */
function judgementOf(
  first: Outcome,
  second: Outcome,
  { fisher, low, high }: Pick<Comparison, 'fisher' | 'low' | 'high'>,
): Judgement {
  const tiny = Math.min(everybody(first), everybody(second)) < fewestInGroup;
  if (tiny || totalsOf(first, second).selected < fewestSelected) return 'refused';
  const around = low !== null && high !== null && low <= 1 && high >= 1;
  return fisher < mostByChance && !around ? 'evidence' : 'noEvidence';
}
