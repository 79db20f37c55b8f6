import { p } from '@mikro-orm/core';
import { derived } from '../foundation/model/registry.ts';
import { sql } from '../foundation/planner/sql.ts';
import { PanelFollowUp, PanelMember, Vacancy } from '../recruitment/entities.ts';
import { panelsBetweenSql } from '../recruitment/live-panels.ts';
import { outcomes } from '../recruitment/outcomes.ts';
import { Employee } from '../workforce/entities.ts';
import { asksRecruiters } from './audience.ts';
import { standingColumns, standingJoins } from './clocks.ts';
import { panelReads } from './readiness.ts';
import { standing } from './standing.ts';

/**
 * Everybody on a panel at work in a period, such as a quarter, with the training they had on the day
 * they joined it: whether somebody was trained since does not mend what they decided before.
 */
derived({
  name: 'PanelParticipation',
  domain: 'training',
  plural: 'panelParticipation',
  comment:
    'Whether somebody on a panel in a period was trained to recruit on the day they joined it, and what came of the last follow-up.',
  parameters: {
    from: { scalar: 'Date', comment: 'The first day of the period.' },
    until: { scalar: 'Date', comment: 'The last day of the period.' },
  },
  properties: {
    id: p.string().primary().comment('The place on the panel and the requirement.'),
    panelMember: () => p.manyToOne(PanelMember).ref().comment('The place on the panel.'),
    vacancy: () => p.manyToOne(Vacancy).ref().comment('The vacancy that the panel fills.'),
    employee: () => p.manyToOne(Employee).ref().comment('The person.'),
    joinedOn: p.date().comment('The first day on the panel: the day on which they are judged.'),
    ...standing,
    followedUpOn: p
      .date()
      .nullable()
      .comment('The day that somebody was last told of it; empty where nobody was.'),
    outcome: p.enum(outcomes).nullable().comment('What came of the last follow-up.'),
  },
  keys: ['panelMember', 'vacancy', 'employee', 'requirement'],
  represents: 'standing',
  labels: { outcome: 'Follow-up' },
  order: ['standing', 'outstandingSince', 'until', 'vacancy', 'employee'],
  reads: [
    ...panelReads,
    {
      entity: PanelFollowUp,
      fields: ['panelMember', 'on', 'outcome'],
      like: (row) => ({ columns: { panelMember: row('panelMember') } }),
    },
  ],
  sql: ({ from, until }) => sql`
    select place.id || '.' || requirement.id as id, place.id as panel_member_id,
      place.vacancy_id, place.employee_id, requirement.id as requirement_id,
      place."from" as joined_on, ${standingColumns},
      followed."on" as followed_up_on, followed.outcome
    from ${panelsBetweenSql(from!, until!)} as place
    join employee on employee.id = place.employee_id
    join requirement on ${asksRecruiters}
    ${standingJoins(sql`place."from"`)}
    left join lateral (
      select told."on", told.outcome from panel_follow_up told where told.panel_member_id = place.id
      order by told."on" desc, told.id desc limit 1) as followed on true`,
});
