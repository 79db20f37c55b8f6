import { defineEntity, p } from '@mikro-orm/core';
import { emailAddress } from '../check.ts';
import { record } from '../record.ts';

export const languages = ['english', 'welsh'] as const;
export type Language = (typeof languages)[number];

/** How programs name each language. */
export const languageTags: Record<Language, string> = { english: 'en-GB', welsh: 'cy' };

const MessageSchema = defineEntity({
  name: 'Message',
  comment:
    'An e-mail in the outbox: to whom, about what, and whether it has left. What it says is not kept here to be read.',
  properties: {
    ...record,
    mail: p.string().length(60).index().comment('Which of the texts it is.'),
    recipientEmail: p.string().length(254).index().comment('The address that it goes to.'),
    language: p.enum(languages).comment('The language that it is written in.'),
    subject: p.string().length(200).comment('Its subject line.'),
    state: p
      .enum(['waiting', 'failed', 'expired', 'sent'])
      .default('waiting')
      .comment('Whether it has left.'),
    attempts: p.integer().default(0).comment('How often it has been tried.'),
    lastError: p.text().nullable().comment('Why it did not leave; it names nobody.'),
    queuedAt: p
      .datetime()
      .index()
      .onCreate(() => new Date())
      .comment('When it was written.'),
    nextAt: p
      .datetime()
      .index()
      .onCreate(() => new Date())
      .comment('When it is tried next, while it is waiting.'),
    expiresAt: p.datetime().comment('When it is too old to be of use.'),
    sentAt: p.datetime().nullable().comment('When the mail server took it.'),
    address: p
      .text()
      .nullable()
      .hidden()
      .comment('Where its link leads, until it has left or is of no more use.'),
    variables: p
      .json()
      .hidden()
      .comment('What its text mentions, until it has left or is of no more use.'),
  },
  checks: [emailAddress('recipientEmail')],
});

export class Message extends MessageSchema.class {}
MessageSchema.setClass(Message);

/** What somebody says who puts a message into the outbox; the rest follows. */
export const letter = [
  'mail',
  'recipientEmail',
  'language',
  'subject',
  'expiresAt',
  'address',
  'variables',
] as const;
