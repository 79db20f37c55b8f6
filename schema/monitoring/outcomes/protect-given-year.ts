import { givenOfServed } from '../monthly/protect-given.ts';
import type { Cohort } from './cohort.ts';
import type { CountedYear } from './counted-year.ts';
import { type Care, type ProtectedYear, protectYear } from './protect-year.ts';

/** Chooses what to withhold of a year from everybody, and from those who wrote down what others said. */
export async function protectGivenYear(
  cohort: Cohort,
  counted: CountedYear,
  care: Care,
): Promise<ProtectedYear> {
  const kept = await protectYear(cohort, counted, care);
  if (!counted.given) return kept;
  const { months = [], years = [] } = care;
  const given = await protectYear(cohort, givenOf(counted), {
    ...care,
    months: months.map(givenOfServed),
    years: years.map((year) => ({ ...year, counted: givenOf(year.counted) })),
  });
  return {
    withheld: new Set([...kept.withheld, ...given.withheld]),
    groupings: kept.groupings.filter((grouping) => given.groupings.includes(grouping)),
  };
}

/** Who said themselves what they are, and who said nothing. */
const givenOf = ({ given, ...counted }: CountedYear): CountedYear => ({
  ...counted,
  cells: given ?? counted.cells,
});
