import { type Sql, sql } from '../foundation/planner/sql.ts';
import { livePanelsSql } from '../recruitment/live-panels.ts';
import { employedSql } from '../workforce/employed.ts';
import { managesSql } from '../workforce/is-manager.ts';

/** Whether a requirement asks anything of anybody: one without courses does not. */
const asksSomething: Sql = sql`exists (
  select 1 from requirement_item item where item.requirement_id = requirement.id)`;

/** The areas that requirements name, each with itself and all below it. */
const reachSql: Sql = sql`(
  with recursive reach as (
    select service_area_id as area_id, service_area_id as below_id
    from requirement where service_area_id is not null
    union
    select reach.area_id, area.id from reach join service_area area on area.parent_id = reach.below_id)
  select area_id, below_id from reach)`;

/** Whether a requirement reaches the area that a person works in. */
const reachesArea: Sql = sql`(requirement.service_area_id is null
  or (requirement.service_area_id, employee.service_area_id) in
    (select area_id, below_id from ${reachSql} as reach))`;

/** Whether a requirement asks something of a person for being on a panel. */
export const asksRecruiters: Sql = sql`requirement.recruiting and ${asksSomething} and ${reachesArea}`;

/** Whether a person started, or changed posts, no longer ago than a requirement says. */
const newEnough = (on: Sql): Sql => sql`(
  requirement.started_within_days is null and requirement.changed_role_within_days is null
  or ${on} - employee.started_on <= requirement.started_within_days
  or ${changedRole(on)} and ${on} - employee.in_post_since <= requirement.changed_role_within_days)`;

/** Whether a person has come to the post they hold from another one here, by a day. */
export const changedRole = (on: Sql): Sql =>
  sql`(employee.in_post_since > employee.started_on and employee.in_post_since <= ${on})`;

/** Whether a person is of a requirement's audience, whatever it asks of them and whether they work here. */
export const ofAudience = (on: Sql): Sql => sql`${reachesArea}
  and (requirement.engagements = '{}' or employee.engagement = any (requirement.engagements))
  and (requirement.post_id is null or requirement.post_id = employee.post_id)
  and ${newEnough(on)}
  and (not requirement.customer_facing or exists (
    select 1 from post where post.id = employee.post_id and post.customer_facing))
  and (not requirement.managers or ${managesSql(sql`employee.id`, on)})
  and (not requirement.recruiting or exists (
    select 1 from ${livePanelsSql(on)} as place where place.employee_id = employee.id))`;

/**
 * Whether a requirement applies to a person on a day: people who work for the council on that day
 * and of whom all holds that it says of its audience. Recruiting is who is on a panel at work on
 * that day; a manager is who manages an area then, or to whom somebody reports who works here then.
 * Days are counted from the first day on, which is day 0: within 90 days of 1 January is up to and
 * including 1 April (31 March in a leap year). Post, area and engagement are those on record now.
 */
export const appliesSql = (on: Sql): Sql => sql`${asksSomething}
  and ${employedSql(sql`employee`, on)}
  and ${ofAudience(on)}`;
