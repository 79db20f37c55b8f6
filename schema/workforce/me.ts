import type { Known } from '../foundation/permissions/me.ts';

/** Whether an employment has not ended: a leaver's account has no rights from it. */
const lasts = '(employee.ended_on is null or employee.ended_on >= current_date)';

/** The employee record of an account: one at most, and none after the last day. */
export const ownEmployee: Known = {
  sql: (userId) =>
    `select employee.id from employee where employee.user_id = ${userId} and ${lasts}`,
};

const managing = (userId: string) => `
    from area_manager manager join employee on employee.id = manager.employee_id
    where employee.user_id = ${userId} and ${lasts}
      and manager."from" <= current_date and (manager.until is null or manager.until >= current_date)`;

/** The areas an account manages today, as their manager or as cover, and all below them. */
export const managedAreas: Known = {
  sql: (userId) => `
  with recursive managed as (
    select manager.service_area_id as id ${managing(userId)}
    union
    select area.id from service_area area join managed on area.parent_id = managed.id)
  select coalesce(json_agg(id order by id), '[]'::json) from managed`,
  // the areas themselves, and one sum over what lies below what: two trees share it once in 2^64
  mark: (userId) => `
  select concat_ws(' ', array(select manager.service_area_id ${managing(userId)} order by manager.id)::text,
    (select bit_xor(uuid_hash_extended(id, coalesce(uuid_hash_extended(parent_id, 0), 0))) from service_area))`,
};
