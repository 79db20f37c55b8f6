import type { Compilation } from '../../planner/compilation.ts';
import { masked, visible } from '../../planner/grants.ts';
import { bare, from } from '../../planner/row.ts';
import { all, any, list, name, type Sql, sql } from '../../planner/sql.ts';
import { column, fieldOf, type Tray } from './desk.ts';
import type { Field, Intake, Pointer } from './intake.ts';

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
  const rows = sql`select ${list([...fixed, ...columns])} from ${staging.table('staged')} as s ${sql.join(joins, sql` `)}`;
  return sql`create temporary table ${staging.table('linked')} on commit drop as ${chosen(tray, rows)}`;
}

/** Of the rows, those that the intake takes. */
function chosen({ desk, staging: { intake, fields } }: Tray, rows: Sql): Sql {
  const { model, only, firstCounts, match } = intake;
  const c = desk.compilation();
  const its = (field: string) => sql`l.${column(fieldOf(model, field))}`;
  const known = new Set(fields.map((field) => field.name));
  const where = all([
    sql`true`,
    ...[...only]
      .filter(([field]) => known.has(field))
      .map(([field, which]) => {
        if (which === 'found') return sql`${its(field)} is not null`;
        const unknown = sql`${its(field)} is null`;
        return which === 'unknown' ? unknown : any([unknown, openSql(c, intake, field, its)]);
      }),
  ]);
  // without a row there is no key either
  const keyed = match[0]!.every((field) => known.has(field));
  if (!firstCounts || !keyed) return sql`select * from (${rows}) as l where ${where}`;
  const key = list(match[0]!.map(its));
  return sql`select distinct on (${key}) * from (${rows}) as l where ${where} order by ${key}, l._position`;
}

/** Whether the row is there already and still waits for its reference. */
function openSql(
  c: Compilation,
  { model, match }: Intake,
  field: string,
  its: (field: string) => Sql,
) {
  const row = c.row(model.name);
  const same = match[0]!.map((key) => sql`${bare(row, key)} = ${its(key)}`);
  const where = all([...same, sql`${bare(row, field)} is null`, visible(c, row)]);
  return sql`exists (select from ${from(row)} where ${where})`;
}

function linkSql(c: Compilation, tray: Tray, field: Field, pointer: Pointer, joins: Sql[]): Sql {
  const several = pointer.orBy.length > 0;
  const spelled = several ? sql`s.${column(field)}[1]` : sql`s.${column(field)}`;
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
  for (const [place, by] of pointer.orBy.entries()) {
    const alias = name(c.alias('o'));
    const other = sql`lower(s.${column(field)}[${sql.lit(place + 2)}])`;
    joins.push(
      sql`left join (${singleSql(c, pointer, by)}) as ${alias} on ${alias}.key = ${other}`,
    );
    found.push(sql`${alias}.id`);
  }
  return sql`coalesce(${list(found)})`;
}

/** The rows that no other row of the same name can be taken for. */
const singleSql = (c: Compilation, pointer: Pointer, by: string): Sql =>
  sql`select min(known.id::text)::uuid as id, lower(known.key) as key from (${existingSql(c, pointer, by)}) as known group by lower(known.key) having count(*) = 1`;

/** The rows that a reference may name, and their names. */
export function existingSql(c: Compilation, { target }: Pointer, by: string): Sql {
  const row = c.row(target.name);
  return sql`select ${bare(row, 'id')} as id, ${masked(c, row, by)}::text as key from ${from(row)} where ${visible(c, row)}`;
}
