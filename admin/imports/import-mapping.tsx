import { say } from '../language/say.ts';
import type { Screens } from '../screens.ts';

export default {
  own: say('Remembered mappings'),
  columns: ['name', 'kind', 'shared', 'rememberedAt'],
  added: 'elsewhere',
} satisfies Screens;
