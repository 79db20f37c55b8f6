import type { Screens } from '../screens.ts';

export default {
  menu: 'keepers',
  columns: ['relevance', 'since', 'everyMonths', 'secondSignature'],
} satisfies Screens;
