import type { Screens } from '../screens.ts';

export default {
  menu: 'keepers',
} satisfies Screens;
