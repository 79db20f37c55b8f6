import { say } from '../language/say.ts';
import type { Screens } from '../screens.ts';

export default {
  columns: ['name', 'people', 'lawfulBasis', 'condition', 'retention'],
  groups: [
    { heading: say('What is done, and why'), fields: ['name', 'purpose', 'people', 'data'] },
    { heading: say('On what grounds'), fields: ['lawfulBasis', 'condition'] },
    {
      heading: say('Who sees it, and for how long'),
      fields: ['recipients', 'retention', 'safeguards', 'reviewedOn'],
    },
  ],
  composed: ['purpose', 'data', 'recipients', 'retention', 'safeguards'],
} satisfies Screens;
