import { calledBy } from '../foundation/represent.ts';
import { say } from '../language/say.ts';
import type { Screens } from '../screens.ts';

export default {
  own: say('Completed courses'),
  columns: ['employee', 'course', 'completedOn', 'source'],
  represents: calledBy('Completion', ['employee', 'course']),
} satisfies Screens;
