import { calledBy } from '../foundation/represent.ts';
import type { Screens } from '../screens.ts';

export default {
  menu: 'nobody',
  columns: ['rating', 'kpi', 'occasion', 'ratedOn'],
  represents: calledBy('KpiRating', ['kpi', 'ratedOn'], ', rated on '),
} satisfies Screens;
