import type { Compilation } from '../../planner/compilation.ts';
import { fieldGranted, fieldReadable, masked } from '../../planner/grants.ts';
import { bare, from, type Row } from '../../planner/row.ts';
import { all, any, list, name, type Sql, sql } from '../../planner/sql.ts';
import { column, fieldOf, type Tray } from './desk.ts';
import type { Field, Pointer } from './intake.ts';
import { existingSql } from './linked.ts';
import { byField, carriedSql, editedSql, newsSql, tracesOf } from './traced.ts';

/**
 * Each row as it will be: its id, its values, whether it is created, updated or unchanged, and the fields that are
 * written. A field that the writer may not read counts as changed, or comparing would tell what it holds.
 */
export function mergedSql(tray: Tray): Sql {
  const { staging } = tray;
  const { model, pointers, traced, dated, loosely } = staging.intake;
  const c = tray.desk.compilation();
  const existing = c.row(model.name);
  const isNew = sql`${bare(existing, 'id')} is null`;
  const older = olderSql(c, tray, existing);
  const joins: Sql[] = [];
  const columns: Sql[] = [];
  const written: Sql[] = [];
  const held: Sql[] = [];
  const offered: Sql[] = [];
  for (const field of staging.fields) {
    const pointer = pointers.get(field.name);
    const given =
      pointer?.among === 'fellows'
        ? fellowSql(c, tray, field, pointer, joins)
        : sql`l.${column(field)}`;
    const silent = any([sql`m._instead`, ...older, ...reasonsToKeep(tray, field, given)]);
    const edited = traced && field.name !== dated ? editedSql(existing, field) : sql`false`;
    const kept = any([silent, edited]);
    const was = bare(existing, field.name);
    const said = cleared(field, given);
    if (traced) {
      const news = all([sql`not ${isNew}`, sql`(${silent}) is not true`, edited]);
      held.push(
        sql`case when ${all([news, newsSql(existing, field, said, loosely.has(field.name))])} then ${sql.lit(field.name)} end`,
      );
      offered.push(
        sql`case when ${isNew} then jsonb_strip_nulls(${byField([field], () => given)}) when (${silent}) is true then '{}' else ${byField([field], () => said)} end`,
      );
    }
    columns.push(
      sql`case when ${isNew} then ${orDefault(field, given)} when ${kept} then ${was} else ${said} end as ${column(field)}`,
    );
    const differs = differsSql(c, existing, field, said);
    written.push(
      sql`case when case when ${isNew} then ${given} is not null else (${kept}) is not true and ${differs} end then ${sql.lit(field.name)} end`,
    );
  }
  const version = model.properties.has('version') ? bare(existing, 'version') : sql`null::int`;
  const parts = [
    ...['_position', '_line', '_key'].map((each) => sql`l.${name(each)}`),
    sql`coalesce(m.id, l._id) as id`,
    sql`${isNew} as _new`,
    sql`${version} as _version`,
    sql`coalesce(m._instead, false) as _instead`,
    sql`array_remove(array[${list([...written, sql`null`])}]::text[], null) as _written`,
    ...columns,
    ...(traced
      ? carriedSql({
          was: byField(staging.fields, (field) => bare(existing, field.name)),
          offered: sql.join([sql`'{}'::jsonb`, ...offered], sql` || `),
          imported: sql`traced.imported`,
          held: sql`array_remove(array[${list([...held, sql`null`])}]::text[], null)`,
        })
      : []),
  ];
  if (traced) joins.push(tracesOf(existing));
  return sql`create temporary table ${staging.table('merged')} on commit drop as
    select *, case when _new then 'created' when _written = '{}' then 'unchanged' else 'updated' end as _standing
    from (select ${list(parts)} from ${staging.table('linked')} as l left join ${staging.table('matched')} as m on m._position = l._position
      left join ${from(existing)} on ${bare(existing, 'id')} = m.id ${sql.join(joins, sql` `)}) as row`;
}

/** A reference to another row of the same file and kind, whether that is new or not; else to an existing one. */
function fellowSql(
  c: Compilation,
  { staging }: Tray,
  field: Field,
  pointer: Pointer,
  joins: Sql[],
): Sql {
  const spelled = sql`l.${column(field)}`;
  const fellow = name(`fellow_${field.column}`);
  joins.push(
    sql`left join (select distinct on (o._key) o._key, coalesce(k.id, o._id) as id from ${staging.table('linked')} as o left join ${staging.table('matched')} as k on k._position = o._position order by o._key, o._position) as ${fellow} on ${fellow}._key = ${spelled}`,
  );
  if (!pointer.by) return sql`${fellow}.id`;
  const known = name(`known_${field.column}`);
  joins.push(
    sql`left join (${existingSql(c, pointer, pointer.by)}) as ${known} on ${known}.key = ${spelled}`,
  );
  return sql`coalesce(${fellow}.id, ${known}.id)`;
}

/** Where rows are dated: whether the existing one is the younger. */
function olderSql(c: Compilation, { staging }: Tray, existing: Row): Sql[] {
  const { model, dated } = staging.intake;
  const field = dated && staging.fields.find((each) => each.name === dated);
  if (!field || !fieldReadable(c, model, field.name)) return [];
  return [sql`${masked(c, existing, field.name)} > l.${column(fieldOf(model, field.name))}`];
}

/** Why an existing value stays whatever the file says; or because the file says nothing. */
function reasonsToKeep({ staging }: Tray, field: Field, given: Sql): Sql[] {
  const { blanks, once } = staging.intake;
  if (once.has(field.name)) return [sql`true`];
  const without = staging.layoutsWithout(field.name).map((layout) => sql.lit(layout));
  return [
    ...(without.length > 0 ? [sql`l._layout in (${list(without)})`] : []),
    ...(blanks === 'keep' ? [sql`${given} is null`] : []),
  ];
}

function differsSql(c: Compilation, existing: Row, field: Field, value: Sql): Sql {
  const readable = fieldGranted(c, existing, field.name);
  if (readable === 'never') return sql`true`;
  const same = sql`${bare(existing, field.name)} is not distinct from ${value}`;
  return readable === 'always' ? sql`not (${same})` : sql`((${readable}) and ${same}) is not true`;
}

function orDefault(field: Field, given: Sql): Sql {
  const defaultSql = field.kind === 'toOne' ? undefined : field.defaultSql;
  return defaultSql === undefined ? given : sql`coalesce(${given}, ${sql.raw(defaultSql)})`;
}

/** An empty value where there must be one is the default. */
const cleared = (field: Field, given: Sql): Sql =>
  field.nullable ? given : orDefault(field, given);
