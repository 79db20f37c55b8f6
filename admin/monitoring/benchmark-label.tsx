import { say } from '../language/say.ts';
import type { Screens } from '../screens.ts';

export default {
  menu: 'keepers',
  labels: {
    label: say('Group in the source'),
    heading: say('Counted by'),
    settled: say('How it is known'),
  },
  columns: ['label', 'heading', 'characteristic', 'category', 'settled'],
} satisfies Screens;
