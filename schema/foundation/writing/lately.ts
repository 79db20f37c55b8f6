import type { Model } from '../model/model.ts';
import type { Compilation } from '../planner/compilation.ts';
import { fieldReadable, masked, visible } from '../planner/grants.ts';
import { bare, from } from '../planner/row.ts';
import { all, type Sql, slot, sql } from '../planner/sql.ts';

/** When a row was last changed, and by whom. */
export interface Lately {
  id: string;
  at: string;
  /** The name of the account, where whoever asks may read it. */
  by: string | null;
}

/** Who changed rows last, for somebody who may change them too; the run's first arguments name them. */
export const latelySql = (c: Compilation, model: Model): Sql =>
  sql`select coalesce(json_agg(json_build_object('id', asked.id, 'at', to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'by', ${nameSql(c)})), '[]')::text as answer
    from unnest(${slot((run) => run.args[0]!.ids, 'uuid[]')}) as asked(id)
    cross join lateral (select at, actor from audit_entry
      where subject = ${sql.lit(model.name)} and subject_id = asked.id order by at desc limit 1) as entry`;

function nameSql(c: Compilation): Sql {
  const account = c.row('User');
  if (!fieldReadable(c, account.model, 'name')) return sql`null::text`;
  const is = sql`${bare(account, 'id')} = case when pg_input_is_valid(entry.actor, 'uuid') then entry.actor::uuid end`;
  return sql`(select ${masked(c, account, 'name')} from ${from(account)} where ${all([is, visible(c, account)])})`;
}
