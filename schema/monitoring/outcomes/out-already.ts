import type { Context } from '../../foundation/graphql/context.ts';
import { sql } from '../../foundation/planner/sql.ts';
import { countsFrom } from '../../foundation/report/counts-from.ts';
import { keptCountSql } from '../monthly/count-workforce.ts';
import { OutcomeTable } from '../outcome-table.ts';
import type { YearOut } from './beside-months.ts';
import { cohorts } from './cohort.ts';
import type { CountedYear } from './counted-year.ts';

countsFrom(OutcomeTable, ['until', 'cohort', 'characteristic', 'figures', 'rounded']);

const yearsSql = (cohort: string, characteristic: string) => sql`
  select coalesce(json_agg(json_build_object('until', until, 'served', figures, 'rounded', rounded) order by until), '[]')::text as answer
  from outcome_table join characteristic on characteristic.id = outcome_table.characteristic_id
  where cohort = ${sql.lit(cohort)} and characteristic.code = ${sql.lit(characteristic)}`;

/** The years of the workforce that are out for a characteristic. */
export async function yearsOut(
  { counting }: Pick<Context, 'counting'>,
  characteristic: string,
): Promise<YearOut[]> {
  const out: YearOut[] = [];
  for (const cohort of cohorts.filter(({ workforce }) => workforce)) {
    const years = await counting.count<(Pick<YearOut, 'served' | 'rounded'> & { until: string })[]>(
      yearsSql(cohort.name, characteristic),
    );
    for (const { until, ...year } of years) {
      const counted = await counting.count<CountedYear | null>(
        keptCountSql(until, `${cohort.name}/${characteristic}`),
      );
      if (!counted) throw new Error(`What was counted of ${cohort.name} to ${until} is not there.`);
      out.push({ cohort, counted, ...year });
    }
  }
  return out;
}
