import { calledBy } from '../foundation/represent.ts';
import { say } from '../language/say.ts';
import type { Screens } from '../screens.ts';

export default {
  menu: 'nobody',
  columns: ['employee', 'post', 'serviceArea', 'engagement', 'from', 'until'],
  labels: { from: say('First day there'), until: say('Last day there') },
  represents: calledBy('EarlierPlacement', ['employee', 'from']),
} satisfies Screens;
