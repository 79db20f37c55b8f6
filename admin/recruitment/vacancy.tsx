import { calledBy } from '../foundation/represent.ts';
import type { Screens } from '../screens.ts';
import { VacancyActions } from './vacancy-actions.tsx';
import { PanelFlag, VacancyFlag } from './vacancy-flag.tsx';

export default {
  columns: [
    'reference',
    'post',
    'serviceArea',
    'status',
    'opensOn',
    'closesOn',
    'untrainedOnPanel',
  ],
  groups: [
    { heading: 'Vacancy', fields: ['reference', 'post', 'serviceArea', 'grade', 'status'] },
    { heading: 'Advertisement', fields: ['channel', 'advertisedIn', 'opensOn', 'closesOn'] },
    {
      heading: 'Panel',
      fields: ['panelReady', 'untrainedOnPanel', 'overrideReason', 'applicantsShownOn'],
    },
  ],
  labels: {
    panelReady: 'Everybody trained today',
    untrainedOnPanel: 'Panel’s training',
    overrideReason: 'Why it was opened nevertheless',
    applicantsShownOn: 'Names shown since',
  },
  values: { untrainedOnPanel: PanelFlag },
  needs: { untrainedOnPanel: ['status', 'panelReady'] },
  // names are shown with a button that says what it does
  unasked: ['applicantsShownOn'],
  represents: calledBy('Vacancy', ['reference', 'post'], ': '),
  actions: VacancyActions,
  notice: VacancyFlag,
} satisfies Screens;
