import { type Mail, type Mentioned, mailsOf } from '../../schema/foundation/outbox/mail.ts';
import type { Language } from '../../schema/foundation/outbox/message.ts';
import { writeMessage } from '../../schema/foundation/outbox/write-message.ts';
import type { Platform } from '../platform.ts';

interface Person {
  name: string;
  email: string;
  language: Language | null;
}

/** Puts the link by which somebody sets their password into the outbox. */
export async function mailPasswordLink(
  { product, contexts }: Pick<Platform, 'product' | 'contexts'>,
  { name, email, language }: Person,
  link: string,
): Promise<string> {
  const mail = mailsOf(product.domains).get('passwordLink') as Mail<{ person: Mentioned }>;
  const context = contexts.as({ roles: ['worker'], attributes: {}, actor: 'worker' });
  const letter = { recipient: email, language, values: { person: name }, link };
  return context.writing.transaction((tx) => writeMessage(tx, context, mail, letter));
}
