import type { Screens } from '../screens.ts';

export default {
  columns: ['contract', 'standing', 'nextOn', 'reason'],
  spreadsheet: true,
} satisfies Screens;
