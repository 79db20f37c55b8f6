import { name, type Sql, sql } from '../../foundation/planner/sql.ts';
import { unlisted } from './bands.ts';

/** What somebody had said of themselves by a day, as a band; whether they were asked, where they had said nothing. */
export const answeredSql = (
  characteristic: string,
  bands: Record<string, string>,
  day: string,
): Sql => sql`
  select answer.subject, case when answer.declined then 'preferNotToSay'
    else coalesce(band.value, ${sql.lit(unlisted.code)}) end as category,
    case when answer.channel <> 'online' then coalesce(answer.recorded_by::text, '') end as written_by
  from monitoring.equality_answer answer
  left join jsonb_each_text(${sql.lit(JSON.stringify(bands))}::jsonb) band on band.key = answer.category
  where answer.characteristic = ${sql.lit(characteristic)}
    and answer.valid_from <= ${sql.lit(day)}::date
    and (answer.valid_to is null or answer.valid_to > ${sql.lit(day)}::date)`;

/** The same, to be held against another table: whoever took back since what they had said has said neither the one nor the other. */
export const saidSql = (
  characteristic: string,
  bands: Record<string, string>,
  day: string,
  population: string,
): Sql => sql`
  select subject, category from (${answeredSql(characteristic, bands, day)}) answered
  union all select state.employee_id, ${sql.lit(`taken back, ${population}`)}
    from answer_state state join characteristic on characteristic.id = state.characteristic_id
    where characteristic.code = ${sql.lit(characteristic)} and state.state = 'withdrawn'`;

/** Whose answers are counted: all, without those that another officer wrote down, or without those that this one did. */
export type Whose = 'all' | 'given' | { by: string };

/** Whether an answer counts by whoever wrote it down. */
export const countsBy = (said: string, whose: Whose): Sql => {
  const writer = name(said, 'written_by');
  if (whose === 'all') return sql`true`;
  return whose === 'given'
    ? sql`${writer} is null`
    : sql`${writer} is distinct from ${sql.lit(whose.by)}`;
};

/** Of fewer answers whoever wrote them down knows no more than anybody knows of their colleagues. */
const fewestWritten = 5;
/** A month is attacked as so many of those who wrote down the most: each takes as long as a month does. */
const mostWriters = 4;

/** Who has written down what people said of themselves by a day, those who wrote down the most first. */
export const writersSql = (characteristic: string, day: string): Sql => sql`
  select coalesce(json_agg(written_by), '[]')::text as answer from (
    select written_by from (${answeredSql(characteristic, {}, day)}) said
    where written_by is not null group by written_by having count(*) >= ${sql.lit(fewestWritten)}
    order by count(*) desc, written_by limit ${sql.lit(mostWriters)}) writers`;
