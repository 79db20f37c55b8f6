import { calledBy } from '../foundation/represent.ts';
import type { Screens } from '../screens.ts';

export default {
  menu: 'keepers',
  columns: ['name', 'code', 'kind', 'parent'],
  summary: calledBy('ServiceArea', ['kind', 'parent']),
} satisfies Screens;
