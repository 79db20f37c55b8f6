import { calledBy } from '../foundation/represent.ts';
import type { Screens } from '../screens.ts';

export default {
  menu: 'nobody',
  columns: ['outcome', 'decidedOn', 'decidedBy', 'reason'],
  represents: calledBy('BreachOutcome', ['outcome', 'decidedOn'], ' on '),
} satisfies Screens;
