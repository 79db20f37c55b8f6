import { say } from '../language/say.ts';
import type { Screens } from '../screens.ts';
import { StandingAndDay } from './standing-and-day.tsx';

export default {
  own: say('Your training'),
  composed: ['reason'],
  columns: ['employee', 'requirement', 'standing', 'reason'],
  values: { standing: StandingAndDay },
  needs: { standing: ['until', 'outstandingSince'] },
} satisfies Screens;
