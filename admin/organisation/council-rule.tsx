import { say } from '../language/say.ts';
import type { Screens } from '../screens.ts';

export default {
  menu: 'keepers',
  columns: ['title', 'inForce'],
  labels: { title: say('Rule'), inForce: say('The council keeps it') },
} satisfies Screens;
