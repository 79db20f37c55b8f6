import { calledBy } from '../foundation/represent.ts';
import type { Screens } from '../screens.ts';

export default {
  menu: 'keepers',
  columns: ['employee', 'serviceArea', 'from', 'until', 'cover'],
  represents: calledBy('AreaManager', ['employee', 'serviceArea']),
} satisfies Screens;
