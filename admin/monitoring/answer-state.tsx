import { calledBy } from '../foundation/represent.ts';
import type { Screens } from '../screens.ts';

export default {
  columns: ['employee', 'characteristic', 'state', 'changedOn'],
  represents: calledBy('AnswerState', ['employee', 'characteristic']),
} satisfies Screens;
