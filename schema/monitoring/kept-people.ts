import { list, name, type Sql, sql } from '../foundation/planner/sql.ts';
import { countsFrom } from '../foundation/report/counts-from.ts';
import { CountedPerson } from './entities.ts';

countsFrom(CountedPerson, ['what', 'day', 'person', 'places']);

/** A month or a year of which it is kept who was counted where. */
export interface Kept {
  what: string;
  /** Its last day. */
  day: string;
}

/** Where somebody was counted, by what the table is broken down by: nothing where they are in no part of it. */
export type Places = Readonly<Record<string, string | number | null>>;

const of = ({ what, day }: Kept): Sql =>
  sql`what = ${sql.lit(what)} and day = ${sql.lit(day)}::date`;

/** Whether it was kept who was counted. */
export const isKept = (kept: Kept): Sql =>
  sql`exists (select from monitoring.counted_person where ${of(kept)})`;

/** Keeps who is counted where, by the columns beside their `subject`, unless it is kept; says how many that was. */
export const keepPeopleSql = (kept: Kept, people: Sql, columns: readonly string[]): Sql => sql`
  select case when ${isKept(kept)} then 0
    else monitoring.keep_people(${sql.lit(kept.what)}, ${sql.lit(kept.day)}::date, (
      select coalesce(jsonb_agg(jsonb_build_array(subject, jsonb_build_object(${sql.join(
        columns.flatMap((column) => [sql.lit(column), name('person', column)]),
        sql`, `,
      )}))), '[]') from (${people}) person)) end::text as answer`;

/** Those who were counted, as `subject`, with a column for each of these places. */
export const keptPeople = (kept: Kept, places: readonly string[]): Sql => sql`
  select person as subject, ${list(
    places.map((place) => sql`places ->> ${sql.lit(place)} as ${name(place)}`),
  )} from monitoring.counted_person where ${of(kept)}`;

/** How many people were counted where in one and where in another, if in both. */
export type CountedBetween = [one: Places | null, other: Places | null, people: number];

/** Counts people by where they were in two tables. */
export const betweenSql = (one: Kept, other: Kept): Sql => sql`
  select coalesce(json_agg(json_build_array(ones, others, people)), '[]')::text as answer
  from (select one.places as ones, other.places as others, count(*) as people
    from (select person, places from monitoring.counted_person where ${of(one)}) one
    full join (select person, places from monitoring.counted_person where ${of(other)}) other using (person)
    group by 1, 2) classes`;

/** People who were counted in a table, and what they had said of themselves then, as `subject` and `category`. */
export interface Said {
  kept: Kept;
  said: Sql;
}

const both = (one: Said, other: Said): Sql => sql`
  (select person, places from monitoring.counted_person where ${of(one.kept)}) one
  join (select person, places from monitoring.counted_person where ${of(other.kept)}) other using (person)
  left join (${one.said}) said on said.subject = person
  left join (${other.said}) said_then on said_then.subject = person`;

/** Counts those in both tables who had said one thing by the one, and another by the other. */
export const changedSql = (one: Said, other: Said): Sql => sql`
  select coalesce(json_agg(json_build_array(ones, others, people)), '[]')::text as answer
  from (select one.places as ones, other.places as others, count(*) as people
    from ${both(one, other)} where said.category is distinct from said_then.category group by 1, 2) classes`;

/** How many were in a part of the one and in a part of the other, and had said the same by both; and whether they had left by the end of either. */
export type StayedCell = [
  by: string,
  one: string | null,
  other: string | null,
  category: string,
  leftOne: boolean,
  leftOther: boolean,
  people: number,
];

/** Counts those in both tables who had said the same by both, by each of what the tables are broken down by; null where it was not kept who is in either. */
export const stayedSql = (
  one: Said & { left?: string },
  other: Said & { left?: string },
  groupings: readonly string[],
  nothing: string,
): Sql => {
  const left = (table: string, path: string | undefined) =>
    path ? sql`(${name(table, 'places')} ->> ${sql.lit(path)})::int > 0` : sql`false`;
  const by = groupings.map(
    (grouping) => sql`select ${sql.lit(grouping)} as by, ones ->> ${sql.lit(grouping)} as one,
      others ->> ${sql.lit(grouping)} as other, category, left_one, left_other, sum(people) as people
      from stayed group by 2, 3, 4, 5, 6`,
  );
  return sql`
    with stayed as materialized (
      select one.places as ones, other.places as others, coalesce(said.category, ${sql.lit(nothing)}) as category,
        ${left('one', one.left)} as left_one, ${left('other', other.left)} as left_other, count(*) as people
      from ${both(one, other)} where said.category is not distinct from said_then.category
      group by 1, 2, 3, 4, 5)
    select case when ${isKept(one.kept)} and ${isKept(other.kept)} then coalesce(
        json_agg(json_build_array(by, one, other, category, left_one, left_other, people)), '[]') else 'null' end::text as answer
    from (${sql.join(by, sql` union all `)}) cells`;
};
