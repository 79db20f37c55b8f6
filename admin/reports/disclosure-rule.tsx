import { say } from '../language/say.ts';
import type { Screens } from '../screens.ts';

export default {
  labels: { fewest: say('Smallest figure that is shown') },
  columns: ['title', 'fewest'],
} satisfies Screens;
