import { calledBy } from '../foundation/represent.ts';
import type { Screens } from '../screens.ts';
import { QuestionnaireDeeds } from './questionnaire-deeds.tsx';

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

export default {
  columns: ['supplier', 'contact', 'sentOn', 'answeredAt', 'outcome'],
  groups: [
    { heading: 'Who is asked', fields: ['supplier', 'contact', 'contract'] },
    { heading: 'The link', fields: ['sentOn', 'linkExpiresAt'] },
    { heading: 'Answers', fields: answers, when: ({ answeredAt }) => Boolean(answeredAt) },
    {
      heading: 'Assessment',
      fields: ['outcome', 'assessment', 'assessedOn', 'assessedBy'],
      when: ({ answeredAt }) => Boolean(answeredAt),
    },
  ],
  unasked: [
    ...answers,
    'sentOn',
    'linkExpiresAt',
    'outcome',
    'assessment',
    'assessedOn',
    'assessedBy',
  ],
  labels: {
    policy: 'Complies with the Equality Act',
    findings: 'Findings in three years',
    investigations: 'Investigations in three years',
    steps: 'What they did about it',
    inInstructions: 'Policy in instructions',
    inDocuments: 'Policy in documents',
    inAdvertisements: 'Policy in advertisements',
    codeOfPractice: 'Codes of practice observed',
    subContractors: 'Sub-contractors',
    subContractorTerms: 'Sub-contractors’ terms',
    answeredAt: 'Answered',
    linkExpiresAt: 'The link works until',
  },
  represents: calledBy('SupplierQuestionnaire', ['supplier', 'sentOn'], ', asked on '),
  actions: QuestionnaireDeeds,
} satisfies Screens;
