import { say } from '../language/say.ts';
import type { Screens } from '../screens.ts';

export default {
  labels: {
    fewest: say('Smallest figure that is shown'),
    least: say('Cannot be set below'),
    rounded: say('Rounded to the nearest five'),
  },
  columns: ['title', 'fewest', 'least', 'rounded'],
} satisfies Screens;
