/** When a sum of money tells what one or two of the people in it earn. */
export interface DominanceRule {
  /** A mean, a median or a total is of this many people at least. */
  fewest: number;
  /** The largest so many … */
  top: number;
  /** … have less than this share of the whole. */
  share: number;
  /** What is left after the two largest is at least this share of the largest: the second knows their own (p%-rule). */
  rest: number;
}

/** After the ACRO guidance on output checking, and no single person with more than half. */
export const dominanceRule: DominanceRule = { fewest: 10, top: 2, share: 0.85, rest: 0.1 };

const half = 0.5;

/** Whether a figure made of these amounts must be withheld, because it tells of so few or one outweighs the others. */
export function dominated(amounts: readonly number[], rule = dominanceRule): boolean {
  const [first = 0, , ...others] = amounts.toSorted((a, b) => b - a);
  if (amounts.length < rule.fewest) return amounts.length > 0;
  const whole = sum(amounts);
  return (
    first > half * whole ||
    sum(largest(amounts, rule.top)) >= rule.share * whole ||
    sum(others) < rule.rest * first
  );
}

/**
 * How large a reader must be able to believe a withheld sum to be: so large that the rule would be kept
 * (upper protection level of the (n,k)-rule; SDC handbook, chapter 4).
 */
export const mustReach = (amounts: readonly number[], { top, share } = dominanceRule) =>
  Math.max(sum(amounts), sum(largest(amounts, top)) / share);

const largest = (amounts: readonly number[], top: number) =>
  amounts.toSorted((a, b) => b - a).slice(0, top);
const sum = (amounts: readonly number[]) => amounts.reduce((all, each) => all + each, 0);
