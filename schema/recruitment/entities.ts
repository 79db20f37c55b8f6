import { defineEntity, p } from '@mikro-orm/core';
import { notBefore } from '../foundation/check.ts';
import { record } from '../foundation/record.ts';
import { Post, ServiceArea } from '../organisation/entities.ts';
import { Employee } from '../workforce/entities.ts';

const VacancySchema = defineEntity({
  name: 'Vacancy',
  comment: 'A post that the council is filling or has filled.',
  properties: {
    ...record,
    reference: p.string().length(30).unique().comment('The reference in the advertisement.'),
    post: () => p.manyToOne(Post).ref().index().comment('The post to be filled.'),
    serviceArea: () => p.manyToOne(ServiceArea).ref().index().comment('The area that recruits.'),
    channel: p.enum(['internal', 'external']).comment('Whether only staff or everybody can apply.'),
    opensOn: p.date().index().comment('The first day that applications are taken.'),
    closesOn: p.date().index().comment('The last day that applications are taken.'),
    status: p
      .enum(['draft', 'open', 'shortlisting', 'interviewing', 'appointed', 'closed', 'withdrawn'])
      .default('draft')
      .index()
      .comment('How far it has got; it is live from open to interviewing.'),
    panel: () =>
      p.oneToMany(PanelMember).mappedBy('vacancy').comment('The people who choose the candidate.'),
  },
  checks: [notBefore('closesOn', 'opensOn', 'This is before the day it opens.')],
});

export class Vacancy extends VacancySchema.class {}
VacancySchema.setClass(Vacancy);

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
  },
  uniques: [{ properties: ['vacancy', 'employee'] }],
  checks: [notBefore('until', 'from', 'This is before the first day on the panel.')],
});

export class PanelMember extends PanelMemberSchema.class {}
PanelMemberSchema.setClass(PanelMember);
