import type { RowReference } from '../model/model.ts';
import { type Sql, sql } from '../planner/sql.ts';

declare module './audit-entry.ts' {
  interface AuditEntry {
    /** The name of the account that did it, or of the process. */
    actorName?: string;
  }
}

/** The name behind an actor: an actor that is the id of an account goes by the account's name. */
export const nameOfActor = (actor: Sql): Sql => sql`coalesce(
  case when pg_input_is_valid(${actor}, 'uuid')
    then (select account.name from user_account account where account.id = ${actor}::uuid)
  end, ${actor})`;

/** The name behind the actor of an entry. */
export const actorNameSql = (entry: RowReference): Sql => nameOfActor(entry('actor'));
