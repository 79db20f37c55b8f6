import type { Figures } from '../../foundation/disclosure/figures.ts';
import type { CountedMonth } from './counted-month.ts';
import { leftFor, type Writer, writersOf } from './given.ts';
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
  const { beside, held = [] } = care;
  let kept = await protectMonth(counted, before, care);
  for (const writer of writersOf([counted, ...before.map((each) => each.counted), ...held])) {
    const months = before.map((month) => servedFor(writer, month));
    const theirs = { ...care, ...(beside && { beside: (all: Figures) => beside(all, writer) }) };
    const further = kept && (await protectMonth(leftFor(writer, counted), months, theirs));
    kept = further && {
      withheld: new Set([...kept!.withheld, ...further.withheld]),
      unkept: kept!.unkept + further.unkept,
    };
  }
  return kept;
}

/** A month that is out, as a writer knows it. */
export const servedFor = (writer: Writer, month: Served): Served => ({
  ...month,
  counted: leftFor(writer, month.counted),
});
