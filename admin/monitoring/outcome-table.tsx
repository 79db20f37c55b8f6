import { calledBy } from '../foundation/represent.ts';
import { say } from '../language/say.ts';
import type { Screens } from '../screens.ts';

export default {
  menu: 'nobody',
  labels: {
    until: say('Year to'),
    cohort: say('Of whom'),
    fewest: say('Threshold'),
    withheldFigures: say('Figures withheld'),
    computedAt: say('Worked out'),
  },
  columns: ['until', 'cohort', 'characteristic', 'people', 'withheldFigures', 'computedAt'],
  represents: calledBy('OutcomeTable', ['characteristic', 'until'], ', '),
} satisfies Screens;
