import { dayInWords } from '../foundation/planner/day-in-words.ts';
import { type Sql, sql } from '../foundation/planner/sql.ts';
import { livePanelsSql } from '../recruitment/live-panels.ts';

/** A number of days or months that the calendar can bear. */
const bearable = (count: Sql): Sql => sql`least(greatest(${count}, 0), 36500)`;

/**
 * The courses a requirement asks for, each with the last day that the person's latest completion
 * is good for: the anniversary itself, or 28 February for 29 February in a common year.
 */
const itemsSql = (on: Sql): Sql => sql`(
  select course.title, item.id, latest.completed_on,
    case when latest.completed_on is null then null
      when item.valid_months is null then 'infinity'::date
      else (latest.completed_on + make_interval(months => ${bearable(sql`item.valid_months`)}))::date
    end as until
  from requirement_item item
  left join course on course.id = item.course_id
  left join lateral (
    select completion.completed_on from completion
    where completion.employee_id = employee.id and completion.course_id = item.course_id
      and completion.completed_on <= ${on}
    order by completion.completed_on desc limit 1) latest on true
  where item.requirement_id = requirement.id)`;

/** What is to be said of one of the courses. */
const itemInWords = (on: Sql): Sql => sql`item.title || case
  when item.until is null then ': never completed.'
  when item.until = 'infinity' then ': completed on ' || ${dayInWords(sql`item.completed_on`)} || '.'
  when item.until >= ${on} then ': valid until ' || ${dayInWords(sql`item.until`)} || '.'
  else ': ran out on ' || ${dayInWords(sql`item.until`)} || '.' end`;

/** All of them together: the earliest clock where all are needed, the latest where one will do. */
const clockSql = (on: Sql): Sql => sql`lateral (
  select
    case requirement.combine when 'allOf' then bool_or(item.until is null)
      else bool_and(item.until is null) end as missing,
    case requirement.combine when 'allOf' then min(item.until) else max(item.until) end as until,
    string_agg(${itemInWords(on)}, ' ' order by item.title collate "C", item.id) as items
  from ${itemsSql(on)} as item)`;

/** The last day before the requirement is due: it counts from the first day on a panel, or here. */
const deadlineSql = (on: Sql): Sql => sql`lateral (
  select coalesce(
    case requirement.audience when 'recruiting' then (
      select min(place."from") from ${livePanelsSql(on)} as place
      where place.employee_id = employee.id) end,
    employee.started_on) + case when requirement.due_within_days is null then -1
      else ${bearable(sql`requirement.due_within_days`)} end as until
  offset 0)`;

const leaveSql = (on: Sql): Sql => sql`lateral (
  select max(exemption.until) as until from exemption
  where exemption.employee_id = employee.id and exemption.requirement_id = requirement.id
    and exemption."from" <= ${on} and exemption.until >= ${on})`;

const standingSql = (on: Sql): Sql => sql`lateral (
  select case
    when leave.until is not null then 'exempt'
    when met and clock.until <= ${on} + ${bearable(sql`requirement.window_days`)} then 'dueSoon'
    when met then 'compliant'
    when ${on} <= deadline.until then 'dueSoon'
    when clock.missing then 'never'
    else 'lapsed' end as standing, met
  from (select not clock.missing and clock.until >= ${on} as met) as judged)`;

/** Joins that find the standing on a day of a row named `employee` towards one named `requirement`. */
export const standingJoins = (on: Sql): Sql => sql`
  left join ${clockSql(on)} as clock on true
  left join ${leaveSql(on)} as leave on true
  cross join ${deadlineSql(on)} as deadline
  cross join ${standingSql(on)} as verdict`;

const dueDay: Sql = sql`case when requirement.due_within_days is not null then deadline.until end`;

/** The columns of a standing, over those joins. */
export const standingColumns: Sql = sql`
  verdict.standing,
  case
    when verdict.standing = 'exempt' then leave.until
    when verdict.met then nullif(clock.until, 'infinity')
    when verdict.standing = 'lapsed' then greatest(clock.until, ${dueDay})
    else ${dueDay} end as until,
  case when verdict.standing in ('lapsed', 'never')
    then greatest(case when not clock.missing then clock.until end, deadline.until) + 1
    end as outstanding_since,
  case
    when verdict.standing = 'exempt' then 'Exempt until ' || ${dayInWords(sql`leave.until`)} || '. '
    when verdict.standing = 'dueSoon' and not verdict.met
      then 'Due by ' || ${dayInWords(sql`deadline.until`)} || '. '
    else '' end || clock.items as reason`;
