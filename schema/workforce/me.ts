/** Whether an employment has not ended: a leaver's account has no rights from it. */
const lasts = '(employee.ended_on is null or employee.ended_on >= current_date)';

/** The employee record of an account: one at most, and none after the last day. */
export const ownEmployeeSql = (userId: string) =>
  `select employee.id from employee where employee.user_id = ${userId} and ${lasts}`;

/** The areas an account manages today, as their manager or as cover, and all below them. */
export const managedAreasSql = (userId: string) => `
  with recursive managed as (
    select manager.service_area_id as id
    from area_manager manager join employee on employee.id = manager.employee_id
    where employee.user_id = ${userId} and ${lasts}
      and manager."from" <= current_date and (manager.until is null or manager.until >= current_date)
    union
    select area.id from service_area area join managed on area.parent_id = managed.id)
  select coalesce(json_agg(id order by id), '[]'::json) from managed`;
