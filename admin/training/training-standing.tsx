import type { Screens } from '../screens.ts';

export default {
  columns: ['employee', 'requirement', 'standing', 'until', 'outstandingSince', 'reason'],
} satisfies Screens;
