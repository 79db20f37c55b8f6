import { defineEntity, p } from '@mikro-orm/core';
import { record } from '../foundation/record.ts';
import { User } from '../organisation/entities.ts';
import { Breach } from './breach.ts';

const BreachOutcomeSchema = defineEntity({
  name: 'BreachOutcome',
  comment: 'What came of a breach: closed, once everything is verified, or escalated to default.',
  properties: {
    ...record,
    breach: () => p.manyToOne(Breach).ref().index().comment('The breach.'),
    outcome: p.enum(['closed', 'escalated']).comment('What came of it.'),
    decidedOn: p.date().comment('The day it was decided.'),
    decidedBy: () =>
      p.manyToOne(User).ref().deleteRule('no action').index().comment('Who decided it.'),
    reason: p.text().nullable().comment('Why.'),
  },
  uniques: [{ properties: ['breach', 'outcome'] }],
});

export class BreachOutcome extends BreachOutcomeSchema.class {}
BreachOutcomeSchema.setClass(BreachOutcome);
