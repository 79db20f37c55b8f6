import { propertyOf } from '../../model/model.ts';
import { label } from '../../model/words.ts';
import type { Compilation } from '../../planner/compilation.ts';
import { asSql, fieldGranted, fieldReadable, masked, visible } from '../../planner/grants.ts';
import { bare, from, type Row } from '../../planner/row.ts';
import { list, type Sql, sql } from '../../planner/sql.ts';
import { column, type Tray } from './desk.ts';
import type { Field } from './intake.ts';

/** One thing that writing changes; its values only where the writer may read them. */
export interface Example {
  line: number | null;
  entity: string;
  /** What the row is called, by its own name where that can be read. */
  record: string;
  /** Absent where the whole record is new. */
  field: string | null;
  before: string | null;
  after: string | null;
}

/** So many of the fields that will be changed, while both values are there, and of the rows that have been added. */
export async function examples(tray: Tray, most: number): Promise<Example[]> {
  const { desk, staging } = tray;
  const c = desk.compilation();
  const few = (each: Sql) => sql`(${each} order by m._position limit ${sql.lit(most)})`;
  const changes = toldFields(tray).map((field) => few(changeSql(c, tray, field)));
  const changed =
    changes.length === 0
      ? []
      : [
          sql`(select * from (${sql.join(changes, sql` union all `)}) as change order by line, field limit ${sql.lit(most)})`,
        ];
  const found = sql.join([...changed, few(additionSql(c, tray))], sql` union all `);
  const { name } = staging.intake.model;
  const rows = await desk.run<Omit<Example, 'entity'>>(
    sql`select * from (${found}) as example order by field is null, line, field`,
  );
  return rows.map((row) => ({ ...row, ...inWords(staging.fields, row), entity: name }));
}

/** How many fields of rows that were there are changed; the day of the news is not worth telling. */
export const changesSql = (tray: Tray): Sql =>
  sql`coalesce(sum(cardinality(${newsOf(tray)})) filter (where _standing = 'updated'), 0)::int`;

/** Of how many rows nothing but that day is changed. */
export const onlyDatedSql = (tray: Tray): Sql =>
  sql`count(*) filter (where _standing = 'updated' and ${newsOf(tray)} = '{}')::int`;

const newsOf = ({ staging: { intake } }: Tray): Sql =>
  intake.dated ? sql`array_remove(_written, ${sql.lit(intake.dated)})` : sql`_written`;

const toldFields = ({ staging: { fields, intake } }: Tray) =>
  fields.filter((field) => field.name !== intake.dated);

/** Choices as people read them. */
function inWords(fields: readonly Field[], { field, before, after }: Omit<Example, 'entity'>) {
  const property = fields.find(({ name }) => name === field);
  if (property?.kind !== 'column' || !property.choices) return {};
  return { before: before && label(before), after: after && label(after) };
}

function additionSql(c: Compilation, tray: Tray): Sql {
  const none = sql`null::text`;
  return exampleSql(c, tray, sql`m._new`, () => [none, none, none]);
}

function changeSql(c: Compilation, tray: Tray, field: Field): Sql {
  const meant = sql`m._standing = 'updated' and ${sql.lit(field.name)} = any(m._written)`;
  return exampleSql(c, tray, meant, (row) => {
    const named = sql`${sql.lit(field.name)}::text`;
    const readable = asSql(fieldGranted(c, row, field.name));
    const told = (value: Sql) => sql`case when ${readable} then ${spelled(c, field, value)} end`;
    return [named, told(bare(row, field.name)), told(sql`m.${column(field)}`)];
  });
}

function exampleSql(
  c: Compilation,
  { staging }: Tray,
  where: Sql,
  values: (row: Row) => readonly [Sql, Sql, Sql],
): Sql {
  const { model } = staging.intake;
  const row = c.row(model.name);
  const [field, before, after] = values(row);
  const parts = [
    sql`m._line as line`,
    sql`coalesce(${recordSql(c, row)}, m._key) as record`,
    sql`${field} as field`,
    sql`${before}::text as before`,
    sql`${after}::text as after`,
  ];
  return sql`select ${list(parts)} from ${staging.table('merged')} as m join ${from(row)} on ${bare(row, 'id')} = m.id where ${where}`;
}

/** What a row is called, with what tells it from others of its name. */
function recordSql(c: Compilation, row: Row): Sql {
  const apart = row.model.toldApartBy
    .filter((name) => fieldReadable(c, row.model, name))
    .map((name) => spelled(c, propertyOf(row.model, name) as Field, masked(c, row, name)));
  return sql`nullif(concat_ws(', ', ${sql.join([calledSql(c, row), ...apart], sql`, `)}), '')`;
}

/** What stands for a row, where its reader may know it: a value of its own, or what it refers to. */
export function calledSql(c: Compilation, row: Row, further = true): Sql {
  const { represents } = row.model;
  const property = propertyOf(row.model, represents);
  if (!fieldReadable(c, row.model, represents)) return sql`null::text`;
  const value = masked(c, row, represents);
  const called =
    property.kind === 'column' || property.kind === 'computed'
      ? sql`${value}::text`
      : property.kind === 'toOne' && further
        ? targetSql(c, property.target, value)
        : sql`null::text`;
  return sql`case when ${visible(c, row)} then ${called} end`;
}

function targetSql(c: Compilation, name: string, id: Sql): Sql {
  const target = c.row(name);
  return sql`(select ${calledSql(c, target, false)} from ${from(target)} where ${bare(target, 'id')} = ${id})`;
}

/** A value as people write it; a reference by what stands for its row. */
export function spelled(c: Compilation, field: Field, value: Sql): Sql {
  if (field.kind === 'toOne') return targetSql(c, field.target, value);
  return field.scalar === 'Boolean'
    ? sql`case ${value} when true then 'yes' when false then 'no' end`
    : sql`${value}::text`;
}
