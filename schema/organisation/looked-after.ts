import type { Context } from '../foundation/graphql/context.ts';
import { modelNamed } from '../foundation/model/models.ts';
import type { Language } from '../foundation/outbox/message.ts';
import { asSql, granted, visible } from '../foundation/planner/grants.ts';
import { bare, from } from '../foundation/planner/row.ts';
import { all, constant, sql } from '../foundation/planner/sql.ts';
import { uuidOrNone } from '../foundation/planner/values.ts';
import { Refusal } from '../foundation/refusal.ts';
import { Desk } from '../foundation/writing/bulk/desk.ts';
import type { Transaction } from '../foundation/writing/writing.ts';

/** An account as those see it who may disable it. */
export interface Account {
  id: string;
  name: string;
  email: string;
  language: Language | null;
  disabled: boolean;
}

/** The account with this id, for whoever may keep its holder from signing in: they look after how it does. */
export async function lookedAfter(tx: Transaction, context: Context, id: string): Promise<Account> {
  const { models } = context.reading.planner;
  const desk = new Desk(tx, context, models);
  const c = desk.compilation();
  const row = c.row('User');
  const theirs = all([
    sql`${bare(row, 'id')} = ${constant(uuidOrNone(id), 'uuid')}`,
    visible(c, row),
    asSql(granted(c, row, 'update', 'disabled')),
  ]);
  const [account] = await desk.run<Account>(
    sql`select id, name, email, language, disabled from ${from(row)} where ${theirs} for update`,
    modelNamed(models, 'User'),
  );
  if (!account) throw new Refusal('NOT_FOUND', 'There is no such account that you look after.');
  return account;
}
