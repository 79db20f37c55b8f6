import type { Screens } from '../screens.ts';
import { StandingAndDay } from './standing-and-day.tsx';

export default {
  menu: 'nobody',
  composed: ['reason'],
  columns: ['employee', 'vacancy', 'judgedOn', 'standing', 'reason'],
  values: { standing: StandingAndDay },
  needs: { standing: ['until', 'outstandingSince'] },
  // the page of a vacancy has its panel with all of this
  collection: () => null,
} satisfies Screens;
