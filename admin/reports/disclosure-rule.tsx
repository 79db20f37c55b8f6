import type { Screens } from '../screens.ts';

export default {
  columns: ['title', 'fewest', 'least', 'rounded'],
} satisfies Screens;
