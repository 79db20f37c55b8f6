import { calledBy } from '../foundation/represent.ts';
import { say } from '../language/say.ts';
import { page, part } from '../layout/fetched.tsx';
import type { Screens } from '../screens.ts';
import { ClaimState } from './claim-state.tsx';

const ClaimActions = part(() => import('./claim-actions.tsx'), 'ClaimActions');
const ClaimNotice = part(() => import('./claim-notice.tsx'), 'ClaimNotice');
const HandInPage = page(() => import('./hand-in-page.tsx'), 'HandInPage');

export default {
  own: say('Training done elsewhere'),
  columns: ['course', 'employee', 'completedOn', 'state'],
  represents: calledBy('TrainingClaim', ['course', 'employee'], ': '),
  values: { state: ClaimState },
  needs: { state: ['decidedOn'] },
  groups: [
    { heading: say('What was completed'), fields: ['employee', 'course', 'completedOn', 'note'] },
    {
      heading: say('Decision'),
      fields: ['state', 'decidedOn', 'refusedBecause', 'completion'],
      when: ({ state }) => state !== 'handedIn',
    },
  ],
  unasked: ['employee'],
  create: HandInPage,
  actions: ClaimActions,
  notice: ClaimNotice,
} satisfies Screens;
