import { calledBy } from '../foundation/represent.ts';
import type { Screens } from '../screens.ts';

export default {
  menu: 'nobody',
  columns: ['on', 'why', 'requirement'],
  represents: calledBy('FreshStart', ['requirement', 'on'], ': '),
} satisfies Screens;
