import { type Sql, sql } from '../foundation/planner/sql.ts';
import { livePanelsSql } from '../recruitment/live-panels.ts';
import { changedRole } from './audience.ts';
import { itemClock } from './item-clock.ts';
import { itemInWords, reasonInWords } from './reason.ts';
import { roundSql } from './round.ts';

/** A number of days that the calendar can bear. */
const bearable = (count: Sql): Sql => sql`least(greatest(${count}, 0), 36500)`;

/** The courses a requirement asks for, each with the clock of the person. */
const itemsSql = (on: Sql): Sql => sql`(
  select course.title, item.id, clock.completed_on, clock.until, clock.opens_on
  from requirement_item item
  left join course on course.id = item.course_id
  left join ${itemClock(on)} as clock on true
  where item.requirement_id = requirement.id)`;

/**
 * All of them together. Where all are needed, the earliest clock is that of the whole, and its window
 * is open as soon as one of them is. Where one will do, it is the latest clock and the last window to
 * open among those that are valid.
 */
const clockSql = (on: Sql): Sql => sql`lateral (
  select
    case requirement.combine when 'allOf' then bool_or(item.until is null)
      else bool_and(item.until is null) end as missing,
    case requirement.combine when 'allOf' then min(item.until) else max(item.until) end as until,
    case requirement.combine when 'allOf' then min(item.opens_on)
      when 'anyOf' then case when bool_or(item.until >= ${on} and item.opens_on is null) then null
        else coalesce(max(item.opens_on) filter (where item.until >= ${on}), max(item.opens_on)) end
    end as opens_on,
    string_agg(${itemInWords(on)}, ' ' order by item.title collate "C", item.id) as items
  from ${itemsSql(on)} as item)`;

/** The last day before the requirement is due: it counts from the first day on a panel, in the post, here, or of its round. */
const deadlineSql = (on: Sql): Sql => sql`lateral (
  select greatest(round.since, coalesce(
    case when requirement.recruiting then (
      select min(place."from") from ${livePanelsSql(on)} as place
      where place.employee_id = employee.id) end,
    case when requirement.changed_role_within_days is not null and ${changedRole(on)}
      then employee.in_post_since end,
    employee.started_on)) + case when requirement.due_within_days is null then -1
      else ${bearable(sql`requirement.due_within_days`)} end as until
  offset 0)`;

const leaveSql = (on: Sql): Sql => sql`lateral (
  select max(exemption.until) as until from exemption
  where exemption.employee_id = employee.id and exemption.requirement_id = requirement.id
    and exemption."from" <= ${on} and exemption.until >= ${on})`;

const graceSql: Sql = sql`case when clock.missing then null when requirement.grace is null then clock.until
  else least((clock.until + requirement.grace::interval)::date, date '9999-12-31') end`;

const standingSql = (on: Sql): Sql => sql`lateral (
  select case
    when leave.until is not null then 'exempt'
    when met and clock.opens_on <= ${on} then 'dueSoon'
    when met then 'compliant'
    when ${on} <= greatest(grace_until, deadline.until) then 'dueSoon'
    when clock.missing then 'never'
    else 'lapsed' end as standing, met, grace_until
  from (select not clock.missing and clock.until >= ${on} as met, ${graceSql} as grace_until) as judged)`;

/** Joins that find the standing on a day of a row named `employee` towards one named `requirement`. */
export const standingJoins = (on: Sql): Sql => sql`
  left join ${roundSql(on)} as round on true
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
    else greatest(verdict.grace_until, ${dueDay}) end as until,
  case when verdict.standing <> 'exempt' and not clock.missing
    then nullif(clock.opens_on, 'infinity') end as window_opens,
  case when verdict.standing in ('lapsed', 'never')
    then greatest(verdict.grace_until, deadline.until) + 1 end as outstanding_since,
  ${reasonInWords} as reason`;
