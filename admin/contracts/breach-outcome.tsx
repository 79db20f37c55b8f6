import { calledBy } from '../foundation/represent.ts';
import { say } from '../language/say.ts';
import type { Screens } from '../screens.ts';

export default {
  menu: 'nobody',
  columns: ['outcome', 'breach', 'decidedOn', 'decidedBy', 'reason'],
  represents: calledBy('BreachOutcome', ['outcome', 'decidedOn'], say(' on ')),
} satisfies Screens;
