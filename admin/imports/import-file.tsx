import type { Screens } from '../screens.ts';

export default {
  columns: ['name', 'kind', 'state', 'size', 'uploadedAt'],
} satisfies Screens;
