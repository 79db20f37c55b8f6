import type { Screens } from '../screens.ts';

export default {
  menu: 'nobody',
  columns: ['employee', 'requirement', 'lastDay', 'reason'],
} satisfies Screens;
