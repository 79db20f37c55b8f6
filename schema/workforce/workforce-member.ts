import { p } from '@mikro-orm/core';
import { derived } from '../foundation/model/registry.ts';
import { sql } from '../foundation/planner/sql.ts';
import { Post, ServiceArea } from '../organisation/entities.ts';
import { employedSql } from './employed.ts';
import { Employee } from './entities.ts';

const engagements = [
  'permanent',
  'fixedTerm',
  'casual',
  'agency',
  'apprentice',
  'councillor',
] as const satisfies readonly Employee['engagement'][];

/**
 * The people who work for the council on a day: from the first day of their employment to its last.
 * Their post, area and engagement are those on record now; no earlier ones are kept.
 */
derived({
  name: 'WorkforceMember',
  domain: 'workforce',
  plural: 'workforce',
  comment: 'Somebody who works for the council on a day.',
  parameters: { on: { scalar: 'Date', comment: 'The day.' } },
  properties: {
    id: p.string().primary().comment('The person.'),
    employee: () => p.manyToOne(Employee).ref().comment('The person.'),
    serviceArea: () => p.manyToOne(ServiceArea).ref().comment('The area that they work in.'),
    post: () => p.manyToOne(Post).ref().nullable().comment('The post they hold.'),
    engagement: p.enum(engagements).comment('On what footing they work for the council.'),
    schoolEmployed: p
      .boolean()
      .comment('Whether a school’s governing body employs them: not council headcount.'),
  },
  keys: ['employee'],
  represents: 'employee',
  order: ['employee'],
  reads: [
    {
      entity: Employee,
      fields: ['id', 'serviceArea', 'post', 'engagement', 'schoolEmployed', 'startedOn', 'endedOn'],
      through: 'employee',
    },
  ],
  sql: ({ on }) => sql`
    select employee.id::text as id, employee.id as employee_id, employee.service_area_id,
      employee.post_id, employee.engagement, employee.school_employed
    from employee where ${employedSql(sql`employee`, on!)}`,
});
