import { p } from '@mikro-orm/core';
import { derived } from '../foundation/model/registry.ts';
import { sql } from '../foundation/planner/sql.ts';
import { Employee } from '../workforce/entities.ts';
import { appliesSql } from './audience.ts';
import { Course, Requirement, RequirementItem } from './entities.ts';
import { itemClock, itemStanding } from './item-clock.ts';
import { learningReads } from './learning-reads.ts';
import { roundSql } from './round.ts';
import { personReads } from './standing.ts';

/** Where every person stands on a day towards every course of the requirements that apply to them. */
derived({
  name: 'TrainingStandingItem',
  domain: 'training',
  comment: 'Where a person stands on a day towards one course of a requirement, by its own clock.',
  parameters: { on: { scalar: 'Date', comment: 'The day.' } },
  properties: {
    id: p.string().primary().comment('The person and the item of the requirement.'),
    employee: () => p.manyToOne(Employee).ref().comment('The person.'),
    requirement: () => p.manyToOne(Requirement).ref().comment('What is asked of them.'),
    item: () => p.manyToOne(RequirementItem).ref().comment('The item of the requirement.'),
    course: () => p.manyToOne(Course).ref().comment('The course.'),
    standing: p
      .enum(['never', 'lapsed', 'dueSoon', 'compliant'] as const)
      .comment(
        'Never completed, or not since the requirement last started afresh; lapsed; due soon, within the window; or compliant.',
      ),
    completedOn: p.date().nullable().comment('When they completed it last, up to that day.'),
    until: p
      .date()
      .nullable()
      .comment('The last day that it is or was good for; empty where it never runs out.'),
    windowOpens: p.date().nullable().comment('The first day on which it counts as due soon.'),
  },
  keys: ['employee', 'requirement', 'item'],
  represents: 'standing',
  order: ['employee', 'requirement', 'course'],
  reads: [...personReads, ...learningReads],
  sql: ({ on }) => sql`
    select employee.id || '.' || requirement_item.id as id, employee.id as employee_id,
      requirement.id as requirement_id, requirement_item.id as item_id, item.course_id,
      ${itemStanding(on!)} as standing, item.completed_on,
      nullif(item.until, 'infinity') as until, nullif(item.opens_on, 'infinity') as window_opens
    from employee join requirement on ${appliesSql(on!)}
    left join ${roundSql(on!)} as round on true
    join requirement_item on requirement_item.requirement_id = requirement.id
    cross join lateral (
      select item.course_id, clock.completed_on, clock.until, clock.opens_on
      from (select requirement_item.*) as item left join ${itemClock(on!)} as clock on true) as item`,
});
