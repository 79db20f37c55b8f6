import { calledBy } from '../foundation/represent.ts';
import { say } from '../language/say.ts';
import type { Screens } from '../screens.ts';
import { ClaimActions } from './claim-actions.tsx';
import { ClaimNotice } from './claim-notice.tsx';
import { ClaimState } from './claim-state.tsx';
import { HandInPage } from './hand-in-page.tsx';

export default {
  own: say('Training done elsewhere'),
  columns: ['course', 'employee', 'completedOn', 'state'],
  labels: { state: say('Standing'), refusedBecause: say('Why it was refused') },
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
  unasked: ['employee', 'state', 'refusedBecause', 'decidedOn', 'completion'],
  create: HandInPage,
  actions: ClaimActions,
  notice: ClaimNotice,
} satisfies Screens;
