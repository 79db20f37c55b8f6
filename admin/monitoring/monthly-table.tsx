import { calledBy } from '../foundation/represent.ts';
import { say } from '../language/say.ts';
import type { Screens } from '../screens.ts';

export default {
  menu: 'nobody',
  labels: {
    grouping: say('Broken down by'),
    fewest: say('Threshold'),
    withheldFigures: say('Figures withheld'),
    fresh: say('Has the figures of each group'),
    computedAt: say('Worked out'),
  },
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
