import { defineEntity, p } from '@mikro-orm/core';
import { record } from '../foundation/record.ts';
import { Employee } from '../workforce/entities.ts';
import { Characteristic } from './characteristic.ts';

const AnswerStateSchema = defineEntity({
  name: 'AnswerState',
  comment: 'Whether a person has answered about a characteristic; never what they answered.',
  properties: {
    ...record,
    employee: () => p.manyToOne(Employee).ref().index().comment('The person asked.'),
    characteristic: () =>
      p.manyToOne(Characteristic).ref().index().comment('What they were asked about.'),
    state: p
      .enum(['answered', 'notAnswered', 'notAsked', 'withdrawn'])
      .index()
      .comment('Prefer not to say counts as answered; withdrawn means: do not ask again.'),
    changedOn: p.date().comment('The day this last changed.'),
  },
  uniques: [{ properties: ['employee', 'characteristic'] }],
});

export class AnswerState extends AnswerStateSchema.class {}
AnswerStateSchema.setClass(AnswerState);
