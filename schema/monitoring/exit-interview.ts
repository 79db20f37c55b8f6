import { defineEntity, p } from '@mikro-orm/core';
import { emailAddress, notBefore } from '../foundation/check.ts';
import { record } from '../foundation/record.ts';
import { Employee } from '../workforce/entities.ts';

const ExitInterviewSchema = defineEntity({
  name: 'ExitInterview',
  comment:
    'That somebody who leaves was asked how it was to work here, and whether they answered; never what they said.',
  properties: {
    ...record,
    employee: () =>
      p.manyToOne(Employee).ref().deleteRule('no action').unique().comment('Who leaves.'),
    invitedOn: p
      .date()
      .nullable()
      .index()
      .comment('The day that they were last sent the link; empty until then.'),
    email: p
      .string()
      .length(254)
      .nullable()
      .comment('Where the invitation went: an address that they read after they have left.'),
    linkExpiresAt: p.datetime().nullable().comment('Until when their link works.'),
    linkHash: p
      .string()
      .length(64)
      .nullable()
      .unique()
      .hidden()
      .comment('The fingerprint of the link, which itself is kept nowhere.'),
    answeredOn: p
      .date()
      .nullable()
      .index()
      .comment('The day that they answered; empty until then.'),
    channel: p
      .enum(['online', 'telephone', 'faceToFace', 'paper'])
      .nullable()
      .comment('How they answered.'),
    declinedOn: p
      .date()
      .nullable()
      .comment('The day that they said they would rather not; they are not asked again.'),
  },
  checks: [
    emailAddress('email'),
    notBefore('answeredOn', 'invitedOn', 'This is before the day that they were invited.'),
  ],
});

export class ExitInterview extends ExitInterviewSchema.class {}
ExitInterviewSchema.setClass(ExitInterview);
