import { part } from '../layout/fetched.tsx';
import type { Screens } from '../screens.ts';
import { StandingAndDay } from './standing-and-day.tsx';

const QuarterlyList = part(() => import('./quarterly-list.tsx'), 'QuarterlyList');

export default {
  composed: ['reason'],
  columns: ['employee', 'vacancy', 'joinedOn', 'standing', 'reason', 'outcome'],
  values: { standing: StandingAndDay },
  needs: { standing: ['until', 'outstandingSince'] },
  listActions: QuarterlyList,
} satisfies Screens;
