import type { Screens } from '../screens.ts';

export default {
  menu: 'nobody',
  columns: ['title', 'target', 'contract'],
} satisfies Screens;
