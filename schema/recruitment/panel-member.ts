import { defineEntity, p } from '@mikro-orm/core';
import { notBefore } from '../foundation/check.ts';
import { record } from '../foundation/record.ts';
import { Employee } from '../workforce/entities.ts';
import { PanelFollowUp } from './panel-follow-up.ts';
import { Vacancy } from './vacancy.ts';

const PanelMemberSchema = defineEntity({
  name: 'PanelMember',
  comment: 'Somebody’s place on the panel that fills a vacancy.',
  properties: {
    ...record,
    vacancy: () => p.manyToOne(Vacancy).ref().index().comment('The vacancy.'),
    employee: () => p.manyToOne(Employee).ref().index().comment('The person on the panel.'),
    role: p.enum(['chair', 'member', 'observer']).default('member').comment('What they do there.'),
    from: p.date().comment('The first day on the panel.'),
    until: p.date().nullable().comment('The last day on the panel; empty while no end is known.'),
    followUps: () =>
      p
        .oneToMany(PanelFollowUp)
        .mappedBy('panelMember')
        .comment('Who was told that the training is missing, and what came of it.'),
  },
  uniques: [{ properties: ['vacancy', 'employee'] }],
  checks: [notBefore('until', 'from', 'This is before the first day on the panel.')],
});

export class PanelMember extends PanelMemberSchema.class {}
PanelMemberSchema.setClass(PanelMember);
