import { calledBy } from '../foundation/represent.ts';
import type { Screens } from '../screens.ts';

export default {
  menu: 'keepers',
  columns: ['characteristic', 'edition', 'effectiveFrom', 'effectiveTo', 'source'],
  represents: calledBy('CodeList', ['characteristic', 'edition']),
} satisfies Screens;
