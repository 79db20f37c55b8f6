import type { RowReference } from '../foundation/model/model.ts';
import { type Sql, sql } from '../foundation/planner/sql.ts';

declare module '../organisation/entities.ts' {
  interface User {
    /** Whether the employment of the person whose account it is has ended. */
    hasLeft?: boolean;
  }
}

/** Whether an account belongs to somebody whose last day has passed. */
export const hasLeftSql = (user: RowReference): Sql => sql`exists (
  select 1 from employee where employee.user_id = ${user('id')} and employee.ended_on < current_date)`;
