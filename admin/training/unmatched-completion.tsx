import { calledBy } from '../foundation/represent.ts';
import { say } from '../language/say.ts';
import { part } from '../layout/fetched.tsx';
import type { Screens } from '../screens.ts';

const ThisIs = part(() => import('./this-is.tsx'), 'ThisIs');

export default {
  menu: 'keepers',
  columns: ['learner', 'fullName', 'course', 'completedOn', 'employee'],
  represents: calledBy('UnmatchedCompletion', ['learner', 'course'], ': '),
  needs: { employee: ['employee'] },
  beside: {
    label: say('Who it is'),
    may: (ability) => ability.can('update', 'UnmatchedCompletion'),
    Cell: ThisIs,
  },
  actions: ThisIs,
} satisfies Screens;
