import { fieldGranted, visible } from '../../planner/grants.ts';
import { bare, from, type Row } from '../../planner/row.ts';
import { list, type Sql, sql } from '../../planner/sql.ts';
import { letters, type Tray } from './desk.ts';
import { calledSql } from './examples.ts';
import type { Field } from './intake.ts';

/** A value that somebody has written and that the file would have changed. */
export interface Held {
  line: number | null;
  field: string;
  kept: string | null;
  offered: string | null;
}

/** What imports have brought so far of an existing row. */
export const tracesOf = (existing: Row): Sql =>
  sql`left join lateral (select trace.imported from import_trace as trace where trace.record = ${bare(existing, 'id')} order by trace.id desc limit 1) as traced on true`;

const importedIn = (field: Field) => sql`nullif(traced.imported -> ${sql.lit(field.name)}, 'null')`;

/** Whether somebody has written a value: it is neither what an import brought nor what stands there by itself. */
export function editedSql(existing: Row, field: Field): Sql {
  const standing = field.kind === 'column' && field.defaultSql;
  const usual = standing
    ? sql`to_jsonb((${sql.raw(standing)})::${sql.raw(field.sqlType)})`
    : sql`null::jsonb`;
  return sql`to_jsonb(${bare(existing, field.name)}) is distinct from coalesce(${importedIn(field)}, ${usual})`;
}

/** Whether the file says of an edited value what neither it nor an earlier import has said. */
export function newsSql(existing: Row, field: Field, given: Sql, loosely: boolean): Sql {
  const was = bare(existing, field.name);
  const same = loosely
    ? sql`${letters(was)} is not distinct from ${letters(given)}`
    : sql`to_jsonb(${given}) is not distinct from to_jsonb(${was})`;
  return sql`to_jsonb(${given}) is distinct from ${importedIn(field)} and not (${same})`;
}

/** Values by the names of their fields. */
export const byField = (fields: readonly Field[], value: (field: Field) => Sql): Sql =>
  fields.length === 0
    ? sql`'{}'::jsonb`
    : sql`jsonb_build_object(${list(fields.map((field) => sql`${sql.lit(field.name)}::text, to_jsonb(${value(field)})`))})`;

/** The values that were left as somebody has written them, as far as the writer may read them. */
export async function heldValues(tray: Tray): Promise<Held[]> {
  const { desk, staging } = tray;
  const c = desk.compilation();
  const row = c.row(staging.intake.model.name);
  const open = staging.fields.filter(({ name }) => fieldGranted(c, row, name) === 'always');
  const readable = sql`held.field = any(array[${list([...open.map(({ name }) => sql.lit(name)), sql`null`])}]::text[])`;
  return desk.run<Held>(
    sql`select m._line as line, held.field, case when ${readable} then m._was ->> held.field end as kept, m._offered ->> held.field as offered
      from ${staging.table('merged')} as m cross join lateral unnest(m._held) as held(field) order by m._position, held.field limit 1000`,
  );
}

/** Writes down what an import wrote, and where it left what somebody had written. */
export async function traceRun(tray: Tray, run: string): Promise<number> {
  const { desk, staging } = tray;
  const { model } = staging.intake;
  const merged = staging.table('merged');
  const subject = sql.lit(model.name);
  const id = sql`${sql.lit(run)}::uuid`;
  const imported = sql`coalesce(m._imported, '{}') || m._offered`;
  const before = sql`coalesce((select jsonb_object_agg(w.field, m._was -> w.field) from unnest(m._written) as w(field)), '{}')`;
  await desk.run(
    sql`insert into import_trace (id, run, subject, record, created, imported, before)
      select uuidv7(), ${id}, ${subject}, m.id, m._new, ${imported}, case when m._new then '{}' else ${before} end
      from ${merged} as m where m._standing <> 'unchanged' or m._imported is distinct from ${imported}`,
  );
  const c = desk.compilation();
  const row = c.row(model.name);
  const held = sql`${merged} as m cross join lateral unnest(m._held) as held(field)`;
  await desk.run(
    sql`update import_conflict as earlier set decision = 'superseded', version = earlier.version + 1 from ${held}
      where earlier.record = m.id and earlier.field = held.field and earlier.decision is null`,
  );
  const counted = await desk.run<{ id: string }>(
    sql`insert into import_conflict (id, version, run_id, subject, record, called, field, kept, offered)
      select uuidv7(), 1, ${id}, ${subject}, m.id, left(coalesce(${calledSql(c, row)}, m._key), 300), held.field, m._was ->> held.field, m._offered ->> held.field
      from ${held} join ${from(row)} on ${bare(row, 'id')} = m.id and ${visible(c, row)} order by m._position, held.field returning id`,
  );
  return counted.length;
}

/** What a column holds of the values of a row, kept beside it. */
export const carriedSql = (parts: Record<'was' | 'offered' | 'imported' | 'held', Sql>): Sql[] =>
  Object.entries(parts).map(([name, value]) => sql`${value} as ${sql.raw(`_${name}`)}`);
