import { p } from '@mikro-orm/core';
import type { RowReference } from '../foundation/model/model.ts';
import { derived } from '../foundation/model/registry.ts';
import { type Sql, sql } from '../foundation/planner/sql.ts';
import { PanelMember, Vacancy } from '../recruitment/entities.ts';
import { comingPanelsSql } from '../recruitment/live-panels.ts';
import { Employee } from '../workforce/entities.ts';
import { asksRecruiters } from './audience.ts';
import { standingColumns, standingJoins } from './clocks.ts';
import { panelReads } from './readiness.ts';
import { standing } from './standing.ts';

declare module '../recruitment/entities.ts' {
  interface Vacancy {
    /** How many of those who are on its panel, or will be, are not trained to recruit. */
    untrainedOnPanel?: number;
  }
}

/** Today, or the first day on the panel where that is still to come. */
const judgedOn: Sql = sql`greatest(current_date, place."from")`;

const panelStandingSql: Sql = sql`
  select place.id || '.' || requirement.id as id, place.id as panel_member_id,
    place.vacancy_id, place.employee_id, requirement.id as requirement_id,
    ${judgedOn} as judged_on, ${standingColumns}
  from ${comingPanelsSql} as place
  join employee on employee.id = place.employee_id
  join requirement on ${asksRecruiters}
  ${standingJoins(judgedOn)}`;

/** How many people on the panel of a vacancy have lapsed or were never trained; null once it is over. */
export const untrainedOnPanelSql = (vacancy: RowReference): Sql => sql`(
  select count(distinct place.employee_id) filter (where place.standing in ('lapsed', 'never'))::int
  from (${panelStandingSql}) as place where place.vacancy_id = ${vacancy('id')}
  having count(*) > 0)`;

/** Whether those on the panel of a vacancy that is live, or still a draft, may go on to recruit. */
derived({
  name: 'PanelStanding',
  domain: 'training',
  comment:
    'Whether somebody who is on a panel, or will be, is trained to recruit: today, or on the first day still to come.',
  parameters: {},
  properties: {
    id: p.string().primary().comment('The place on the panel and the requirement.'),
    panelMember: () => p.manyToOne(PanelMember).ref().comment('The place on the panel.'),
    vacancy: () => p.manyToOne(Vacancy).ref().comment('The vacancy that the panel fills.'),
    employee: () => p.manyToOne(Employee).ref().comment('The person.'),
    judgedOn: p.date().comment('The day on which they are judged.'),
    ...standing,
  },
  keys: ['panelMember', 'vacancy', 'employee', 'requirement'],
  represents: 'standing',
  order: ['standing', 'outstandingSince', 'until', 'vacancy', 'employee'],
  reads: panelReads,
  sql: () => panelStandingSql,
});
