import type { Screens } from '../screens.ts';

export default {
  composed: ['reason'],
  columns: ['contract', 'standing', 'nextOn', 'reason'],
  spreadsheet: true,
} satisfies Screens;
