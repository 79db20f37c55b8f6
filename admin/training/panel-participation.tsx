import { say } from '../language/say.ts';
import type { Screens } from '../screens.ts';
import { QuarterlyList } from './quarterly-list.tsx';
import { StandingAndDay } from './standing-and-day.tsx';

export default {
  composed: ['reason'],
  columns: ['employee', 'vacancy', 'joinedOn', 'standing', 'reason', 'outcome'],
  labels: { outcome: say('Follow-up') },
  values: { standing: StandingAndDay },
  needs: { standing: ['until', 'outstandingSince'] },
  listActions: QuarterlyList,
} satisfies Screens;
