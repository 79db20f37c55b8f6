import { calledBy } from '../foundation/represent.ts';
import type { Screens } from '../screens.ts';

export default {
  menu: 'nobody',
  columns: ['title', 'number', 'audience', 'publishedOn', 'opensOn', 'closesOn'],
  represents: calledBy('FormEdition', ['title', 'number'], ', edition '),
} satisfies Screens;
