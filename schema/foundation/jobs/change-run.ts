import type { Context } from '../graphql/context.ts';
import { modelNamed } from '../model/models.ts';
import { visible } from '../planner/grants.ts';
import { bare, from } from '../planner/row.ts';
import { constant, sql } from '../planner/sql.ts';
import { uuidOrNone } from '../planner/values.ts';
import { Refusal } from '../refusal.ts';
import { Desk } from '../writing/bulk/desk.ts';
import type { Values } from '../writing/change.ts';
import type { Transaction } from '../writing/writing.ts';
import { JobRun } from './job-run.ts';

/** Lets a run that failed or was cancelled begin anew. */
export const retryRun = (tx: Transaction, context: Context, id: string) =>
  changeRun(tx, context, id, (state) => {
    if (state !== 'failed' && state !== 'cancelled')
      throw new Refusal('CONFLICT', 'Only a run that failed or was cancelled can be tried again.');
    return { state: 'waiting', nextAt: null, endedAt: null, cancelRequested: false };
  });

/** Asks a run to stop where it can; what it has done stays done. */
export const cancelRun = (tx: Transaction, context: Context, id: string) =>
  changeRun(tx, context, id, (state) => {
    if (state !== 'waiting' && state !== 'running')
      throw new Refusal('CONFLICT', 'This run is over: there is nothing to cancel.');
    return { cancelRequested: true };
  });

async function changeRun(
  tx: Transaction,
  context: Context,
  id: string,
  to: (state: string) => Values,
): Promise<string[]> {
  const { models } = context.reading.planner;
  const desk = new Desk(tx, context, models);
  const c = desk.compilation();
  const row = c.row(JobRun.name);
  const [run] = await desk.run<{ id: string; version: number; state: string }>(
    sql`select id, version, state from ${from(row)} where ${bare(row, 'id')} = ${constant(uuidOrNone(id), 'uuid')} and ${visible(c, row)} for update`,
  );
  if (!run) throw new Refusal('NOT_FOUND', 'There is no such run that you can see.');
  const values = to(run.state);
  const model = modelNamed(models, JobRun.name);
  const change = { action: 'update', model, rows: [run], values } as const;
  const args = { values, ids: [run.id], versions: [run.version] };
  return context.writing.change(tx, context, change, args);
}
