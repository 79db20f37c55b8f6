import { part } from '../layout/fetched.tsx';
import type { Screens } from '../screens.ts';

const GroupOfLabel = part(() => import('./group-of-label.tsx'), 'GroupOfLabel');

export default {
  menu: 'keepers',
  columns: ['label', 'heading', 'characteristic', 'category', 'settled'],
  inputs: { category: GroupOfLabel },
} satisfies Screens;
