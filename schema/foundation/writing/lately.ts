import { nameKnownTo } from '../audit/known-actor.ts';
import type { Model } from '../model/model.ts';
import type { Compilation } from '../planner/compilation.ts';
import { type Sql, slot, sql } from '../planner/sql.ts';

/** When a row was last changed, and by whom. */
export interface Lately {
  id: string;
  at: string;
  /** The name of the account, where whoever asks may read it. */
  by: string | null;
}

/** Who changed rows last, for somebody who may change them too; the run's first arguments name them. */
export const latelySql = (c: Compilation, model: Model): Sql =>
  sql`select coalesce(json_agg(json_build_object('id', asked.id, 'at', to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'by', ${nameKnownTo(c, sql`entry.actor`)})), '[]')::text as answer
    from unnest(${slot((run) => run.args[0]!.ids, 'uuid[]')}) as asked(id)
    cross join lateral (select at, actor from audit_entry
      where subject = ${sql.lit(model.name)} and subject_id = asked.id order by at desc limit 1) as entry`;
