import { type Model, propertyOf, type ToOne, type Valued } from '../model/model.ts';
import type { Compilation } from '../planner/compilation.ts';
import { exists } from '../planner/condition.ts';
import { asSql, granted, visible } from '../planner/grants.ts';
import { bare, type Row } from '../planner/row.ts';
import { all, constant, list, name, type Sql, slot, sql } from '../planner/sql.ts';
import { uuidOrNone } from '../planner/values.ts';
import { auditSql } from './audit.ts';

/** A change to rows of one model, as a mutation asks for it. */
export type Change =
  | { action: 'create'; model: Model; values: Values }
  | { action: 'update'; model: Model; rows: readonly Quoted[]; values: Values }
  | { action: 'delete'; model: Model; rows: readonly Quoted[] };

export type Values = Readonly<Record<string, unknown>>;

/** A row and the version its editor last saw. */
export interface Quoted {
  id: string;
  version: number;
}

/** What the gate says of one row that a change asks for. */
export interface Verdict {
  id: string;
  visible: boolean;
  /** The version the row has now. */
  version: number | null;
  quoted: number | null;
  /** The fields that no grant lets the caller write on this row. */
  forbidden: string[];
  /** The references to rows that the caller cannot see. */
  missing: string[];
}

export type Written = Valued | ToOne;

/**
 * One statement that judges a change and, when every row of it may be changed, makes it and records it.
 * Answers with a verdict per row; nothing is written when one of them is against it.
 */
export function changeSql(c: Compilation, change: Change): Sql {
  const { model } = change;
  const fields = change.action === 'delete' ? [] : writtenFields(model, Object.keys(change.values));
  return change.action === 'create'
    ? createSql(c, model, fields)
    : change.action === 'update'
      ? updateSql(c, model, fields)
      : deleteSql(c, model);
}

/** The properties of the fields that a change writes. */
export const writtenFields = (model: Model, fields: readonly string[]) =>
  fields.map((field) => propertyOf(model, field) as Written);

/** Rows of a model as a statement that changes them calls them. */
export const rowAs = (model: Model, alias: string): Row => ({
  model,
  alias,
  source: name(alias),
  used: new Set(),
});

const table = (model: Model) => name(model.schema, model.table);
const type = (field: Written) => (field.kind === 'toOne' ? 'uuid' : field.sqlType);
/** The column that keeps a field. */
export const column = (field: Written) => name(field.column!);

/** The run's first argument set holds the new values, the ids and the quoted versions. */
const givenValue = (field: Written): Sql =>
  slot((run) => {
    const value = (run.args[0]!.values as Values)[field.name];
    return field.kind === 'toOne' && value !== null ? uuidOrNone(value) : value;
  }, type(field));

const asked = sql`asked as (select * from unnest(${slot((run) => run.args[0]!.ids, 'uuid[]')}, ${slot((run) => run.args[0]!.versions, 'int[]')}) as a(id, version))`;

const lockedRows = (model: Model) =>
  sql`was as (select t.* from ${table(model)} as t join asked on asked.id = t.id order by t.id for update of t)`;

const verdicts = sql`select json_agg(json_build_object('id', id, 'visible', visible, 'version', version, 'quoted', quoted, 'forbidden', forbidden, 'missing', missing))::text as answer from judged`;

const allowed = sql`allowed as (select id from judged where (select bool_and(visible and version = quoted and forbidden = '{}' and missing = '{}') from judged))`;

/** The row is judged before it is there: whoever may not add it does not learn what it would meet. */
function createSql(c: Compilation, model: Model, fields: readonly Written[]): Sql {
  const becomes = rowAs(model, 'becomes');
  const given = new Set(fields);
  const columns = columnsOf(model);
  const future = columns.map((each) => sql`${newValue(each, given)} as ${column(each)}`);
  const names = list(columns.map(column));
  return sql`with becomes as (select ${list(future)}),
    judged as (select id, true as visible, 1 as version, 1 as quoted, ${forbiddenSql(c, fields, 'create', [becomes])} as forbidden, ${missingSql(c, fields, becomes)} as missing from becomes),
    ${allowed},
    made as (insert into ${table(model)} (${names}) select ${names} from becomes join allowed using (id) returning *)
    ${audited(model, auditSql(model, 'create', fields, null, sql`made`))} ${verdicts}`;
}

/** What a column of a new row holds: what is given, what the system sets, or what it is by default. */
function newValue(field: Written, given: ReadonlySet<Written>): Sql {
  if (field.name === 'id') return slot((run) => run.args[0]!.id, 'uuid');
  if (field.name === 'version') return sql`1`;
  if (given.has(field)) return givenValue(field);
  if (field.kind === 'column' && field.stampedOnCreate) return sql`now()`;
  const standing = field.kind === 'column' ? field.defaultSql : undefined;
  return sql`${sql.raw(standing ?? 'null')}::${sql.raw(type(field))}`;
}

function updateSql(c: Compilation, model: Model, fields: readonly Written[]): Sql {
  const was = rowAs(model, 'was');
  const becomes = rowAs(model, 'becomes');
  const written = new Set(fields.map(({ name: field }) => field));
  const future = columnsOf(model).map((field) =>
    written.has(field.name)
      ? sql`${givenValue(field)} as ${column(field)}`
      : sql`was.${column(field)}`,
  );
  const set = [
    sql`version = t.version + 1`,
    ...fields.map((field) => sql`${column(field)} = becomes.${column(field)}`),
    ...stamps(model).map((each) => sql`${column(each)} = now()`),
  ];
  return sql`with ${asked}, ${lockedRows(model)},
    becomes as (select ${list(future)} from was),
    judged as (select asked.id, coalesce(was.id is not null and ${visible(c, was)}, false) as visible, was.version, asked.version as quoted, ${forbiddenSql(c, fields, 'update', [was, becomes])} as forbidden, ${missingSql(c, fields, becomes)} as missing from asked left join was on was.id = asked.id left join becomes on becomes.id = asked.id),
    ${allowed},
    changed as (update ${table(model)} as t set ${list(set)} from allowed join becomes on becomes.id = allowed.id where t.id = allowed.id returning t.*),
    audited as (${auditSql(model, 'update', fields, sql`was`, sql`changed`)})
    ${verdicts}`;
}

function deleteSql(c: Compilation, model: Model): Sql {
  const was = rowAs(model, 'was');
  const may = asSql(granted(c, was, 'delete'));
  return sql`with ${asked}, ${lockedRows(model)},
    judged as (select asked.id, coalesce(was.id is not null and ${visible(c, was)}, false) as visible, was.version, asked.version as quoted, case when ${may} then '{}'::text[] else array['id'] end as forbidden, '{}'::text[] as missing from asked left join was on was.id = asked.id),
    ${allowed},
    changed as (delete from ${table(model)} as t using allowed where t.id = allowed.id returning t.id),
    audited as (${auditSql(model, 'delete', columnsOf(model), sql`was`, null)} and was.id in (select id from changed))
    ${verdicts}`;
}

/** What the gate says of rows as they are at this moment; for writers that change them in statements of their own. */
export type Judged = Pick<Verdict, 'id' | 'forbidden' | 'missing'>;

/** Judges rows where they stand in their table. */
export function judgeRowsSql(
  c: Compilation,
  model: Model,
  action: 'create' | 'update' | 'delete',
  fields: readonly Written[],
  ids: readonly string[],
): Sql {
  const row = rowAs(model, 't');
  return sql`select t.id, ${forbiddenSql(c, fields, action, [row])} as forbidden, ${missingSql(c, fields, row)} as missing from ${table(model)} as t where t.id = any(${constant(ids, 'uuid[]')})`;
}

/** A guarded record is its own history: nothing of it reaches the audit log. */
const audited = (model: Model, entries: Sql): Sql =>
  model.guarded ? sql`` : sql`, audited as (${entries})`;

/** The instants that every change sets by itself. */
export const stamps = (model: Model) =>
  [...model.properties.values()].filter(
    (property): property is Valued => property.kind === 'column' && property.stampedOnUpdate,
  );

/** The properties that are columns of the table. */
export const columnsOf = (model: Model): Written[] =>
  [...model.properties.values()].filter(
    (property): property is Written => property.kind === 'column' || property.kind === 'toOne',
  );

/** Judged on the row as it was and as it becomes: every field named, whether or not its value differs. */
function forbiddenSql(
  c: Compilation,
  fields: readonly Written[],
  action: 'create' | 'update' | 'delete',
  rows: readonly Row[],
): Sql {
  const against = fields.flatMap((field) => {
    const answers = rows.map((row) => granted(c, row, action, field.name));
    if (answers.every((answer) => answer === 'always')) return [];
    return [
      sql`case when (${all(answers.map(asSql))}) is not true then ${sql.lit(field.name)} end`,
    ];
  });
  const empty = fields.length === 0 ? emptySql(c, action, rows) : [];
  return sql`array_remove(array[${list([...against, ...empty, sql`null::text`])}], null)`;
}

/** A change that names no field must still be granted. */
const emptySql = (c: Compilation, action: 'create' | 'update' | 'delete', rows: readonly Row[]) =>
  rows.map((row) => sql`case when (${asSql(granted(c, row, action))}) is not true then 'id' end`);

function missingSql(c: Compilation, fields: readonly Written[], row: Row): Sql {
  const missing = fields.flatMap((field) => {
    if (field.kind !== 'toOne') return [];
    const target = c.row(field.target);
    const found = exists(
      target,
      all([sql`${bare(target, 'id')} = ${bare(row, field.name)}`, visible(c, target)]),
    );
    return [
      sql`case when ${bare(row, field.name)} is not null and not ${found} then ${sql.lit(field.name)} end`,
    ];
  });
  return sql`array_remove(array[${list([...missing, sql`null::text`])}], null)`;
}
