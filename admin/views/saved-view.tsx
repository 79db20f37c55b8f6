import type { Screens } from '../screens.ts';

export default {
  menu: 'nobody',
  columns: ['name', 'list', 'sharedWith', 'owner'],
} satisfies Screens;
