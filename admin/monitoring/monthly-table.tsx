import { calledBy } from '../foundation/represent.ts';
import type { Screens } from '../screens.ts';

export default {
  menu: 'nobody',
  columns: [
    'month',
    'characteristic',
    'grouping',
    'people',
    'withheldFigures',
    'fresh',
    'computedAt',
  ],
  represents: calledBy('MonthlyTable', ['characteristic', 'month'], ', '),
} satisfies Screens;
