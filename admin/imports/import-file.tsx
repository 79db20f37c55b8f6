import type { Screens } from '../screens.ts';

export default {
  own: 'Files handed in',
  columns: ['name', 'kind', 'state', 'size', 'uploadedAt'],
} satisfies Screens;
