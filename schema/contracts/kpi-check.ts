import { dayInWords } from '../foundation/planner/day-in-words.ts';
import { type Sql, sql } from '../foundation/planner/sql.ts';

/** Whether indicators are asked of a row named `contract`. Source: Procurement Act 2023, s.52. */
export const largeSql: Sql = sql`(contract.value > 5000000 and contract.currency = 'GBP')`;

/**
 * The indicators of each contract: how many there are, since when the one has waited that has waited longest, and how many
 * were not rated when it ended.
 */
export const kpisSql = (on: Sql): Sql => sql`(
  select contract_id, count(*) as count, min(since) as since, count(*) filter (where not final) as open
  from (
    select kpi.contract_id, coalesce(max(rating.rated_on), contract.starts_on) as since,
      coalesce(bool_or(rating.occasion = 'termination' or rating.rated_on >= contract.ends_on), false) as final
    from contract_kpi kpi join contract on contract.id = kpi.contract_id
    left join kpi_rating rating on rating.kpi_id = kpi.id and rating.rated_on <= ${on}
    group by kpi.id, contract.id) kpi
  group by contract_id)`;

/** When its indicators, in a row named `kpis`, are to be rated next. Source: Procurement Act 2023, s.71. */
export const ratingDueSql: Sql = sql`(kpis.since + interval '12 months')::date`;

/** What is to be said of the indicators of a contract: so many, to be rated by a day. */
export const kpiWordsSql = (on: Sql, count: Sql, due: Sql): Sql => sql`concat_ws(' ',
  case when ${count} < 3 then 'Worth more than £5 million, it has ' || ${count}
    || ' of at least three key performance indicators.' end,
  case when ${due} < ${on} then 'The yearly rating was due on ' || ${dayInWords(due)} || '.' end)`;

/** What is to be said of one that has ended, on a day where that is known, while so many of them wait to be rated. */
export const finalWordsSql = (ended: Sql, count: Sql, open: Sql): Sql => sql`concat(
  coalesce('It ended on ' || ${dayInWords(ended)}, 'It has ended'), '; ', ${open}, ' of ', ${count},
  ' key performance indicators not rated at the end.')`;
