import { type Sql, sql } from '../foundation/planner/sql.ts';

/** Since when what is completed for a requirement counts on a day, and the next day from which it will not any more. */
export const roundSql = (on: Sql): Sql => sql`lateral (
  select max(fresh."on") filter (where fresh."on" <= ${on}) as since,
    min(fresh."on") filter (where fresh."on" > ${on}) as next
  from fresh_start fresh where fresh.requirement_id = requirement.id)`;
