import type { CountedMonth } from './counted-month.ts';
import { type Care, type ProtectedMonth, protectMonth, type Served } from './protect-month.ts';

/**
 * Chooses what to withhold of a month from everybody, and from those who wrote down what others said: they take these
 * out of each figure in their heads, and what is left must tell as little as any figure.
 */
export async function protectGiven(
  counted: CountedMonth,
  before: readonly Served[],
  care: Care,
): Promise<ProtectedMonth | null> {
  const kept = await protectMonth(counted, before, care);
  if (!kept || !counted.given) return kept;
  const { beside: _, ...rest } = care;
  const given = await protectMonth(givenOf(counted), before.map(givenOfServed), rest);
  return (
    given && {
      withheld: new Set([...kept.withheld, ...given.withheld]),
      unkept: kept.unkept + given.unkept,
    }
  );
}

/** The same of a month that is out. */
export const givenOfServed = (month: Served): Served => ({
  ...month,
  counted: givenOf(month.counted),
});

/** Who said themselves what they are, and who said nothing. */
const givenOf = ({ given, ...counted }: CountedMonth): CountedMonth => ({
  ...counted,
  cells: given ?? counted.cells,
});
