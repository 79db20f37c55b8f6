import { defineEntity, p } from '@mikro-orm/core';
import { record } from '../foundation/record.ts';
import { Employee } from '../workforce/entities.ts';
import { outcomes } from './outcomes.ts';
import { PanelMember } from './panel-member.ts';

const PanelFollowUpSchema = defineEntity({
  name: 'PanelFollowUp',
  comment:
    'That somebody was told of training to recruit that a member of a panel lacks, and what came of it.',
  properties: {
    ...record,
    panelMember: () =>
      p.manyToOne(PanelMember).ref().index().comment('Whose training it is about, on which panel.'),
    told: () => p.manyToOne(Employee).ref().index().comment('Who was told.'),
    on: p.date().index().comment('The day that they were told.'),
    how: p.enum(['email', 'telephone', 'inPerson', 'letter']).comment('How they were told.'),
    outcome: p.enum(outcomes).default('noAnswerYet').comment('What came of it.'),
    note: p
      .text()
      .nullable()
      .comment('What else there is to know; say no more about the person than is needed.'),
  },
  uniques: [{ properties: ['panelMember', 'told', 'on', 'how'] }],
});

export class PanelFollowUp extends PanelFollowUpSchema.class {}
PanelFollowUpSchema.setClass(PanelFollowUp);
