import type { Screens } from '../screens.ts';
import { QuarterlyList } from './quarterly-list.tsx';
import { StandingAndDay } from './standing-and-day.tsx';

export default {
  columns: ['employee', 'vacancy', 'joinedOn', 'standing', 'reason', 'outcome'],
  labels: { outcome: 'Follow-up' },
  values: { standing: StandingAndDay },
  needs: { standing: ['until', 'outstandingSince'] },
  listActions: QuarterlyList,
} satisfies Screens;
