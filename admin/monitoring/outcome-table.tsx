import { calledBy } from '../foundation/represent.ts';
import type { Screens } from '../screens.ts';

export default {
  menu: 'nobody',
  columns: ['until', 'cohort', 'characteristic', 'people', 'withheldFigures', 'computedAt'],
  represents: calledBy('OutcomeTable', ['characteristic', 'until'], ', '),
} satisfies Screens;
