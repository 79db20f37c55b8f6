import { defineEntity, p } from '@mikro-orm/core';
import { record } from '../foundation/record.ts';
import { Employee } from '../workforce/entities.ts';
import { Course } from './course.ts';

const CompletionSchema = defineEntity({
  name: 'Completion',
  comment: 'The fact that somebody completed a course on a day.',
  properties: {
    ...record,
    employee: () => p.manyToOne(Employee).ref().comment('The person who completed it.'),
    course: () => p.manyToOne(Course).ref().comment('The course they completed.'),
    completedOn: p.date().index().comment('The day they completed it.'),
    source: p
      .enum(['workshopRegister', 'eLearning', 'import', 'manual'])
      .comment('Where the record comes from.'),
    certificate: p
      .string()
      .length(80)
      .nullable()
      .comment('The reference of the certificate, where there is one.'),
  },
  indexes: [{ properties: ['course', 'completedOn'] }],
  uniques: [{ properties: ['employee', 'course', 'completedOn'] }],
});

export class Completion extends CompletionSchema.class {}
CompletionSchema.setClass(Completion);
