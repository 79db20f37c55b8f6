import { calledBy } from '../foundation/represent.ts';
import { say } from '../language/say.ts';
import type { Screens } from '../screens.ts';

export default {
  columns: ['rule', 'ranAt', 'trial', 'months', 'due'],
  labels: { ranAt: say('When'), trial: say('Only a trial'), due: say('How many were due') },
  represents: calledBy('RetentionRun', ['rule', 'ranAt'], ', '),
} satisfies Screens;
