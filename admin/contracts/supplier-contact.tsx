import type { Screens } from '../screens.ts';

export default {
  menu: 'nobody',
  columns: ['name', 'position', 'email', 'supplier'],
} satisfies Screens;
