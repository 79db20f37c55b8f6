import { calledBy } from '../foundation/represent.ts';
import type { Screens } from '../screens.ts';

export default {
  menu: 'keepers',
  columns: ['employee', 'vacancy', 'role', 'from', 'until'],
  represents: calledBy('PanelMember', ['employee', 'vacancy']),
} satisfies Screens;
