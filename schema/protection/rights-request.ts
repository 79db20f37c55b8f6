import { defineEntity, p } from '@mikro-orm/core';
import { emailAddress, notBefore } from '../foundation/check.ts';
import { record } from '../foundation/record.ts';
import { Employee } from '../workforce/entities.ts';

const RightsRequestSchema = defineEntity({
  name: 'RightsRequest',
  comment:
    'What somebody asked under data-protection law: to see what is held about them, to have it erased, or to object.',
  properties: {
    ...record,
    employee: () =>
      p
        .manyToOne(Employee)
        .ref()
        .deleteRule('no action')
        .index()
        .comment('Who asked; they work here or did.'),
    kind: p
      .enum(['access', 'erasure', 'objection'])
      .index()
      .comment(
        'To see everything held; to have equality and exit answers erased; or that they are used no more.',
      ),
    receivedOn: p.date().index().comment('The day that the request came.'),
    email: p.string().length(254).comment('Where the answer goes, once you know it is theirs.'),
    doneOn: p.date().nullable().index().comment('The day that it was done; empty while it waits.'),
    erased: p
      .integer()
      .nullable()
      .comment('How many answers were erased; empty where none were to be.'),
    outcome: p.text().nullable().comment('What was done, or why it could not be.'),
    linkExpiresAt: p.datetime().nullable().comment('Until when their link works.'),
    linkHash: p
      .string()
      .length(64)
      .nullable()
      .unique()
      .hidden()
      .comment('The fingerprint of the link, which itself is kept nowhere.'),
  },
  checks: [
    emailAddress('email'),
    notBefore('doneOn', 'receivedOn', 'This is before the day that the request came.'),
  ],
});

export class RightsRequest extends RightsRequestSchema.class {}
RightsRequestSchema.setClass(RightsRequest);
