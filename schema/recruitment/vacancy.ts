import { defineEntity, p } from '@mikro-orm/core';
import { notBefore } from '../foundation/check.ts';
import { record } from '../foundation/record.ts';
import { Grade, Post, ServiceArea } from '../organisation/entities.ts';
import { Application } from './application.ts';
import { PanelMember } from './panel-member.ts';

const VacancySchema = defineEntity({
  name: 'Vacancy',
  comment: 'A post that the council is filling or has filled.',
  properties: {
    ...record,
    reference: p.string().length(30).unique().comment('The reference in the advertisement.'),
    post: () => p.manyToOne(Post).ref().index().comment('The post to be filled.'),
    serviceArea: () => p.manyToOne(ServiceArea).ref().index().comment('The area that recruits.'),
    grade: () =>
      p
        .manyToOne(Grade)
        .ref()
        .nullable()
        .deleteRule('no action')
        .index()
        .comment('The grade offered, where it is not that of the post.'),
    channel: p.enum(['internal', 'external']).comment('Whether only staff or everybody can apply.'),
    advertisedIn: p
      .enum([
        'councilWebsite',
        'jobsBoard',
        'socialMedia',
        'press',
        'jobcentre',
        'communityNetworks',
        'agency',
      ])
      .array()
      .default([])
      .comment('Where it was advertised.'),
    opensOn: p.date().index().comment('The first day that applications are taken.'),
    closesOn: p.date().index().comment('The last day that applications are taken.'),
    status: p
      .enum(['draft', 'open', 'shortlisting', 'interviewing', 'appointed', 'closed', 'withdrawn'])
      .default('draft')
      .index()
      .comment('How far it has got; it is live from open to interviewing.'),
    applicantsShownOn: p
      .date()
      .nullable()
      .comment(
        'The day from which the shortlisted may be known by name; empty while the shortlist is made without names.',
      ),
    overrideReason: p
      .text()
      .nullable()
      .comment(
        'Why it was opened although somebody on its panel was not trained to recruit; empty where it was not.',
      ),
    panel: () =>
      p.oneToMany(PanelMember).mappedBy('vacancy').comment('The people who choose the candidate.'),
    applications: () =>
      p.oneToMany(Application).mappedBy('vacancy').comment('The applications for it.'),
  },
  checks: [notBefore('closesOn', 'opensOn', 'This is before the day it opens.')],
});

export class Vacancy extends VacancySchema.class {}
VacancySchema.setClass(Vacancy);
