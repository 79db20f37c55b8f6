import { calledBy } from '../foundation/represent.ts';
import type { Screens } from '../screens.ts';

export default {
  menu: 'keepers',
  columns: ['title', 'plan'],
  needs: { title: ['order'] },
  represents: { ...calledBy('Objective', ['order', 'title'], '. '), inLists: true },
} satisfies Screens;
