import type { Model } from '../model/model.ts';
import type { Compilation } from './compilation.ts';
import type { Given } from './filter.ts';
import { masked, visible } from './grants.ts';
import { bare, from } from './row.ts';
import { all, type Sql, slot, sql } from './sql.ts';
import { uuidOrNone } from './values.ts';

/**
 * The ids of a record and of all below it, as an array: down the records that the caller may see, by the parents that
 * they may see.
 */
export function withinSql(c: Compilation, model: Model, { read }: Given): Sql {
  const top = c.row(model.name);
  const below = c.row(model.name);
  const id = slot((run) => uuidOrNone(read(run)), 'uuid');
  return sql`array(with recursive within as (
    select ${bare(top, 'id')} as id from ${from(top)} where ${all([sql`${bare(top, 'id')} = ${id}`, visible(c, top)])}
    union
    select ${bare(below, 'id')} from ${from(below)} join within on ${masked(c, below, 'parent')} = within.id
    where ${visible(c, below)})
    select id from within)`;
}
