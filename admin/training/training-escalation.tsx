import { calledBy } from '../foundation/represent.ts';
import type { Screens } from '../screens.ts';

export default {
  columns: ['manager', 'employee', 'requirement', 'toldOn'],
  represents: calledBy('TrainingEscalation', ['manager', 'employee'], ': '),
} satisfies Screens;
