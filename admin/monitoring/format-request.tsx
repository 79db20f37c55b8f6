import { say } from '../language/say.ts';
import type { Screens } from '../screens.ts';

export default {
  menu: 'keepers',
  columns: ['format', 'language', 'about', 'requestedOn', 'fulfilledOn', 'fulfilledBy'],
  groups: [
    {
      heading: say('What was asked for'),
      fields: ['format', 'language', 'about', 'details', 'contact', 'requestedOn'],
    },
    { heading: say('What became of it'), fields: ['fulfilledOn', 'fulfilledBy', 'outcome'] },
  ],
} satisfies Screens;
