import { say } from '../language/say.ts';
import type { Screens } from '../screens.ts';

export default {
  own: say('Files handed in'),
  columns: ['name', 'kind', 'state', 'size', 'uploadedAt'],
} satisfies Screens;
