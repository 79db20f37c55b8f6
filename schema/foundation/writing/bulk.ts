import { type Model, propertyOf, type ToOne, type Valued } from '../model/model.ts';
import { modelNamed } from '../model/models.ts';
import { Compilation } from '../planner/compilation.ts';
import { asSql, granted, visible } from '../planner/grants.ts';
import { named } from '../planner/plan.ts';
import { valuesOf } from '../planner/read.ts';
import { bare, from, type Row } from '../planner/row.ts';
import { all, any, list, name, type Sql, sql } from '../planner/sql.ts';
import { auditSql } from './audit.ts';
import { columnsOf } from './change.ts';
import { explained } from './database-error.ts';
import { type BulkRow, type StagedField, stage, stagedColumn } from './staging.ts';
import type { Transaction, Writer } from './writing.ts';

/** Many rows of one model, to be added or brought up to date by a natural key. */
export interface Bulk {
  model: Model;
  fields: readonly string[];
  /** The properties that tell which existing row a row is; `id` where it is given. */
  key: readonly string[];
  /** The references that rows spell by a natural key of their target. */
  named?: Readonly<Record<string, string>>;
  rows: AsyncIterable<BulkRow> | Iterable<BulkRow>;
}

/** What stands against one staged row. */
export interface BulkProblem {
  position: number;
  field: string | null;
  problem: 'unknownReference' | 'forbidden' | 'repeatedKey';
}

export interface BulkOutcome {
  created: number;
  updated: number;
  unchanged: number;
  problems: BulkProblem[];
}

/**
 * The bulk road of the writing gate: COPY into a staging table, grants compiled over the staged rows, merge,
 * audit by `insert … select`. When any row has a problem nothing is written; the transaction is the caller's.
 */
export async function bulkWrite(
  tx: Transaction,
  writer: Writer,
  models: Compilation['models'],
  bulk: Bulk,
): Promise<BulkOutcome> {
  const { model } = bulk;
  const fields = bulk.fields.map((field) => stagedField(models, bulk, field));
  const run = async <Answer>(statement: Sql): Promise<Answer[]> => {
    const { text, slots } = named(statement);
    const values = valuesOf(
      { text, slots, name: '' },
      { args: [{ actor: writer.caller.actor }], attributes: writer.caller.attributes },
    );
    const { rows } = await tx.client.query(text, values).catch((error: unknown) => {
      throw explained(error, model);
    });
    return rows as Answer[];
  };
  await stage(tx.client, fields, bulk.rows);
  await run(sql`create index on pg_temp.staged (${list(keyColumns(bulk))})`);
  const c = new Compilation(models, writer.shape);
  await run(sql`drop table if exists pg_temp.merged`);
  await run(mergedSql(c, bulk, fields));
  const problems = await run<BulkProblem>(problemsSql(c, model, fields));
  const [counts] = await run<Omit<BulkOutcome, 'problems'>>(countsSql);
  if (problems.length === 0) {
    await run(insertSql(model, fields));
    await run(updateSql(model, fields));
  }
  return { ...counts!, problems };
}

const keyColumns = ({ model, key }: Bulk) =>
  key.map((field) => column(propertyOf(model, field) as Valued));

function stagedField(models: Compilation['models'], { model, named }: Bulk, field: string) {
  const property = propertyOf(model, field) as Valued | ToOne;
  const key = named?.[field];
  if (!key || property.kind !== 'toOne') return { property };
  return { property, by: { target: modelNamed(models, property.target), key } };
}

const table = (model: Model) => name(model.schema, model.table);
const column = (property: { column?: string }) => name(property.column!);
const changed = (fields: readonly StagedField[]) =>
  fields.filter(({ property }) => property.name !== 'id');

/**
 * Each staged row as it will be: its id (of the existing row with its key, or new), its references resolved among
 * the rows the caller sees and the rows of the file itself, and whether it is new, changed or the same.
 */
function mergedSql(c: Compilation, { model, key }: Bulk, fields: readonly StagedField[]): Sql {
  const existing = c.row(model.name);
  const given = fields.find(({ property }) => property.name === 'id');
  const matches = all(
    key.map((field) => {
      const property = propertyOf(model, field) as Valued | ToOne;
      // only `=` can be joined by hashing
      const same = property.nullable ? sql`is not distinct from` : sql`=`;
      return sql`${bare(existing, field)} ${same} r.${column(property)}`;
    }),
  );
  const same = all(
    changed(fields).map(
      ({ property }) =>
        sql`${bare(existing, property.name)} is not distinct from r.${column(property)}`,
    ),
  );
  const others = columnsOf(model).filter(
    ({ name: field }) => !fields.some(({ property }) => property.name === field),
  );
  return sql`create temporary table merged on commit drop as
    with r as (select named.position, ${given ? sql`named.id` : sql`named.new_id`} as new_id, ${list(
      [
        ...fields.map((field) => resolvedSql(c, model, key, field)),
        ...fields.filter(({ by }) => by).map((field) => sql`named.${name(stagedColumn(field))}`),
        sql`true`,
      ],
    )} from pg_temp.staged as named)
    select r.position, ${list([
      sql`coalesce(${bare(existing, 'id')}, r.new_id) as id`,
      ...changed(fields).map(({ property }) => sql`r.${column(property)}`),
      ...fields.filter(({ by }) => by).map((field) => sql`r.${name(stagedColumn(field))}`),
      ...others
        .filter(({ name: field }) => field !== 'id')
        .map((property) => sql`${bare(existing, property.name)}`),
    ])}, case when ${bare(existing, 'id')} is null then 'created' when ${same} then 'unchanged' else 'updated' end as standing
    from r left join ${from(existing)} on ${matches}`;
}

/** A reference named by a key: first among the rows of the file, where it may refer to them, then among those seen. */
function resolvedSql(
  c: Compilation,
  model: Model,
  key: readonly string[],
  field: StagedField,
): Sql {
  const { property, by } = field;
  if (!by) return sql`named.${column(property)}`;
  const target = c.row(by.target.name);
  const spelled = sql`named.${name(stagedColumn(field))}`;
  const found = sql`(select ${bare(target, 'id')} from ${from(target)} where ${bare(target, by.key)} = ${spelled} and ${visible(c, target)})`;
  const own = by.target === model && key.length === 1 && key[0] === by.key;
  const value = own
    ? sql`coalesce(${found}, (select fellow.new_id from pg_temp.staged as fellow where fellow.${column(propertyOf(model, by.key) as Valued)} = ${spelled} limit 1))`
    : found;
  return sql`${value} as ${column(property)}`;
}

function problemsSql(c: Compilation, model: Model, fields: readonly StagedField[]): Sql {
  const becomes: Row = { model, alias: 'm', source: sql`pg_temp.merged`, used: new Set() };
  const was = c.row(model.name);
  const unresolved = fields
    .filter(({ by }) => by)
    .map(
      (field) =>
        sql`select m.position, ${sql.lit(field.property.name)}::text as field, 'unknownReference' as problem from pg_temp.merged as m where m.${column(field.property)} is null and m.${name(stagedColumn(field))} is not null`,
    );
  const repeated = sql`select max(m.position) as position, null::text as field, 'repeatedKey' as problem from pg_temp.merged as m group by m.id having count(*) > 1`;
  const forbidden = changed(fields).flatMap(({ property }) => {
    const create = granted(c, becomes, 'create', property.name);
    const update = [
      visible(c, was),
      asSql(granted(c, was, 'update', property.name)),
      asSql(granted(c, becomes, 'update', property.name)),
    ];
    const refused = any([
      sql`m.standing = 'created' and (${asSql(create)}) is not true`,
      sql`m.standing <> 'created' and (${all(update)}) is not true`,
    ]);
    return [
      sql`select m.position, ${sql.lit(property.name)}::text, 'forbidden' from pg_temp.merged as m left join ${from(was)} on ${bare(was, 'id')} = m.id where ${refused}`,
    ];
  });
  return sql`select * from (${sql.join([...unresolved, repeated, ...forbidden], sql` union all `)}) as problems order by position, field limit 1000`;
}

const countsSql = sql`select count(*) filter (where standing = 'created')::int as created, count(*) filter (where standing = 'updated')::int as updated, count(*) filter (where standing = 'unchanged')::int as unchanged from pg_temp.merged`;

function insertSql(model: Model, fields: readonly StagedField[]): Sql {
  const columns = changed(fields).map(({ property }) => column(property));
  const written = fields.map(({ property }) => property);
  const versioned = model.properties.has('version') ? [sql`version`] : [];
  return sql`with made as (insert into ${table(model)} (id, ${list([...versioned, ...columns, ...stamps(model, fields)])}) select m.id, ${list([...versioned.map(() => sql`1`), ...changed(fields).map(({ property }) => sql`m.${column(property)}`), ...stamps(model, fields).map(() => sql`now()`)])} from pg_temp.merged as m where m.standing = 'created' returning *)
    ${auditSql(model, 'create', written, null, sql`made`)}`;
}

/** The columns that the system dates, unless the rows bring them. */
const stamps = (model: Model, fields: readonly StagedField[]) =>
  [...model.properties.values()]
    .filter((property) => property.kind === 'column' && property.stampedOnCreate)
    .filter((property) => !fields.some((field) => field.property === property))
    .map((property) => column(property as Valued));

function updateSql(model: Model, fields: readonly StagedField[]): Sql {
  const written = changed(fields).map(({ property }) => property);
  const set = list([
    sql`version = t.version + 1`,
    ...written.map((property) => sql`${column(property)} = m.${column(property)}`),
  ]);
  return sql`with was as (select t.* from ${table(model)} as t join pg_temp.merged as m on m.id = t.id where m.standing = 'updated' order by t.id for update of t),
    changed as (update ${table(model)} as t set ${set} from pg_temp.merged as m where m.id = t.id and m.standing = 'updated' returning t.*)
    ${auditSql(model, 'update', written, sql`was`, sql`changed`)}`;
}
