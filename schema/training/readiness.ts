import { p } from '@mikro-orm/core';
import type { Likeness, RowReference } from '../foundation/model/model.ts';
import { derived } from '../foundation/model/registry.ts';
import { type Sql, sql } from '../foundation/planner/sql.ts';
import { PanelMember, Vacancy } from '../recruitment/entities.ts';
import { livePanelsSql } from '../recruitment/live-panels.ts';
import { Employee } from '../workforce/entities.ts';
import { asksRecruiters } from './audience.ts';
import { standingColumns, standingJoins } from './clocks.ts';
import { learningReads } from './learning-reads.ts';
import { standing } from './standing.ts';

declare module '../recruitment/entities.ts' {
  interface Vacancy {
    /** Whether everybody on the panel of a live vacancy is trained to recruit today. */
    panelReady?: boolean;
  }
}

/** The readiness of everybody on a panel at work on a day. */
export const readinessSql = (on: Sql): Sql => sql`
  select place.id || '.' || requirement.id as id, place.id as panel_member_id,
    place.vacancy_id, place.employee_id, requirement.id as requirement_id, ${standingColumns}
  from ${livePanelsSql(on)} as place
  join employee on employee.id = place.employee_id
  join requirement on ${asksRecruiters}
  ${standingJoins(on)}`;

/** All of a person's panels: the training is due after joining the first of those at work. */
const panelsOf = (row: RowReference): Sql =>
  sql`panel_member member where member.employee_id = ${row('employee')}`;

/** The facts that somebody's standing on a panel is made of. */
export const panelReads = [
  { entity: Employee, fields: ['id', 'serviceArea'], through: 'employee' },
  {
    entity: PanelMember,
    fields: ['id', 'vacancy', 'employee', 'from', 'until'],
    like: (row: RowReference): Likeness => ({
      columns: { id: sql`member.id`, vacancy: sql`member.vacancy_id`, employee: row('employee') },
      from: panelsOf(row),
    }),
  },
  {
    entity: Vacancy,
    fields: ['id', 'status', 'closesOn'],
    like: (row: RowReference): Likeness => ({
      columns: { id: sql`member.vacancy_id` },
      from: panelsOf(row),
    }),
  },
  ...learningReads,
];

/** Whether nobody on the panel of a vacancy has lapsed or was never trained; null without a live panel. */
export const panelReadySql = (vacancy: Sql): Sql => sql`(
  select bool_and(place.standing not in ('lapsed', 'never'))
  from (${readinessSql(sql`current_date`)}) as place where place.vacancy_id = ${vacancy})`;

/**
 * Whether the people on the panels at work on a day have the training that recruiting asks for.
 *
 * The rules are those of the training standing. Whoever is on the panel is here, even after their
 * last day with the council: that they should not be there is for the panel's chair to see.
 */
derived({
  name: 'RecruiterReadiness',
  domain: 'training',
  plural: 'recruiterReadiness',
  comment:
    'Whether a member of a panel at work on a day has the training that recruiting asks for.',
  parameters: { on: { scalar: 'Date', comment: 'The day.' } },
  properties: {
    id: p.string().primary().comment('The place on the panel and the requirement.'),
    panelMember: () => p.manyToOne(PanelMember).ref().comment('The place on the panel.'),
    vacancy: () => p.manyToOne(Vacancy).ref().comment('The vacancy that the panel fills.'),
    employee: () => p.manyToOne(Employee).ref().comment('The person.'),
    ...standing,
  },
  keys: ['panelMember', 'vacancy', 'employee', 'requirement'],
  represents: 'standing',
  order: ['standing', 'outstandingSince', 'until', 'vacancy', 'employee'],
  reads: panelReads,
  sql: ({ on }) => readinessSql(on!),
});
