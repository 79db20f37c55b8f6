import { calledBy } from '../foundation/represent.ts';
import type { Screens } from '../screens.ts';

export default {
  own: 'Completed courses',
  columns: ['employee', 'course', 'completedOn', 'source'],
  represents: calledBy('Completion', ['employee', 'course']),
} satisfies Screens;
