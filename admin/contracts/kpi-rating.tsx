import { calledBy } from '../foundation/represent.ts';
import { say } from '../language/say.ts';
import type { Screens } from '../screens.ts';

export default {
  menu: 'nobody',
  columns: ['rating', 'kpi', 'occasion', 'ratedOn'],
  represents: calledBy('KpiRating', ['kpi', 'ratedOn'], say(', rated on ')),
} satisfies Screens;
