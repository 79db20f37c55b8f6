import { defineEntity, p } from '@mikro-orm/core';
import { record } from '../foundation/record.ts';
import { Employee } from '../workforce/entities.ts';
import { Course } from './course.ts';

const UnmatchedCompletionSchema = defineEntity({
  name: 'UnmatchedCompletion',
  comment:
    'A completion that a learning system reports of somebody who could not be found among the employees.',
  properties: {
    ...record,
    learner: p
      .string()
      .length(254)
      .comment(
        'How the learning system knows them: the staff number, else the e-mail address, else the name.',
      ),
    fullName: p
      .string()
      .length(160)
      .nullable()
      .comment('What the learning system calls them, if it says.'),
    workEmail: p
      .string()
      .length(254)
      .nullable()
      .comment('Their e-mail address in the learning system, if it says.'),
    course: () => p.manyToOne(Course).ref().index().comment('The course they completed.'),
    completedOn: p.date().comment('The day they completed it.'),
    certificate: p
      .string()
      .length(80)
      .nullable()
      .comment('The reference of the certificate, where there is one.'),
    employee: () =>
      p
        .manyToOne(Employee)
        .ref()
        .nullable()
        .index()
        .comment('Who it is, once somebody has said so; empty until then.'),
  },
  uniques: [{ properties: ['learner', 'course', 'completedOn'] }],
});

export class UnmatchedCompletion extends UnmatchedCompletionSchema.class {}
UnmatchedCompletionSchema.setClass(UnmatchedCompletion);
