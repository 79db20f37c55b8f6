import { calledBy } from '../foundation/represent.ts';
import type { Screens } from '../screens.ts';

export default {
  menu: 'keepers',
  summary: calledBy('Post', ['number', 'grade', 'serviceArea']),
} satisfies Screens;
