import { calledBy } from '../foundation/represent.ts';
import { say } from '../language/say.ts';
import type { Screens } from '../screens.ts';

export default {
  menu: 'nobody',
  columns: ['title', 'number', 'audience', 'publishedOn', 'opensOn', 'closesOn'],
  represents: calledBy('FormEdition', ['title', 'number'], say(', edition ')),
} satisfies Screens;
