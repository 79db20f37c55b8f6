import type { RowReference } from '../model/model.ts';
import { type Sql, sql } from '../planner/sql.ts';

declare module './job-run.ts' {
  interface JobRun {
    /** The name of the account that asked for it. */
    askedBy?: string;
  }
}

/** The name of the account that asked for a run; nothing where the clock did. */
export const askedBySql = (run: RowReference): Sql =>
  sql`(select account.name from user_account account where account.id = ${run('startedBy')})`;
