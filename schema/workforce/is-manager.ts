import type { RowReference } from '../foundation/model/model.ts';
import { type Sql, sql } from '../foundation/planner/sql.ts';
import { employedSql } from './employed.ts';

declare module './entities.ts' {
  interface Employee {
    /** Whether somebody reports to the person, or they manage an area, today. */
    isManager?: boolean;
  }
}

/** Whether somebody who works here on a day reports to a person, or the person manages an area then. */
export const managesSql = (employee: Sql, on: Sql): Sql => sql`(
  exists (select 1 from employee report
    where report.line_manager_id = ${employee} and ${employedSql(sql`report`, on)})
  or exists (select 1 from area_manager manager
    where manager.employee_id = ${employee} and manager."from" <= ${on}
      and (manager.until is null or manager.until >= ${on})))`;

/** Whether an employee manages anybody today. */
export const isManagerSql = (employee: RowReference): Sql =>
  managesSql(employee('id'), sql`current_date`);
