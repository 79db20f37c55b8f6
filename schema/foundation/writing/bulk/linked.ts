import type { Compilation } from '../../planner/compilation.ts';
import { masked, visible } from '../../planner/grants.ts';
import { bare, from } from '../../planner/row.ts';
import { list, name, type Sql, sql } from '../../planner/sql.ts';
import { column, fieldOf, type Tray } from './desk.ts';
import type { Field, Pointer } from './intake.ts';

/**
 * The staged rows with the ids of what they refer to: rows of the file that have been written before, else existing
 * ones that the writer sees. References to fellow rows stay as they were spelled.
 */
export function linkedSql(tray: Tray): Sql {
  const { staging } = tray;
  const c = tray.desk.compilation();
  const joins: Sql[] = [];
  const columns = staging.fields.map((field) => {
    const pointer = staging.intake.pointers.get(field.name);
    if (!pointer || pointer.among === 'fellows') return sql`s.${column(field)}`;
    return sql`${linkSql(c, tray, field, pointer, joins)} as ${column(field)}`;
  });
  const fixed = ['_position', '_line', '_key', '_layout', '_id'].map(
    (each) => sql`s.${name(each)}`,
  );
  return sql`create temporary table ${staging.table('linked')} on commit drop as select ${list([...fixed, ...columns])} from ${staging.table('staged')} as s ${sql.join(joins, sql` `)}`;
}

/** Leaves only the first of the rows that have come to be the same. */
export function onceEachSql({ staging }: Tray): Sql {
  const linked = staging.table('linked');
  const [key = []] = staging.intake.match;
  const columns = key.map((each) => column(fieldOf(staging.intake.model, each)));
  const place = sql`row_number() over (partition by ${list(columns)} order by _position)`;
  return sql`delete from ${linked} as l using (select _position, ${place} as place from ${linked}) as same where same._position = l._position and same.place > 1`;
}

function linkSql(c: Compilation, tray: Tray, field: Field, pointer: Pointer, joins: Sql[]): Sql {
  const spelled = sql`s.${column(field)}`;
  const found: Sql[] = [];
  if (pointer.among === 'earlier') {
    const earlier = tray.earlier.get(pointer.target.name)!;
    const alias = name(c.alias('f'));
    joins.push(sql`left join ${earlier.table('merged')} as ${alias} on ${alias}._key = ${spelled}`);
    found.push(sql`${alias}.id`);
  }
  if (pointer.by) {
    const alias = name(c.alias('d'));
    joins.push(
      sql`left join (${existingSql(c, pointer, pointer.by)}) as ${alias} on ${alias}.key = ${spelled}`,
    );
    found.push(sql`${alias}.id`);
  }
  return sql`coalesce(${list(found)})`;
}

/** The rows that a reference may name, and their names. */
export function existingSql(c: Compilation, { target }: Pointer, by: string): Sql {
  const row = c.row(target.name);
  return sql`select ${bare(row, 'id')} as id, ${masked(c, row, by)}::text as key from ${from(row)} where ${visible(c, row)}`;
}
