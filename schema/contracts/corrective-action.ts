import { defineEntity, p } from '@mikro-orm/core';
import { notBefore } from '../foundation/check.ts';
import { record } from '../foundation/record.ts';
import { User } from '../organisation/entities.ts';
import { Breach } from './breach.ts';
import { saidBefore, signedByWhom } from './signatures.ts';

const CorrectiveActionSchema = defineEntity({
  name: 'CorrectiveAction',
  comment: 'Something that a supplier does to put a breach right, until somebody has verified it.',
  properties: {
    ...record,
    breach: () => p.manyToOne(Breach).ref().index().comment('The breach.'),
    title: p.string().length(300).comment('What is to be done.'),
    dueOn: p.date().index().comment('The day by which it is to be done.'),
    doneOn: p.date().nullable().comment('The day the supplier says it was done.'),
    verifiedOn: p.date().nullable().comment('The day somebody made sure of it.'),
    verifiedBy: () =>
      p
        .manyToOne(User)
        .ref()
        .nullable()
        .deleteRule('no action')
        .index()
        .comment('Who made sure of it.'),
    verification: p.text().nullable().comment('What they saw.'),
  },
  checks: [
    notBefore('verifiedOn', 'doneOn', 'This is before the day it was done.'),
    saidBefore('corrective_action_done', 'doneOn', 'verifiedOn', 'Say first when it was done.'),
    signedByWhom('corrective_action_verified', 'verifiedOn', 'verifiedBy'),
  ],
});

export class CorrectiveAction extends CorrectiveActionSchema.class {}
CorrectiveActionSchema.setClass(CorrectiveAction);
