import type { Screens } from '../screens.ts';

export default {
  own: 'Remembered mappings',
  columns: ['name', 'kind', 'shared', 'rememberedAt'],
  added: 'elsewhere',
} satisfies Screens;
