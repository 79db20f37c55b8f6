import { calledBy } from '../foundation/represent.ts';
import { say } from '../language/say.ts';
import { part } from '../layout/fetched.tsx';
import type { Screens } from '../screens.ts';

const answers = [
  'policy',
  'findings',
  'investigations',
  'steps',
  'inInstructions',
  'inDocuments',
  'inAdvertisements',
  'codeOfPractice',
  'subContractors',
  'subContractorTerms',
  'answeredBy',
  'answeredAt',
];

const QuestionnaireDeeds = part(() => import('./questionnaire-deeds.tsx'), 'QuestionnaireDeeds');

export default {
  columns: ['supplier', 'contact', 'sentOn', 'answeredAt', 'outcome'],
  groups: [
    { heading: say('Who is asked'), fields: ['supplier', 'contact', 'contract'] },
    { heading: say('The link'), fields: ['sentOn', 'linkExpiresAt'] },
    { heading: say('Answers'), fields: answers, when: ({ answeredAt }) => Boolean(answeredAt) },
    {
      heading: say('Assessment'),
      fields: ['outcome', 'assessment', 'assessedOn', 'assessedBy'],
      when: ({ answeredAt }) => Boolean(answeredAt),
    },
  ],
  unasked: [...answers, 'outcome', 'assessment', 'assessedOn', 'assessedBy'],
  represents: calledBy('SupplierQuestionnaire', ['supplier', 'sentOn'], say(', asked on ')),
  actions: QuestionnaireDeeds,
} satisfies Screens;
