import type { Compilation } from '../../planner/compilation.ts';
import { fieldGranted } from '../../planner/grants.ts';
import { bare, from } from '../../planner/row.ts';
import { list, name, type Sql, sql } from '../../planner/sql.ts';
import { column, type Tray } from './desk.ts';
import type { Field, Intake, Pointer } from './intake.ts';
import { existingSql } from './linked.ts';

/**
 * Each row as it will be: its id, its values, whether it is created, updated or unchanged, and the fields that are
 * written. A field that the writer may not read counts as changed, or comparing would tell what it holds.
 */
export function mergedSql(tray: Tray): Sql {
  const { desk, staging } = tray;
  const { model, pointers } = staging.intake;
  const c = desk.compilation();
  const existing = c.row(model.name);
  const joins: Sql[] = [];
  const columns: Sql[] = [];
  const written: Sql[] = [];
  for (const field of staging.fields) {
    const pointer = pointers.get(field.name);
    const given =
      pointer?.among === 'fellows'
        ? fellowSql(c, tray, field, pointer, joins)
        : sql`l.${column(field)}`;
    const kept = keptSql(tray, field, given);
    const isNew = sql`${bare(existing, 'id')} is null`;
    const value = sql`case when ${isNew} then ${orDefault(field, given)} when ${kept} then ${bare(existing, field.name)} else ${cleared(field, given)} end`;
    const readable = fieldGranted(c, existing, field.name);
    const same = sql`${bare(existing, field.name)} is not distinct from ${cleared(field, given)}`;
    const differs =
      readable === 'never'
        ? sql`true`
        : readable === 'always'
          ? sql`not (${same})`
          : sql`((${readable}) and ${same}) is not true`;
    columns.push(sql`${value} as ${column(field)}`);
    written.push(
      sql`case when ${isNew} then case when ${given} is not null then ${sql.lit(field.name)} end when ${kept} then null when ${differs} then ${sql.lit(field.name)} end`,
    );
  }
  const version = model.properties.has('version') ? bare(existing, 'version') : sql`null::int`;
  const fixed = ['_position', '_line', '_key'].map((each) => sql`l.${name(each)}`);
  return sql`create temporary table ${staging.table('merged')} on commit drop as
    select *, case when _new then 'created' when _written = '{}' then 'unchanged' else 'updated' end as _standing
    from (select ${list([...fixed, sql`coalesce(m.id, l._id) as id`, sql`${bare(existing, 'id')} is null as _new`, sql`${version} as _version`, ...columns, sql`array_remove(array[${list([...written, sql`null`])}]::text[], null) as _written`])}
      from ${staging.table('linked')} as l left join ${staging.table('matched')} as m on m._position = l._position
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
  const fellow = name(`fellow_${field.column}`);
  joins.push(
    sql`left join (select distinct on (o._key) o._key, coalesce(k.id, o._id) as id from ${staging.table('linked')} as o left join ${staging.table('matched')} as k on k._position = o._position order by o._key, o._position) as ${fellow} on ${fellow}._key = l.${column(field)}`,
  );
  if (!pointer.by) return sql`${fellow}.id`;
  const known = name(`known_${field.column}`);
  joins.push(
    sql`left join (${existingSql(c, pointer, pointer.by)}) as ${known} on ${known}.key = l.${column(field)}`,
  );
  return sql`coalesce(${fellow}.id, ${known}.id)`;
}

/** Whether an existing value stays whatever the file says. */
function keptSql({ staging }: Tray, field: Field, given: Sql): Sql {
  const { blanks, once }: Intake = staging.intake;
  if (once.has(field.name)) return sql`true`;
  const absent = staging.layoutsWithout(field.name);
  const silent =
    absent.length > 0 ? [sql`l._layout in (${list(absent.map((n) => sql.lit(n)))})`] : [];
  const empty = blanks === 'keep' ? [sql`${given} is null`] : [];
  const reasons = [...silent, ...empty];
  return reasons.length === 0 ? sql`false` : sql`(${sql.join(reasons, sql` or `)})`;
}

function orDefault(field: Field, given: Sql): Sql {
  const { defaultSql } = field.kind === 'toOne' ? {} : field;
  return defaultSql === undefined ? given : sql`coalesce(${given}, ${sql.raw(defaultSql)})`;
}

/** An empty value where there must be one is the default. */
const cleared = (field: Field, given: Sql): Sql =>
  field.nullable ? given : orDefault(field, given);
