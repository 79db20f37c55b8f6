import { say } from '../language/say.ts';
import type { Screens } from '../screens.ts';

export default {
  menu: 'keepers',
  labels: { nameWelsh: say('Name in Welsh') },
} satisfies Screens;
