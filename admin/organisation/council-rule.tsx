import { say } from '../language/say.ts';
import type { Screens } from '../screens.ts';

export default {
  menu: 'keepers',
  columns: ['title', 'inForce'],
  groups: [{ heading: say('Rule'), fields: ['title', 'inForce'] }],
  unshown: ['code'],
} satisfies Screens;
