import type { Screens } from '../screens.ts';

export default {
  columns: ['employee', 'vacancy', 'standing', 'until', 'outstandingSince', 'reason'],
} satisfies Screens;
