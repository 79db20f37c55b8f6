import { calledBy } from '../foundation/represent.ts';
import { say } from '../language/say.ts';
import { part } from '../layout/fetched.tsx';
import type { Screens } from '../screens.ts';
import { PanelFlag, VacancyFlag } from './vacancy-flag.tsx';

const VacancyActions = part(() => import('./vacancy-actions.tsx'), 'VacancyActions');

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
    { heading: say('Vacancy'), fields: ['reference', 'post', 'serviceArea', 'grade', 'status'] },
    { heading: say('Advertisement'), fields: ['channel', 'advertisedIn', 'opensOn', 'closesOn'] },
    {
      heading: say('Shortlisting'),
      fields: ['panelReady', 'untrainedOnPanel', 'overrideReason', 'applicantsShownOn'],
    },
  ],
  empties: { applicantsShownOn: say('Not shown yet') },
  values: { untrainedOnPanel: PanelFlag },
  needs: { untrainedOnPanel: ['status', 'panelReady'] },
  // names are shown with a button that says what it does
  unasked: ['applicantsShownOn'],
  // a vacancy that is added has no panel yet that could want a reason
  askedLater: ['overrideReason'],
  represents: calledBy('Vacancy', ['reference', 'post'], ': '),
  summary: calledBy('Vacancy', ['serviceArea', 'status']),
  actions: VacancyActions,
  notice: VacancyFlag,
} satisfies Screens;
