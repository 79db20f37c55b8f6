import { v7 } from 'uuid';
import type { Unguarded } from '../graphql/context.ts';
import { modelNamed } from '../model/models.ts';
import type { Transaction } from '../writing/writing.ts';
import { isMentioned, type Mail, type Values, type Variables, wordingOf } from './mail.ts';
import { type Language, Message } from './message.ts';

export interface Letter<V extends Variables> {
  recipient: string;
  /** English where nobody knows. */
  language?: Language | null;
  values: Values<V>;
  /** Where its link leads: a path of the platform, or an address. */
  link: string;
}

/**
 * Puts a message into the outbox, in the transaction of what it is about: once that is committed it is sent
 * as soon as the mail server takes it, and after a rollback nobody hears of it. Answers with its id.
 */
export async function writeMessage<V extends Variables>(
  tx: Transaction,
  context: Unguarded,
  mail: Mail<V>,
  { recipient, language, values: mentioned, link }: Letter<V>,
): Promise<string> {
  refuseStrange(mail, mentioned);
  const id = v7();
  const model = modelNamed(context.reading.planner.models, Message.name);
  const written = language ?? 'english';
  const values = {
    mail: mail.name,
    recipientEmail: recipient,
    language: written,
    subject: wordingOf(mail as unknown as Mail, written).subject,
    expiresAt: new Date(Date.now() + mail.goodFor * day).toISOString(),
    address: new URL(link, context.origin).href,
    variables: JSON.stringify(mentioned),
  };
  const change = { action: 'create', model, values } as const;
  await context.writing.change(tx, context, change, { values, id });
  return id;
}

const day = 24 * 60 * 60_000;

/** A mail takes the plain text of its own variables: no other, and nothing that is more than text. */
function refuseStrange<V extends Variables>(
  { name, variables }: Pick<Mail<V>, 'name' | 'variables'>,
  values: Values<V>,
) {
  const strange = Object.keys(values).find((each) => !(each in variables));
  if (strange) throw new Error(`The mail ${name} knows no ${strange}.`);
  for (const [variable, declared] of Object.entries(variables)) {
    const value: unknown = values[variable];
    const right = isMentioned(declared) ? isText(value) : isListOf(Object.keys(declared), value);
    if (!right) throw new Error(`The mail ${name} takes ${variable} as plain text only.`);
  }
}

const isText = (value: unknown) => typeof value === 'string' && value.length <= longest;
const longest = 500;

const isListOf = (parts: readonly string[], value: unknown) =>
  Array.isArray(value) &&
  value.every(
    (item: Record<string, unknown>) =>
      Object.keys(item).every((part) => parts.includes(part)) &&
      parts.every((part) => item[part] === null || isText(item[part])),
  );
