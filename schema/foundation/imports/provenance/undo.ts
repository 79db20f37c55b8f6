import type { Context } from '../../graphql/context.ts';
import { type Model, propertyOf } from '../../model/model.ts';
import { modelNamed } from '../../model/models.ts';
import { inWords } from '../../model/words.ts';
import { Refusal } from '../../refusal.ts';
import { bulkWrite } from '../../writing/bulk/bulk-write.ts';
import { Desk } from '../../writing/bulk/desk.ts';
import { forgetRun } from '../../writing/bulk/forget-run.ts';
import type { Transaction } from '../../writing/writing.ts';
import type { Kinds } from '../kinds.ts';
import { ImportRun } from './import-run.ts';
import { sortAdded } from './removable.ts';
import { changedBy, laterRuns, type RunRow, runToUndo } from './traces.ts';

/** What became of an import that was undone. */
export interface Undone {
  /** Records that it had added and that are gone again. */
  removed: number;
  /** Records in which what stood before stands again. */
  restored: number;
  /** Records that were left as they are, for somebody has worked on them since. */
  left: string[];
}

const atATime = 500;
const mostNamed = 20;

/** Takes back what an import wrote, except what somebody has worked on since: all in one go. */
export async function undoImport(
  tx: Transaction,
  context: Context,
  kinds: Kinds,
  row: { id: string; version: number },
): Promise<Undone> {
  const run = await runToUndo(tx, context, row.id);
  const kind = kinds.get(run.kind);
  if (!kind || !context.reading.permits(context.shape, 'run', run.kind))
    throw new Refusal('FORBIDDEN', `Your role does not include the import ${run.kind}.`);
  if (run.undone) throw new Refusal('CONFLICT', 'This import has been undone already.');
  await refuseIfOverlaid(tx, context, run);
  const { models } = context.reading.planner;
  const undone: Undone = { removed: 0, restored: 0, left: [] };
  const sorted = await sortAdded(tx, context, kind, run.id);
  for (const { model, free, kept } of sorted.toReversed()) {
    await restore(tx, context, run, model, undone);
    await remove(tx, context, model, free);
    undone.removed += free.length;
    undone.left.push(...kept.map(({ called }) => called));
  }
  await forgetRun(new Desk(tx, context, models), run.id);
  const model = modelNamed(models, ImportRun.name);
  const values = { undoneAt: new Date().toISOString() };
  const change = { action: 'update', model, rows: [row], values } as const;
  const args = { values, ids: [row.id], versions: [row.version] };
  await context.importing.change(tx, context, change, args);
  return { ...undone, left: undone.left.slice(0, mostNamed) };
}

async function refuseIfOverlaid(tx: Transaction, context: Context, run: RunRow) {
  const later = await laterRuns(tx, context, run.id);
  if (later.length > 0)
    throw new Refusal(
      'CONFLICT',
      `Later imports have changed the same records. Undo them first: ${later.join(', ')}.`,
    );
}

/** Puts back what stood before, in the fields that still hold what the import wrote. */
async function restore(
  tx: Transaction,
  context: Context,
  run: RunRow,
  model: Model,
  undone: Undone,
) {
  const rows: Record<string, unknown>[] = [];
  for (const { id, called, before, stands } of await changedBy(tx, context, run.id, model)) {
    const fields = Object.keys(before).filter((field) => stands[field]);
    if (fields.length < Object.keys(before).length) undone.left.push(called);
    if (fields.length > 0)
      rows.push({ id, ...Object.fromEntries(fields.map((field) => [field, before[field]])) });
  }
  if (rows.length === 0) return;
  const { models } = context.reading.planner;
  const { faults } = await bulkWrite(tx, context, models, model.name, rows);
  if (faults.length > 0) throw cannot(model, faults[0]!.field);
  undone.restored += rows.length;
}

async function remove(
  tx: Transaction,
  context: Context,
  model: Model,
  free: readonly { id: string; version: number }[],
) {
  for (let start = 0; start < free.length; start += atATime) {
    const rows = free.slice(start, start + atATime);
    const args = { ids: rows.map(({ id }) => id), versions: rows.map(({ version }) => version) };
    await context.importing.change(tx, context, { action: 'delete', model, rows }, args);
  }
}

function cannot(model: Model, field: string | null) {
  const what = field ? ` (${inWords(propertyOf(model, field).name)})` : '';
  return new Refusal(
    'CONFLICT',
    `What stood before in a ${inWords(model.singular)}${what} no longer fits what was written since.`,
  );
}
