import { type Sql, sql } from '../foundation/planner/sql.ts';

/**
 * Whether a row named `contract` is live on a day: from its first day to its last. Without a first
 * day it is live if its status says active; without a last one, until its status says otherwise.
 * The status speaks for today and for what follows: one that is ended or terminated was live only
 * before today, one that is cancelled never.
 */
export const liveSql = (on: Sql): Sql => sql`(
  case when contract.starts_on is null then contract.status = 'active'
    else contract.starts_on <= ${on} and contract.status <> 'cancelled' end
  and case when contract.status in ('pending', 'active')
    then contract.ends_on is null or contract.ends_on >= ${on}
    else contract.ends_on >= ${on} and ${on} < current_date end)`;

/** Whether a row named `contract` was made and has ended by a day: its last has passed, or its status says so. */
export const overSql = (on: Sql): Sql => sql`(contract.status not in ('pending', 'cancelled')
  and (contract.ends_on < ${on} or contract.status in ('ended', 'terminated') and ${on} >= current_date))`;
