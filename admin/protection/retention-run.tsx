import { calledBy } from '../foundation/represent.ts';
import type { Screens } from '../screens.ts';

export default {
  columns: ['rule', 'ranAt', 'trial', 'months', 'due'],
  represents: calledBy('RetentionRun', ['rule', 'ranAt'], ', '),
} satisfies Screens;
