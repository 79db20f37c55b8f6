import { calledBy } from '../foundation/represent.ts';
import type { Screens } from '../screens.ts';

export default {
  menu: 'nobody',
  columns: ['edition', 'day', 'handedIn'],
  represents: calledBy('ResponseCount', ['edition', 'day']),
} satisfies Screens;
