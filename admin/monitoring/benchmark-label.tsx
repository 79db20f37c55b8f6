import type { Screens } from '../screens.ts';

export default {
  menu: 'keepers',
  columns: ['label', 'heading', 'characteristic', 'category', 'settled'],
} satisfies Screens;
