import { calledBy } from '../foundation/represent.ts';
import type { Screens } from '../screens.ts';

export default {
  columns: ['employee', 'requirement', 'remindedOn'],
  represents: calledBy('TrainingReminder', ['employee', 'requirement']),
} satisfies Screens;
