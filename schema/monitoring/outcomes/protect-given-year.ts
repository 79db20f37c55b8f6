import { leftFor, writersOf } from '../monthly/given.ts';
import { servedFor } from '../monthly/protect-given.ts';
import type { Cohort } from './cohort.ts';
import type { CountedYear } from './counted-year.ts';
import { type Care, type ProtectedYear, protectYear } from './protect-year.ts';

/** Chooses what to withhold of a year from everybody, and from those who wrote down what others said. */
export async function protectGivenYear(
  cohort: Cohort,
  counted: CountedYear,
  care: Care,
): Promise<ProtectedYear> {
  const { months = [], years = [] } = care;
  let kept = await protectYear(cohort, counted, care);
  const tables = [counted, ...[...months, ...years].map((each) => each.counted)];
  for (const writer of writersOf(tables)) {
    const further = await protectYear(cohort, leftFor(writer, counted), {
      ...care,
      months: months.map((month) => servedFor(writer, month)),
      years: years.map((year) => ({ ...year, counted: leftFor(writer, year.counted) })),
    });
    kept = {
      withheld: new Set([...kept.withheld, ...further.withheld]),
      groupings: kept.groupings.filter((grouping) => further.groupings.includes(grouping)),
    };
  }
  return kept;
}
