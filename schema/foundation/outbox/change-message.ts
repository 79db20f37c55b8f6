import type { Context } from '../graphql/context.ts';
import { modelNamed } from '../model/models.ts';
import { visible } from '../planner/grants.ts';
import { bare, from } from '../planner/row.ts';
import { constant, sql } from '../planner/sql.ts';
import { uuidOrNone } from '../planner/values.ts';
import { Refusal } from '../refusal.ts';
import { Desk } from '../writing/bulk/desk.ts';
import type { Transaction } from '../writing/writing.ts';
import { Message } from './message.ts';

/** Lets a message that failed be tried again. */
export async function retryMessage(tx: Transaction, context: Context, id: string) {
  const { models } = context.reading.planner;
  const desk = new Desk(tx, context, models);
  const c = desk.compilation();
  const row = c.row(Message.name);
  const [message] = await desk.run<{ id: string; version: number; state: string }>(
    sql`select id, version, state from ${from(row)} where ${bare(row, 'id')} = ${constant(uuidOrNone(id), 'uuid')} and ${visible(c, row)} for update`,
  );
  if (!message) throw new Refusal('NOT_FOUND', 'There is no such message that you can see.');
  if (message.state !== 'failed')
    throw new Refusal('CONFLICT', 'Only a message that failed can be tried again.');
  const values = { state: 'waiting', attempts: 0, nextAt: new Date().toISOString() };
  const model = modelNamed(models, Message.name);
  const change = { action: 'update', model, rows: [message], values } as const;
  const args = { values, ids: [message.id], versions: [message.version] };
  return context.writing.change(tx, context, change, args);
}
