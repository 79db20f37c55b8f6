import { computed, entityType, toMany } from '../foundation/model/registry.ts';
import { Employee } from '../workforce/entities.ts';
import { currentStageSql } from './current-stage.ts';
import { Application, ApplicationStep, PanelFollowUp, PanelMember, Vacancy } from './entities.ts';
import { isRecruitingSql } from './is-recruiting.ts';
import { isSittingSql } from './is-sitting.ts';
import './reveal.ts';
import './send-application.ts';
import './stage-order.ts';
import { stages } from './stages.ts';

entityType(Vacancy, {
  represents: 'reference',
  search: ['reference'],
  order: ['-opensOn'],
  plural: 'vacancies',
  specialCategory: ['overrideReason'],
  labels: {
    panelReady: 'Everybody trained today',
    untrainedOnPanel: 'Panel’s training',
    overrideReason: 'Why it was opened nevertheless',
    applicantsShownOn: 'Names shown since',
  },
});
entityType(PanelMember, { represents: 'employee', order: ['from'] });
entityType(PanelFollowUp, {
  represents: 'told',
  order: ['-on'],
  specialCategory: ['note'],
  labels: {
    told: 'Who was told',
    on: 'When',
    how: 'How',
    outcome: 'What came of it',
  },
});
entityType(Application, {
  represents: 'number',
  search: ['number'],
  order: ['number'],
  specialCategory: ['statement', 'school'],
  labels: { statement: 'In their own words' },
});
entityType(ApplicationStep, { represents: 'stage', order: ['on'] });

toMany(Employee, 'panels', {
  target: PanelMember,
  by: 'employee',
  comment: 'The panels that they sit or sat on.',
});
computed(Employee, 'isRecruiting', {
  comment: 'Whether they are on the panel of a live vacancy today.',
  scalar: 'Boolean',
  sql: isRecruitingSql,
});
computed(PanelMember, 'isSitting', {
  comment: 'Whether their time on the panel has begun and is not over.',
  scalar: 'Boolean',
  sql: isSittingSql,
});
computed(Application, 'stage', {
  comment: 'The stage that it has reached.',
  scalar: 'String',
  choices: stages,
  sql: currentStageSql,
});
