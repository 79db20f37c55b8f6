import type { Screens } from '../screens.ts';

export default {
  own: 'Files you have handed in',
  columns: ['name', 'kind', 'state', 'size', 'uploadedAt'],
} satisfies Screens;
