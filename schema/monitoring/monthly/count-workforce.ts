import { list, name, type Sql, sql } from '../../foundation/planner/sql.ts';
import { countsFrom } from '../../foundation/report/counts-from.ts';
import { Grade, Post, ServiceArea } from '../../organisation/entities.ts';
import { Employee } from '../../workforce/entities.ts';
import {
  AnswerState,
  Category,
  Characteristic,
  CodeList,
  EqualityAnswer,
  MonthlyCount,
  MonthlyTable,
} from '../entities.ts';
import { isKept, type Kept, keepPeopleSql, keptPeople } from '../kept-people.ts';
import { answeredSql, countsBy, type Whose } from './said.ts';

countsFrom(EqualityAnswer, [
  'subject',
  'characteristic',
  'category',
  'declined',
  'channel',
  'recordedBy',
  'validFrom',
  'validTo',
]);
countsFrom(AnswerState, ['employee', 'characteristic', 'state']);
countsFrom(Employee, [
  'id',
  'serviceArea',
  'post',
  'engagement',
  'workingPattern',
  'fullTimeEquivalent',
  'schoolEmployed',
  'startedOn',
  'endedOn',
]);
countsFrom(Post, ['id', 'grade']);
countsFrom(ServiceArea, ['id', 'code', 'name', 'parent']);
countsFrom(Grade, ['id', 'name', 'rank']);
countsFrom(Characteristic, ['id', 'code', 'name', 'order']);
countsFrom(CodeList, ['id', 'characteristic', 'effectiveFrom']);
countsFrom(Category, [
  'id',
  'codeList',
  'code',
  'label',
  'outputLabel',
  'outputOrder',
  'parent',
  'kind',
]);
countsFrom(MonthlyCount, ['month', 'characteristic', 'counts', 'attempt']);
countsFrom(MonthlyTable, ['month', 'characteristic', 'grouping', 'figures', 'fresh', 'rounded']);

/** How many people are in a group of a grouping, of a category, and how many of them were there a month before too. */
export type CountedCell = [
  grouping: string,
  group: string,
  category: string,
  people: number,
  stayed: number,
];

/** What a table counts: those who work for the council and not for a school, councillors apart. */
const counted = sql`not employee.school_employed and employee.engagement <> 'councillor'`;

const there = (day: string): Sql => sql`(employee.started_on <= ${sql.lit(day)}::date
  and (employee.ended_on is null or employee.ended_on >= ${sql.lit(day)}::date))`;

const dimensions = ['serviceArea', 'grade', 'engagement', 'workingPattern'];

/** A month, as it is kept who was counted in it. */
export const keptMonth = (month: string): Kept => ({ what: 'month', day: month });

/** Keeps who is counted in a month and where, before anything else is counted of it. */
export const keepMonthSql = (month: string): Sql =>
  keepPeopleSql(
    keptMonth(month),
    sql`select employee.id as subject, employee.service_area_id as "serviceArea",
        coalesce(post.grade_id::text, '') as grade, employee.engagement, employee.working_pattern as "workingPattern"
      from employee left join post on post.id = employee.post_id
      where ${counted} and ${there(month)}`,
    dimensions,
  );

const inMonth = (month: string) => keptPeople(keptMonth(month), dimensions);

const nobody = sql`select null::uuid as subject, null::text as category, null::text as written_by where false`;
const nowhere = sql`select null::uuid as subject, ${list(dimensions.map((by) => sql`null as ${name(by)}`))} where false`;

/** One value for each of what tables are broken down by, where it is that which a row is of. */
const byGrouping = (each: (by: string) => Sql): Sql =>
  sql`case ${sql.join(
    dimensions.map((by) => sql`when grouping(${name(by)}) = 0 then ${each(by)}`),
    sql` `,
  )} end`;

/**
 * Counts the workforce by one characteristic and by each grouping, in one statement; where there was a month before, also
 * who was in the same group and had said the same by then: as it was kept who was where, or by when they started.
 */
export const countSql = (
  characteristic: string,
  bands: Record<string, string>,
  month: string,
  before: string | null,
  whose: Whose = 'all',
): Sql => sql`
  with now_said as materialized (${answeredSql(characteristic, bands, month)}),
  before_said as materialized (${before ? answeredSql(characteristic, bands, before) : nobody}),
  person as (
    select ${list(dimensions.map((by) => name('kept', by)))},
      ${list(dimensions.map((by) => sql`(prior.subject is null or ${name('prior', by)} = ${name('kept', by)}) as ${name(`same ${by}`)}`))},
      ${before ? sql`(prior.subject is not null or (not ${isKept(keptMonth(before))} and ${there(before)}))` : sql`false`}
        and ${countsBy('before_said', whose)} as before,
      coalesce(now_said.category, case state.state when 'notAsked' then 'notAsked' else 'notAnswered' end) as category,
      coalesce(before_said.category, case state.state when 'notAsked' then 'notAsked' else 'notAnswered' end) as category_before
    from (${inMonth(month)}) kept
    left join employee on employee.id = kept.subject
    left join (${before ? inMonth(before) : nowhere}) prior on prior.subject = kept.subject
    left join now_said on now_said.subject = employee.id
    left join before_said on before_said.subject = employee.id
    left join (select answer_state.employee_id, answer_state.state from answer_state
      join characteristic on characteristic.id = answer_state.characteristic_id
      where characteristic.code = ${sql.lit(characteristic)}) state on state.employee_id = employee.id
    where ${countsBy('now_said', whose)})
  select coalesce(json_agg(json_build_array(by, "group", category, people, stayed)), '[]')::text as answer
  from (select ${byGrouping((by) => sql`${sql.lit(by)}`)} as by,
      coalesce(${list(dimensions.map((by) => name(by)))}) as "group", category, count(*) as people,
      ${byGrouping((by) => sql`count(*) filter (where before and ${name(`same ${by}`)} and category = category_before)`)} as stayed
    from person
    group by grouping sets (${list(dimensions.map((by) => sql`(${name(by)}, category)`))})) cells`;

/** The parts of the council and its grades, by which tables are named, and how many full-time posts each group comes to. */
export const groupsSql = (month: string): Sql => sql`
  with person as (
    select kept.*, employee.full_time_equivalent
    from (${inMonth(month)}) kept join employee on employee.id = kept.subject)
  select json_build_object(
    'areas', (select coalesce(json_agg(json_build_object('key', id, 'label', name, 'parent', parent_id) order by code), '[]')
      from service_area),
    'grades', (select coalesce(json_agg(json_build_object('key', id, 'label', name) order by rank), '[]') from grade),
    'fullTimeEquivalents', (select coalesce(json_agg(json_build_array(by, "group", fte)), '[]') from (
      select case when grouping("serviceArea") = 0 then 'serviceArea' when grouping(grade) = 0 then 'grade'
          when grouping(engagement) = 0 then 'engagement' else 'workingPattern' end as by,
        coalesce("serviceArea", grade, engagement, "workingPattern") as "group",
        coalesce(sum(full_time_equivalent), 0)::float as fte
      from person group by grouping sets (("serviceArea"), (grade), (engagement), ("workingPattern"))) sums)
  )::text as answer`;

/** How many there are of each area, grade, engagement and working pattern together. */
export const classesSql = (month: string): Sql => sql`
  select coalesce(json_agg(json_build_array("serviceArea", grade, engagement, "workingPattern", people)), '[]')::text as answer
  from (select "serviceArea", grade, engagement, "workingPattern", count(*) as people
    from (${inMonth(month)}) kept group by 1, 2, 3, 4) classes`;

const listedSql = (where: Sql): Sql => sql`
  select coalesce(json_agg(json_build_object('id', characteristic.id, 'code', characteristic.code, 'name', characteristic.name,
    'categories', (select coalesce(json_agg(json_build_object('code', category.code,
        'label', coalesce(category.output_label, category.label), 'parent', parent.code, 'kind', category.kind,
        'order', category.output_order) order by code_list.effective_from, category.output_order), '[]')
      from category join code_list on code_list.id = category.code_list_id
      left join category parent on parent.id = category.parent_id
      where code_list.characteristic_id = characteristic.id)) order by characteristic.order), '[]')::text as answer
  from characteristic where ${where}`;

/**
 * The characteristics of which staff were asked and somebody had answered by the end of a month, or of which tables are out, with the
 * categories of all their lists: what nobody has answered waits, as answers of the time may still be brought in.
 */
export const characteristicsSql = (month: string): Sql =>
  listedSql(sql`exists (select 1 from answer_state where answer_state.characteristic_id = characteristic.id)
    and (exists (select 1 from monthly_table where monthly_table.characteristic_id = characteristic.id)
      or exists (select 1 from monitoring.equality_answer answer join employee on employee.id = answer.subject
      where answer.characteristic = characteristic.code and answer.valid_from <= ${sql.lit(month)}::date
        and (answer.valid_to is null or answer.valid_to > ${sql.lit(month)}::date)
        and ${counted} and ${there(month)}))`);

/** All characteristics that there are, with the categories of all their lists. */
export const everyCharacteristicSql = listedSql(sql`true`);

/** What was counted at the end of a month, as it was kept. */
export const keptCountSql = (month: string, characteristic: string): Sql => sql`
  select coalesce((select counts from monitoring.monthly_count
    where month = ${sql.lit(month)}::date and characteristic = ${sql.lit(characteristic)}
    order by attempt desc limit 1), 'null')::text as answer`;

/** Keeps what was counted, for good once a table of it is out: until then whatever comes out meanwhile must count too. */
export const keepCountSql = (month: string, characteristic: string, counts: unknown): Sql => sql`
  select monitoring.keep_count(${sql.lit(month)}::date, ${sql.lit(characteristic)},
    ${sql.lit(JSON.stringify(counts))}::jsonb)::text as answer`;

/** The tables of a month for a characteristic, as they are served. */
export const servedSql = (month: string, characteristic: string): Sql => sql`
  select coalesce(json_object_agg(grouping, figures), '{}')::text as answer
  from monthly_table join characteristic on characteristic.id = monthly_table.characteristic_id
  where month = ${sql.lit(month)}::date and characteristic.code = ${sql.lit(characteristic)}`;

/** The months before this one of which the bands are out, in their order. */
export const freshBeforeSql = (month: string, characteristic: string): Sql => sql`
  select coalesce(json_agg(distinct jsonb_build_object('month', month, 'rounded', rounded)), '[]')::text as answer
  from monthly_table join characteristic on characteristic.id = monthly_table.characteristic_id
  where month < ${sql.lit(month)}::date and fresh and characteristic.code = ${sql.lit(characteristic)}`;
