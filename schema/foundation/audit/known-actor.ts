import type { Compilation } from '../planner/compilation.ts';
import { fieldReadable, masked, visible } from '../planner/grants.ts';
import { bare, from } from '../planner/row.ts';
import { all, type Sql, sql } from '../planner/sql.ts';

/** The name of the account behind an actor, where whoever asks may read it. */
export function nameKnownTo(c: Compilation, actor: Sql): Sql {
  const account = c.row('User');
  if (!fieldReadable(c, account.model, 'name')) return sql`null::text`;
  const is = sql`${bare(account, 'id')} = case when pg_input_is_valid(${actor}, 'uuid') then ${actor}::uuid end`;
  return sql`(select ${masked(c, account, 'name')} from ${from(account)} where ${all([is, visible(c, account)])})`;
}
