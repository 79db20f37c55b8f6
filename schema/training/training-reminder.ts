import { defineEntity, p } from '@mikro-orm/core';
import { record } from '../foundation/record.ts';
import { Employee } from '../workforce/entities.ts';
import { Requirement } from './requirement.ts';

const TrainingReminderSchema = defineEntity({
  name: 'TrainingReminder',
  comment: 'The fact that somebody was reminded of a training requirement on a day.',
  properties: {
    ...record,
    employee: () => p.manyToOne(Employee).ref().comment('The person who was reminded.'),
    requirement: () =>
      p
        .manyToOne(Requirement)
        .ref()
        .deleteRule('cascade')
        .index()
        .comment('What they were reminded of.'),
    remindedOn: p.date().index().comment('The day of the reminder.'),
  },
  uniques: [{ properties: ['employee', 'requirement', 'remindedOn'] }],
});

export class TrainingReminder extends TrainingReminderSchema.class {}
TrainingReminderSchema.setClass(TrainingReminder);
