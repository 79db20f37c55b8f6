import { type Sql, sql } from '../foundation/planner/sql.ts';

/** Whether a row of the table `employee` is somebody who works for the council on a day. */
export const employedSql = (employee: Sql, on: Sql): Sql => sql`(
  ${employee}.started_on <= ${on} and (${employee}.ended_on is null or ${employee}.ended_on >= ${on}))`;
