import { dayInWords } from '../foundation/planner/day-in-words.ts';
import { type Sql, sql } from '../foundation/planner/sql.ts';

/**
 * Whether a row named `contract` that is worth more than five million pounds has three key performance indicators, each
 * rated within twelve months of the last time or of its first day. Source: Procurement Act 2023, ss.52 and 71.
 */
export const kpiCheckSql = (on: Sql): Sql => sql`lateral (
  select coalesce(kpis.count < 3 or yearly.due < ${on}, false) as wanting, yearly.due, concat_ws(' ',
    case when kpis.count < 3 then 'Worth more than £5 million, it has ' || kpis.count
      || ' of at least three key performance indicators.' end,
    case when yearly.due < ${on} then 'The yearly rating was due on ' || ${dayInWords(sql`yearly.due`)} || '.' end) as words
  from (select count(*) as count, min(coalesce(rated.on, contract.starts_on)) as since
    from contract_kpi kpi
    cross join lateral (
      select max(rating.rated_on) as on from kpi_rating rating
      where rating.kpi_id = kpi.id and rating.rated_on <= ${on}) rated
    where kpi.contract_id = contract.id) kpis
  cross join lateral (
    select (kpis.since + interval '12 months')::date as due) yearly
  where contract.value > 5000000 and contract.currency = 'GBP')`;

/** The contracts, of those that meet a condition, whose indicators are missing or not rated in time. */
export const indicatorsDueSql = (on: Sql, which: Sql): Sql => sql`
  select contract.id from contract cross join ${kpiCheckSql(on)} as kpis
  where ${which} and kpis.wanting`;
