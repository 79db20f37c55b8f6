import { defineEntity, p } from '@mikro-orm/core';
import { notBefore } from '../foundation/check.ts';
import { record } from '../foundation/record.ts';
import { User } from '../organisation/entities.ts';

/** What people ask for who cannot use a page as it is. */
export const formats = [
  'interpreter',
  'translation',
  'largePrint',
  'easyRead',
  'britishSignLanguage',
  'braille',
  'audio',
  'other',
] as const;

const FormatRequestSchema = defineEntity({
  name: 'FormatRequest',
  comment: 'Somebody’s request for another language or format, and what became of it.',
  properties: {
    ...record,
    format: p
      .enum([...formats])
      .index()
      .comment('What they need.'),
    language: p.string().length(80).nullable().comment('Which language, where they need one.'),
    about: p.string().length(200).nullable().comment('The page or service that they need it for.'),
    details: p.text().length(1000).nullable().comment('What else they said.'),
    contact: p.string().length(200).comment('How they want to be reached.'),
    requestedOn: p.date().index().comment('The day that they asked.'),
    fulfilledOn: p
      .date()
      .nullable()
      .index()
      .comment('The day that they got it; empty while they wait.'),
    fulfilledBy: () =>
      p.manyToOne(User).ref().nullable().deleteRule('no action').index().comment('Who saw to it.'),
    outcome: p.text().nullable().comment('What was done, or why it could not be.'),
  },
  checks: [notBefore('fulfilledOn', 'requestedOn', 'This is before the day that they asked.')],
});

export class FormatRequest extends FormatRequestSchema.class {}
FormatRequestSchema.setClass(FormatRequest);
