import { defineEntity, p } from '@mikro-orm/core';
import { check } from '../foundation/check.ts';
import { sql } from '../foundation/planner/sql.ts';
import { record } from '../foundation/record.ts';
import { Employee } from '../workforce/entities.ts';
import { Completion } from './completion.ts';
import { Course } from './course.ts';

const TrainingClaimSchema = defineEntity({
  name: 'TrainingClaim',
  comment:
    'What somebody says that they completed, with evidence; it counts once it has been approved.',
  properties: {
    ...record,
    employee: () => p.manyToOne(Employee).ref().index().comment('The person who says so.'),
    course: () =>
      p.manyToOne(Course).ref().index().comment('The course, or the one that theirs stands for.'),
    completedOn: p.date().comment('The day they completed it.'),
    note: p.text().nullable().comment('Where it was, and with whom, if the evidence does not say.'),
    state: p
      .enum(['handedIn', 'approved', 'refused'])
      .default('handedIn')
      .index()
      .comment('Handed in and not looked at yet; approved; or refused.'),
    refusedBecause: p.text().nullable().comment('Why it was refused.'),
    decidedOn: p.date().nullable().comment('The day that it was approved or refused.'),
    completion: () =>
      p
        .manyToOne(Completion)
        .ref()
        .nullable()
        .deleteRule('set null')
        .index()
        .comment('The completion that the approval made.'),
  },
  checks: [
    check(
      'refusedBecause',
      ['state'],
      'Say why it is refused.',
      (row) => sql`${row('state')} <> 'refused' or ${row('refusedBecause')} is not null`,
    ),
  ],
});

export class TrainingClaim extends TrainingClaimSchema.class {}
TrainingClaimSchema.setClass(TrainingClaim);
