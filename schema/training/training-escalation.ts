import { defineEntity, p } from '@mikro-orm/core';
import { record } from '../foundation/record.ts';
import { Employee } from '../workforce/entities.ts';
import { Requirement } from './requirement.ts';

const TrainingEscalationSchema = defineEntity({
  name: 'TrainingEscalation',
  comment: 'The fact that a manager was told of training that somebody in their areas lacks.',
  properties: {
    ...record,
    manager: () => p.manyToOne(Employee).ref().comment('The manager who was told.'),
    employee: () => p.manyToOne(Employee).ref().index().comment('The person who lacks it.'),
    requirement: () =>
      p.manyToOne(Requirement).ref().deleteRule('cascade').index().comment('What they lack.'),
    toldOn: p.date().index().comment('The day that the manager was told.'),
  },
  uniques: [{ properties: ['manager', 'employee', 'requirement', 'toldOn'] }],
});

export class TrainingEscalation extends TrainingEscalationSchema.class {}
TrainingEscalationSchema.setClass(TrainingEscalation);
