import { calledBy } from '../foundation/represent.ts';
import { say } from '../language/say.ts';
import type { Screens } from '../screens.ts';

export default {
  menu: 'keepers',
  columns: ['clause', 'number', 'effectiveFrom', 'effectiveTo'],
  represents: calledBy('ClauseVersion', ['clause', 'number'], say(', version ')),
} satisfies Screens;
