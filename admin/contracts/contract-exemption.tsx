import type { Screens } from '../screens.ts';

export default {
  menu: 'nobody',
  columns: ['reason', 'contract', 'from', 'until'],
} satisfies Screens;
