import type { Screens } from '../screens.ts';

export default {
  columns: ['note', 'action', 'notedOn'],
} satisfies Screens;
