import { say } from '../language/say.ts';
import type { Question } from './answers-api.ts';

const choice = (code: string, label: string) => ({
  code,
  label,
  kind: 'answer' as const,
  allowsDescription: false,
  parent: null,
});

/** What forms about a service ask of it, beside what they ask of people. */
export const serviceQuestions: Question[] = [
  {
    code: 'outcome',
    name: say('Outcome'),
    question: say('Did you get what you came for?'),
    choices: [
      choice('got', say('Yes')),
      choice('refused', say('No, it was refused')),
      choice('waiting', say('I am still waiting')),
    ],
  },
  {
    code: 'satisfaction',
    name: say('Satisfaction'),
    question: say('How satisfied are you with the service?'),
    choices: [
      choice('5', say('Very satisfied')),
      choice('4', say('Satisfied')),
      choice('3', say('Neither satisfied nor dissatisfied')),
      choice('2', say('Dissatisfied')),
      choice('1', say('Very dissatisfied')),
    ],
  },
];
