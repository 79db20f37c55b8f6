import { calledBy } from '../foundation/represent.ts';
import type { Screens } from '../screens.ts';

export default {
  menu: 'nobody',
  columns: ['question', 'review', 'answer', 'evidence'],
  represents: calledBy('ReviewAnswer', ['question', 'answer'], ' '),
} satisfies Screens;
