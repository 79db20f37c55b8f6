import { type Sql, sql } from '../foundation/planner/sql.ts';
import { livePanelsSql } from '../recruitment/live-panels.ts';
import { employedSql } from '../workforce/employed.ts';

/** Whether a requirement asks anything of anybody: one without courses does not. */
export const asksSomething: Sql = sql`exists (
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
export const reachesArea: Sql = sql`(requirement.service_area_id is null
  or (requirement.service_area_id, employee.service_area_id) in
    (select area_id, below_id from ${reachSql} as reach))`;

/**
 * Whether a requirement applies to a person on a day: people who work for the council on that day,
 * in the requirement's area or below it, and of its audience. Recruiting is who is on a panel at
 * work on that day; a new starter is one until `newForDays` days after starting; customer-facing is
 * who holds a customer-facing post.
 */
export const appliesSql = (on: Sql): Sql => sql`${asksSomething}
  and ${employedSql(sql`employee`, on)}
  and ${reachesArea}
  and case requirement.audience
    when 'everyone' then true
    when 'recruiting' then exists (
      select 1 from ${livePanelsSql(on)} as place where place.employee_id = employee.id)
    when 'newStarters' then ${on} - employee.started_on <= requirement.new_for_days
    when 'councillors' then employee.engagement = 'councillor'
    when 'customerFacing' then exists (
      select 1 from post where post.id = employee.post_id and post.customer_facing)
  end`;
