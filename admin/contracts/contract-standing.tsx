import type { Screens } from '../screens.ts';
import { QuarterSummary } from './summary-links.tsx';

export default {
  composed: ['reason'],
  columns: ['contract', 'standing', 'nextOn', 'reason'],
  listActions: QuarterSummary,
  spreadsheet: true,
} satisfies Screens;
