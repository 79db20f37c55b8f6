import { calledBy } from '../foundation/represent.ts';
import { say } from '../language/say.ts';
import type { Screens } from '../screens.ts';
import { Asked, NeededFor } from './asked-questions.tsx';

export default {
  menu: 'nobody',
  columns: ['title', 'number', 'audience', 'publishedOn', 'opensOn', 'closesOn'],
  groups: [
    {
      heading: say('Form'),
      fields: ['form', 'number', 'title', 'slug', 'audience', 'serviceArea', 'asksSatisfaction'],
    },
    { heading: say('What people are asked'), fields: ['questions', 'neededFor'] },
    {
      heading: say('What people are told'),
      fields: ['purpose', 'use', 'lawfulBasis', 'privacyNotice', 'retentionMonths'],
    },
    { heading: say('In Welsh'), fields: ['titleWelsh', 'purposeWelsh', 'useWelsh'] },
    {
      heading: say('When and where'),
      fields: ['languages', 'opensOn', 'closesOn', 'publishedOn', 'publishedBy'],
    },
  ],
  values: { questions: Asked, neededFor: NeededFor },
  needs: { neededFor: ['questions'] },
  represents: calledBy('FormEdition', ['title', 'number'], say(', edition ')),
} satisfies Screens;
