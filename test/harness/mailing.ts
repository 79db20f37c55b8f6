import type { Mail, Variables } from '../../schema/foundation/outbox/mail.ts';
import { type Letter, writeMessage } from '../../schema/foundation/outbox/write-message.ts';
import type { Data } from './answer.ts';
import type { Council } from './council.ts';
import { until } from './process.ts';

/** Puts a message into the outbox, as the worker. */
export function write<V extends Variables>(
  { worker }: Council,
  mail: Mail<V>,
  letter: Letter<V>,
): Promise<string> {
  const context = worker();
  return context.writing.transaction((tx) => writeMessage(tx, context, mail, letter));
}

const fields =
  'mail recipientEmail language subject state attempts lastError link nextAt expiresAt sentAt';

/** A message as a system administrator sees it. */
export async function messageOf(council: Council, id: string): Promise<Data> {
  const { data } = await council
    .as('systemAdministrator')
    .ask(`query ($id: ID!) { message(id: $id) { ${fields} } }`, { id });
  return data.message;
}

/** A message once it has come to this state. */
export async function messageIn(council: Council, id: string, state: string): Promise<Data> {
  await until(async () => (await messageOf(council, id)).state === state);
  return messageOf(council, id);
}
