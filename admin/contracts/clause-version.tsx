import { calledBy } from '../foundation/represent.ts';
import type { Screens } from '../screens.ts';

export default {
  menu: 'keepers',
  columns: ['clause', 'number', 'effectiveFrom', 'effectiveTo'],
  represents: calledBy('ClauseVersion', ['clause', 'number'], ', version '),
} satisfies Screens;
