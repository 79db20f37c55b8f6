import type { Context } from '../../graphql/context.ts';
import { modelNamed } from '../../model/models.ts';
import { visible } from '../../planner/grants.ts';
import { bare, from } from '../../planner/row.ts';
import { constant, sql } from '../../planner/sql.ts';
import { uuidOrNone } from '../../planner/values.ts';
import { Refusal } from '../../refusal.ts';
import { Desk, tableOf } from '../../writing/bulk/desk.ts';
import type { Transaction } from '../../writing/writing.ts';
import { ImportConflict } from './import-conflict.ts';

/** What is decided of a value that an import would have changed. */
export interface ConflictDecision {
  id: string;
  version: number;
  decision: 'kept' | 'taken';
}

interface Found {
  subject: string;
  record: string;
  field: string;
  offered: string | null;
  decision: string | null;
}

/** Keeps what somebody has written, or takes what the import says; written by whoever decides, under their grants. */
export async function decideConflict(
  tx: Transaction,
  context: Context,
  { id, version, decision }: ConflictDecision,
): Promise<string[]> {
  const found = await foundConflict(tx, context, id);
  if (found.decision) throw new Refusal('CONFLICT', 'This has been decided already.');
  if (decision === 'taken') await take(tx, context, found);
  const model = modelNamed(context.reading.planner.models, ImportConflict.name);
  const values = { decision, decidedAt: new Date().toISOString() };
  const change = { action: 'update', model, rows: [{ id, version }], values } as const;
  return context.writing.change(tx, context, change, { values, ids: [id], versions: [version] });
}

async function take(tx: Transaction, context: Context, { subject, record, field, offered }: Found) {
  const { models } = context.reading.planner;
  const model = modelNamed(models, subject);
  const [now] = await new Desk(tx, context, models).run<{ version: number }>(
    sql`select version from ${tableOf(model)} where id = ${constant(record, 'uuid')} for update`,
  );
  if (!now) throw new Refusal('NOT_FOUND', 'The record is not there any more.');
  const values = { [field]: offered };
  const change = { action: 'update', model, rows: [{ id: record, ...now }], values } as const;
  await context.writing.change(tx, context, change, {
    values,
    ids: [record],
    versions: [now.version],
  });
}

async function foundConflict(tx: Transaction, context: Context, id: string): Promise<Found> {
  const desk = new Desk(tx, context, context.reading.planner.models);
  const c = desk.compilation();
  const row = c.row(ImportConflict.name);
  const [found] = await desk.run<Found>(
    sql`select subject, record, field, offered, decision from ${from(row)} where ${bare(row, 'id')} = ${constant(uuidOrNone(id), 'uuid')} and ${visible(c, row)} for update`,
  );
  if (!found) throw new Refusal('NOT_FOUND', 'There is no such conflict that you can see.');
  return found;
}
