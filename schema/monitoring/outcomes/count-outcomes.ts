import { list, name, type Sql, sql } from '../../foundation/planner/sql.ts';
import { countsFrom } from '../../foundation/report/counts-from.ts';
import { Grade, ServiceArea } from '../../organisation/entities.ts';
import { Characteristic } from '../characteristic.ts';
import { type Kept, keepPeopleSql } from '../kept-people.ts';
import { unlisted } from '../monthly/bands.ts';
import { answeredSql, countsBy, type Whose } from '../monthly/said.ts';
import { OutcomeTable } from '../outcome-table.ts';
import { ResponseAnswer } from '../response.ts';
import type { Cohort, Year } from './cohort.ts';

countsFrom(ServiceArea, ['id', 'code', 'name', 'parent']);
countsFrom(Grade, ['id', 'name', 'rank']);
countsFrom(Characteristic, ['id', 'code']);
countsFrom(OutcomeTable, ['until', 'cohort', 'characteristic']);
countsFrom(ResponseAnswer, ['response', 'characteristic', 'state', 'category']);

/** How many people of a group and a category have got so far on a path. */
export type OutcomeCell = [
  path: string,
  grouping: string,
  group: string,
  category: string,
  reached: number,
  people: number,
];

/** What forms that were handed in say of a characteristic, as a band. */
const responded = (characteristic: string, bands: Record<string, string>): Sql => sql`
  select answer.response_id as subject, case answer.state when 'notAnswered' then null
    when 'declined' then 'preferNotToSay' else coalesce(band.value, ${sql.lit(unlisted.code)}) end as category
  from monitoring.response_answer answer
  left join jsonb_each_text(${sql.lit(JSON.stringify(bands))}::jsonb) band on band.key = answer.category
  where answer.characteristic = ${sql.lit(characteristic)}`;

/** A year of a cohort, as it is kept who was counted in it. */
export const keptYear = ({ name }: Pick<Cohort, 'name'>, until: string): Kept => ({
  what: name,
  day: until,
});

const pathsOf = ({ paths }: Cohort) => paths.map((path) => path.name);

/** Keeps who of the workforce is counted in a year and how far they got; what anybody said or gave as a reason is not kept. */
export const keepYearSql = (cohort: Cohort, year: Year): Sql =>
  keepPeopleSql(
    keptYear(cohort, year.until),
    sql`select subject, ${list([
      ...cohort.groupings.map((by) => name(by)),
      ...cohort.paths.map(
        ({ name: path, stages }) =>
          sql`least(${name(path)}, ${sql.lit(Object.keys(stages).length)}) as ${name(path)}`,
      ),
    ])} from (${cohort.people(year)}) people`,
    [...cohort.groupings, ...pathsOf(cohort)],
  );

/** The characteristic that a year of a cohort is counted by. */
export interface Asked {
  characteristic: string;
  bands: Record<string, string>;
}

/** Who is counted by a characteristic: of forms those that ask it, and whatever else they say. */
function counted(cohort: Cohort, year: Year, { characteristic, bands }: Asked): Sql {
  const people = sql`(${cohort.people(year)}) counted`;
  return cohort.asked === 'onForms'
    ? sql`${people} join (${responded(characteristic, bands)}) said on said.subject = counted.subject`
    : sql`${people} left join (${answeredSql(characteristic, bands, cohort.asAt(year))}) said on said.subject = counted.subject`;
}

/** Counts a cohort by one characteristic, along each of its paths and by each of its groupings, in one statement. */
export function countOutcomesSql(
  cohort: Cohort,
  asked: Asked,
  year: Year,
  whose: Whose = 'all',
): Sql {
  const cells = cohort.paths.flatMap((path) =>
    cohort.groupings.map(
      (by) => sql`select ${sql.lit(path.name)} as path, ${sql.lit(by)} as by,
        coalesce(${name('person', by)}, '') as "group", category, ${name('person', path.name)} as reached,
        count(*) as people from person group by 3, 4, 5`,
    ),
  );
  return sql`
    with person as (select counted.*, coalesce(said.category, 'notAnswered') as category
      from ${counted(cohort, year, asked)}
      where ${cohort.asked === 'asPerson' ? countsBy('said', whose) : sql`true`})
    select coalesce(json_agg(json_build_array(path, by, "group", category, reached, people)), '[]')::text as answer
    from (${sql.join(cells, sql` union all `)}) cells`;
}

/** How many of those counted by a characteristic there are of each grouping together who got so far on each path: groups, places on paths, people. */
export function classesOfYearSql(cohort: Cohort, asked: Asked, year: Year): Sql {
  const places = list(
    [...cohort.groupings, ...pathsOf(cohort)].map((column) => name('counted', column)),
  );
  // in the same order each time, to tell by whether they are the same
  return sql`select coalesce(json_agg(places order by places::text), '[]')::text as answer
    from (select json_build_array(${places}, count(*)) as places
      from ${counted(cohort, year, asked)} group by ${places}) classes`;
}

/** What groups are called: areas and grades by their names, in their order. */
export const groupNamesSql = sql`
  select coalesce(json_agg(json_build_object('key', id, 'label', name) order by place, "order"), '[]')::text as answer
  from (select id, name, 1 as place, code as "order" from service_area
    union all select id, name, 2, lpad(rank::text, 4, '0') from grade) groups`;

/** The part of the council right below it that each area is in, as `directorate`, by its `id`. */
export const directoratesSql = sql`
  with recursive below as (
    select area.id, area.id as directorate from service_area area
    join service_area council on council.id = area.parent_id and council.parent_id is null
    union all
    select area.id, below.directorate from service_area area join below on below.id = area.parent_id)
  select id, directorate from below`;

/** The characteristics of which a year of a cohort is worked out. */
export const workedOutSql = (cohort: string, until: string): Sql => sql`
  select coalesce(json_agg(characteristic.code), '[]')::text as answer
  from outcome_table join characteristic on characteristic.id = outcome_table.characteristic_id
  where cohort = ${sql.lit(cohort)} and until = ${sql.lit(until)}::date`;
