import type { Context } from '../../graphql/context.ts';
import type { Model } from '../../model/model.ts';
import { visible } from '../../planner/grants.ts';
import { bare, from } from '../../planner/row.ts';
import { any, constant, list, name, type Sql, sql } from '../../planner/sql.ts';
import { uuidOrNone } from '../../planner/values.ts';
import { Refusal } from '../../refusal.ts';
import { Desk, tableOf } from '../../writing/bulk/desk.ts';
import { calledSql } from '../../writing/bulk/examples.ts';
import { editedSql } from '../../writing/bulk/traced.ts';
import { columnsOf } from '../../writing/change.ts';
import type { Transaction } from '../../writing/writing.ts';
import { ImportRun } from './import-run.ts';

/** An import that may be undone. */
export interface RunRow {
  id: string;
  kind: string;
  undone: boolean;
}

const deskOf = (tx: Transaction, context: Context) =>
  new Desk(tx, context, context.reading.planner.models);

const idOf = (id: string): Sql => constant(uuidOrNone(id), 'uuid');

/** The import with this id, held against everybody else who would undo it. */
export async function runToUndo(tx: Transaction, context: Context, id: string): Promise<RunRow> {
  const desk = deskOf(tx, context);
  const c = desk.compilation();
  const row = c.row(ImportRun.name);
  const [found] = await desk.run<RunRow>(
    sql`select ${bare(row, 'id')} as id, ${bare(row, 'kind')} as kind, ${bare(row, 'undoneAt')} is not null as undone from ${from(row)} where ${bare(row, 'id')} = ${idOf(id)} and ${visible(c, row)} for update`,
  );
  if (!found) throw new Refusal('NOT_FOUND', 'There is no such import that you can see.');
  return found;
}

/** What the later imports are called that wrote on the same records. */
export async function laterRuns(tx: Transaction, context: Context, run: string): Promise<string[]> {
  const rows = await deskOf(tx, context).run<{ name: string }>(
    sql`select run.name from import_run as run where run.id in (select later.run from import_trace as own join import_trace as later on later.record = own.record and later.id > own.id and later.run <> own.run where own.run = ${idOf(run)}) order by run.done_at desc limit 5`,
  );
  return rows.map((row) => row.name);
}

interface Changed {
  id: string;
  called: string;
  /** What stood in the fields that the import changed. */
  before: Record<string, unknown>;
  /** Whether each of them still holds what the import wrote. */
  stands: Record<string, boolean>;
}

/** The records of a model that an import changed and that are still there. */
export function changedBy(
  tx: Transaction,
  context: Context,
  run: string,
  model: Model,
): Promise<Changed[]> {
  const desk = deskOf(tx, context);
  const c = desk.compilation();
  const row = c.row(model.name);
  const now = sql`to_jsonb(now.*)`;
  const columns = Object.fromEntries(
    columnsOf(model).map(({ name: field, column: its }) => [field, its]),
  );
  const column = sql`${constant(JSON.stringify(columns), 'jsonb')} ->> each.key`;
  return desk.run<Changed>(
    sql`select now.id, coalesce(${calledSql(c, row)}, '') as called, trace.before,
        (select jsonb_object_agg(each.key, nullif(${now} -> (${column}), 'null') is not distinct from nullif(trace.imported -> each.key, 'null')) from jsonb_each(trace.before) as each) as stands
      from import_trace as trace join ${tableOf(model)} as now on now.id = trace.record join ${from(row)} on ${bare(row, 'id')} = now.id
      where trace.run = ${idOf(run)} and trace.subject = ${sql.lit(model.name)} and trace.before <> '{}' order by trace.id`,
  );
}

/** A record that an import added. */
export interface Added {
  id: string;
  version: number;
  called: string;
  /** Whether it holds anything that no import brought. */
  edited: boolean;
  /** The record that it is a part of. */
  owner: string | null;
  /** The records that it refers to. */
  refers: string[];
}

/** The records of a model that an import added and that are still there. */
export function addedBy(
  tx: Transaction,
  context: Context,
  run: string,
  model: Model,
  owner: string | undefined,
): Promise<Added[]> {
  const desk = deskOf(tx, context);
  const c = desk.compilation();
  const row = c.row(model.name);
  const own = columnsOf(model).filter(({ name: field }) => field !== 'id' && field !== 'version');
  const edited = any(own.map((field) => editedSql(row, field)));
  const refers = own.filter(({ kind }) => kind === 'toOne').map((field) => bare(row, field.name));
  return desk.run<Added>(
    sql`select ${bare(row, 'id')} as id, ${bare(row, 'version')} as version, coalesce(${calledSql(c, row)}, '') as called, ${edited} as edited,
        ${owner ? bare(row, owner) : sql`null`} as owner, array_remove(array[${list([...refers, sql`null`])}]::uuid[], null) as refers
      from import_trace as traced join ${from(row)} on ${bare(row, 'id')} = traced.record
      where traced.run = ${idOf(run)} and traced.subject = ${sql.lit(model.name)} and traced.created order by traced.id`,
  );
}

/** Which of the records that an import added are referred to by others that it did not add. */
export async function referred(
  tx: Transaction,
  context: Context,
  run: string,
  model: Model,
): Promise<ReadonlySet<string>> {
  const desk = deskOf(tx, context);
  const added = sql`select trace.record from import_trace as trace where trace.run = ${idOf(run)} and trace.created`;
  const found = [...desk.models.values()]
    .filter(({ derivation }) => !derivation)
    .flatMap((other) =>
      columnsOf(other).flatMap((property) =>
        property.kind === 'toOne' && property.target === model.name
          ? [
              sql`select ${name(property.column)} as id from ${tableOf(other)} where ${name(property.column)} in (${added} and trace.subject = ${sql.lit(model.name)}) and id not in (${added})`,
            ]
          : [],
      ),
    );
  if (found.length === 0) return new Set();
  const rows = await desk.run<{ id: string }>(sql.join(found, sql` union `));
  return new Set(rows.map(({ id }) => id));
}
