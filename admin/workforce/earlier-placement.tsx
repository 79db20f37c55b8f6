import { calledBy } from '../foundation/represent.ts';
import type { Screens } from '../screens.ts';

export default {
  menu: 'nobody',
  columns: ['employee', 'post', 'serviceArea', 'engagement', 'from', 'until'],
  represents: calledBy('EarlierPlacement', ['employee', 'from']),
} satisfies Screens;
