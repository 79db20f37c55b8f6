import type { Screens } from '../screens.ts';

export default {
  menu: 'keepers',
  columns: ['note', 'action', 'notedOn'],
} satisfies Screens;
