import { p } from '@mikro-orm/core';
import { derived } from '../foundation/model/registry.ts';
import { sql } from '../foundation/planner/sql.ts';
import { Post } from '../organisation/entities.ts';
import { Employee } from '../workforce/entities.ts';
import { appliesSql } from './audience.ts';
import { standingColumns, standingJoins } from './clocks.ts';
import { Requirement } from './entities.ts';
import { learningReads } from './learning-reads.ts';

/** The worst first: lists begin with what needs somebody. */
export const standings = ['never', 'lapsed', 'dueSoon', 'exempt', 'compliant'] as const;

/** What every standing says, whoever it is asked about. */
export const standing = {
  requirement: () => p.manyToOne(Requirement).ref().comment('What is asked of them.'),
  standing: p
    .enum(standings)
    .comment(
      'Never (a course that is needed was never completed); lapsed; due soon (it runs out within the window, or it is not done yet and not due yet); exempt; or compliant.',
    ),
  until: p
    .date()
    .nullable()
    .comment(
      'The last day on which all is or was in order; empty where it never runs out or never was.',
    ),
  outstandingSince: p
    .date()
    .nullable()
    .comment('The first day that it was not met although due; empty while nothing is outstanding.'),
  reason: p.text().comment('Course by course, why it stands so.'),
};

/**
 * Where every person stands on a day towards every requirement that applies to them on that day.
 *
 * A completion counts from its day until the same day so many months later, that day included (29
 * February becomes 28 February in a common year); only completions up to the day count. All of the
 * courses or any one of them are needed, as the requirement says; the earliest or the latest clock
 * is `until`. Within `windowDays` of it, `until` counts as due soon. Who is within `dueWithinDays`
 * of starting (of joining the panel, for those who recruit) is due soon whatever is missing, and
 * nothing is outstanding before that. An exemption goes before everything, its last day included.
 * A requirement without courses asks nothing of anybody.
 */
derived({
  name: 'TrainingStanding',
  domain: 'training',
  comment: 'Where a person stands towards a training requirement on a day.',
  parameters: { on: { scalar: 'Date', comment: 'The day.' } },
  properties: {
    id: p.string().primary().comment('The person and the requirement.'),
    employee: () => p.manyToOne(Employee).ref().comment('The person.'),
    ...standing,
  },
  keys: ['employee', 'requirement'],
  represents: 'standing',
  order: ['standing', 'outstandingSince', 'until', 'employee', 'requirement'],
  // the tree of areas is not counted among the facts: how far a requirement reaches is its own
  reads: [
    {
      entity: Employee,
      fields: ['id', 'serviceArea', 'post', 'engagement', 'startedOn', 'endedOn', 'isRecruiting'],
      through: 'employee',
    },
    {
      entity: Post,
      fields: ['customerFacing'],
      like: (row) => ({
        columns: { id: sql`post.id`, serviceArea: sql`post.service_area_id` },
        from: sql`requirement
          join employee on requirement.audience = 'customerFacing'
          join post on post.id = employee.post_id
          where requirement.id = ${row('requirement')} and employee.id = ${row('employee')}`,
      }),
    },
    ...learningReads,
  ],
  sql: ({ on }) => sql`
    select employee.id || '.' || requirement.id as id,
      employee.id as employee_id, requirement.id as requirement_id, ${standingColumns}
    from employee join requirement on ${appliesSql(on!)} ${standingJoins(on!)}`,
});
