import { type Sql, sql } from '../foundation/planner/sql.ts';

/** No day of the calendar lies further than this. */
const lastDay = sql`date '9999-12-31'`;

/** The day so long after another: the same day of the month, or the last one of a shorter month. */
const after = (day: Sql, length: Sql): Sql =>
  sql`least((${day} + ${length}::interval)::date, ${lastDay})`;

/** The day so long before another; never before, where nothing is said. */
export const before = (day: Sql, length: Sql): Sql => sql`(${day} - ${length}::interval)::date`;

/** The completions of an item's course by a person, up to and including a day, that count in its round. */
const taken = (on: Sql): Sql => sql`completion
  where completion.employee_id = employee.id and completion.course_id = item.course_id
    and completion.completed_on <= ${on}
    and completion.completed_on >= coalesce(round.since, '-infinity')`;

/** The last day of a chain of renewals, one completion after the other. */
const renewed = (on: Sql): Sql => sql`(
  with recursive renewal as (
    (select completed_on as day, ${after(sql`completed_on`, sql`item.valid_for`)} as until
     from ${taken(on)} order by completed_on limit 1)
    union all
    select next.completed_on, case
      when next.completed_on <= renewal.until
        and next.completed_on >= ${before(sql`renewal.until`, sql`item."window"`)}
      then ${after(sql`renewal.until`, sql`item.valid_for`)}
      else greatest(renewal.until, ${after(sql`next.completed_on`, sql`item.valid_for`)}) end
    from renewal cross join lateral (
      select completed_on from ${taken(on)} and completion.completed_on > renewal.day
      order by completed_on limit 1) next)
  select renewal.until from renewal order by day desc limit 1)`;

/**
 * How long what a person, `employee`, has completed of an item, `item`, is good for on a day.
 *
 * A completion counts from its day until the same day so much later, that day included: a year from
 * 29 February ends on 28 February, a month from 31 January on the last of February. Only completions
 * up to the day count. Where renewals count from the expiry, one within the window, its first day
 * and the last valid day included, adds the whole time to the last valid day; one before the window
 * counts from its own day and never shortens what was valid; one after the last valid day, in the
 * time of grace too, begins afresh from its own day. A day is a day of the calendar, which has no
 * time zone; whoever asks says which day it is.
 *
 * Where the requirement starts afresh, only completions of its `round` count, from the day that it
 * began, and nothing is good for longer than until the day before the next. No window opens then:
 * whoever renewed before would have to renew again.
 */
export const itemClock = (on: Sql): Sql => sql`lateral (
  select latest.completed_on, least(own_until, case when own_until is not null then round.next - 1 end) as until,
    case when own_until >= round.next then null
      else ${before(sql`own_until`, sql`item."window"`)} end as opens_on
  from (select max(completion.completed_on) as completed_on from ${taken(on)}) latest
  cross join lateral (select case
    when latest.completed_on is null then null
    when item.valid_for is null then 'infinity'::date
    when item.renew_from = 'completion' then ${after(sql`latest.completed_on`, sql`item.valid_for`)}
    else ${renewed(on)} end as own_until offset 0) clock)`;

/** Where a person stands on a day towards one item, by its clock alone. */
export const itemStanding = (on: Sql): Sql => sql`case
  when item.until is null then 'never'
  when item.until < ${on} then 'lapsed'
  when item.opens_on <= ${on} then 'dueSoon'
  else 'compliant' end`;
