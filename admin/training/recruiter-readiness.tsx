import type { Screens } from '../screens.ts';
import { StandingAndDay } from './standing-and-day.tsx';

export default {
  columns: ['employee', 'vacancy', 'standing', 'reason'],
  values: { standing: StandingAndDay },
  needs: { standing: ['until', 'outstandingSince'] },
} satisfies Screens;
