import type { RowReference } from '../foundation/model/model.ts';
import { type Sql, sql } from '../foundation/planner/sql.ts';

/** When somebody last came in, whichever way. */
export const lastSignedInSql = (user: RowReference): Sql =>
  sql`(select max(event.at) from auth.event event where event.user_id = ${user('id')} and event.kind = 'signedIn')`;

/** How somebody signs in, or that they cannot yet. */
export const signsInBySql = (user: RowReference): Sql =>
  sql`coalesce((select case way.provider_id when 'credential' then 'password' else 'workAccount' end from auth.account way where way.user_id = ${user('id')} order by way.provider_id limit 1), 'nothingYet')`;
