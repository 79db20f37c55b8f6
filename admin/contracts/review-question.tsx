import type { Screens } from '../screens.ts';

export default {
  menu: 'keepers',
  columns: ['question', 'position', 'retiredOn'],
} satisfies Screens;
