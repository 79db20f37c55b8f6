import { say } from '../language/say.ts';
import { part } from '../layout/fetched.tsx';
import type { Screens } from '../screens.ts';

const VerifyAction = part(() => import('./verify-action.tsx'), 'VerifyAction');

export default {
  columns: ['title', 'breach', 'dueOn', 'doneOn', 'verifiedOn'],
  groups: [
    { heading: say('What is to be done'), fields: ['title', 'breach', 'dueOn', 'doneOn'] },
    { heading: say('Verification'), fields: ['verifiedOn', 'verifiedBy', 'verification'] },
  ],
  unasked: ['verifiedOn', 'verifiedBy', 'verification'],
  actions: VerifyAction,
} satisfies Screens;
