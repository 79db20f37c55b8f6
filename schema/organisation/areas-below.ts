import { type Sql, sql } from '../foundation/planner/sql.ts';

/** Every area with itself and each of the areas below it, as `area_id` and `below_id`. */
export const areasBelowSql: Sql = sql`(
  with recursive reach as (
    select id as area_id, id as below_id from service_area
    union
    select reach.area_id, area.id from reach join service_area area on area.parent_id = reach.below_id)
  select area_id, below_id from reach)`;
