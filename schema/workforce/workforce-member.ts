import { p } from '@mikro-orm/core';
import { derived } from '../foundation/model/registry.ts';
import { sql } from '../foundation/planner/sql.ts';
import { Post, ServiceArea } from '../organisation/entities.ts';
import { employedSql } from './employed.ts';
import { EarlierPlacement, Employee } from './entities.ts';

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
 * Their post, area and engagement are those of that day, as far as moves are on record.
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
    {
      entity: EarlierPlacement,
      fields: ['employee', 'serviceArea', 'post', 'engagement', 'from', 'until'],
      like: (row) => ({
        columns: { employee: row('employee'), serviceArea: row('serviceArea'), post: row('post') },
      }),
    },
  ],
  sql: ({ on }) => sql`
    select employee.id::text as id, employee.id as employee_id,
      coalesce(earlier.service_area_id, employee.service_area_id) as service_area_id,
      case when earlier.id is null then employee.post_id else earlier.post_id end as post_id,
      coalesce(earlier.engagement, employee.engagement) as engagement, employee.school_employed
    from employee
    left join (
      select placement.* from earlier_placement placement where ${on!} between placement."from" and placement."until"
        and not exists (select from earlier_placement sooner where sooner.employee_id = placement.employee_id
          and ${on!} between sooner."from" and sooner."until"
          and (sooner."until", sooner."from") < (placement."until", placement."from"))) as earlier on earlier.employee_id = employee.id
    where ${employedSql(sql`employee`, on!)}`,
});
