import { p } from '@mikro-orm/core';
import type { RowReference } from '../foundation/model/model.ts';
import { derived } from '../foundation/model/registry.ts';
import { type Sql, sql } from '../foundation/planner/sql.ts';
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
      'Never (a course that is needed was never completed, or not since it last started afresh); lapsed; due soon (it runs out within the window, or it is not done yet and not due yet); exempt; or compliant.',
    ),
  until: p
    .date()
    .nullable()
    .comment(
      'The last day on which all is or was in order; empty where it never runs out or never was.',
    ),
  windowOpens: p
    .date()
    .nullable()
    .comment('The first day on which it counts as due soon; empty where there is no such day.'),
  outstandingSince: p
    .date()
    .nullable()
    .comment('The first day that it was not met although due; empty while nothing is outstanding.'),
  reason: p.text().comment('Course by course, why it stands so.'),
};

/** The standings of everybody towards everything that applies to them, on a day. */
export const trainingStandings = (on: Sql): Sql => sql`
  select employee.id || '.' || requirement.id as id,
    employee.id as employee_id, requirement.id as requirement_id, ${standingColumns}
  from employee join requirement on ${appliesSql(on)} ${standingJoins(on)}`;

/** The facts about a person that say whether a requirement applies to them. */
export const personReads = [
  {
    entity: Employee,
    fields: [
      'id',
      'serviceArea',
      'post',
      'engagement',
      'startedOn',
      'endedOn',
      'inPostSince',
      'isManager',
      'isRecruiting',
    ],
    through: 'employee',
  },
  {
    entity: Post,
    fields: ['customerFacing'],
    like: (row: RowReference) => ({
      columns: { id: sql`post.id`, serviceArea: sql`post.service_area_id` },
      from: sql`requirement
        join employee on requirement.customer_facing
        join post on post.id = employee.post_id
        where requirement.id = ${row('requirement')} and employee.id = ${row('employee')}`,
    }),
  },
];

/**
 * Where every person stands on a day towards every requirement that applies to them on that day.
 *
 * Each course has a clock of its own (`item-clock.ts`). All of the courses or any one of them are
 * needed, as the requirement says; the earliest or the latest clock is `until`. From the day that a
 * window opens it counts as due soon; after `until`, for the time of grace, too. Who is within
 * `dueWithinDays` of starting (of changing posts, where that is why it applies; of joining the panel,
 * for those who recruit) is due soon whatever is missing, and nothing is outstanding before that. An
 * exemption goes before everything, its first and last day included. Where a requirement starts
 * afresh, such as after an election, what was completed before does not count from that day on, and
 * `dueWithinDays` counts from it too. A requirement without courses asks nothing of anybody.
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
  reads: [...personReads, ...learningReads],
  sql: ({ on }) => trainingStandings(on!),
});
