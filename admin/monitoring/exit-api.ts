import { say } from '../language/say.ts';
import { askGraphQL } from '../providers/data/ask-graphql.ts';
import type { Channel, GivenAnswer, Question } from './answers-api.ts';
import { worded } from './words-of-lists.ts';

export interface OpenInterview {
  id: string;
  employee: { fullName: string };
}

/** The exit interviews that nobody has answered yet. */
export async function openInterviews(): Promise<OpenInterview[]> {
  const { exitInterviews } = await askGraphQL<{ exitInterviews: { nodes: OpenInterview[] } }>(
    `{ exitInterviews(first: 200, filter: { answeredOn: { isNull: true }, declinedOn: { isNull: true } }) {
      nodes { id employee { fullName } } } }`,
    {},
  );
  return exitInterviews.nodes;
}

interface Asked {
  code: string;
  question: string;
  questionWelsh: string | null;
  choices: { code: string; label: string; labelWelsh: string | null; kind: string }[];
}

/** What people are asked who leave, with room for their own words at the end. */
export async function exitQuestions(): Promise<Question[]> {
  const { exitQuestions: asked } = await askGraphQL<{ exitQuestions: Asked[] }>(
    '{ exitQuestions { code question questionWelsh choices { code label labelWelsh kind } } }',
    {},
  );
  const questions = asked.map(({ code, question, questionWelsh, choices }) => ({
    code,
    name: worded(question, questionWelsh),
    question: '',
    choices: choices.map(({ code: choice, label, labelWelsh, kind }) => ({
      code: choice,
      label: worded(label, labelWelsh),
      kind: kind as 'answer',
      allowsDescription: false,
      parent: null,
    })),
  }));
  return [...questions, ownWords()];
}

const ownWords = (): Question => ({
  code: 'words',
  name: say('Is there anything else that they want to say?'),
  question: '',
  choices: [
    { code: 'said', label: say('Yes'), kind: 'answer', allowsDescription: true, parent: null },
  ],
});

/** Writes down what somebody said who leaves. */
export const recordExitInterview = (id: string, channel: Channel, given: readonly GivenAnswer[]) =>
  askGraphQL(
    `mutation ($id: ID!, $channel: ResponseChannel!, $answers: [AnswerInput!]!, $words: String) {
      recordExitInterview(id: $id, channel: $channel, answers: $answers, words: $words) }`,
    {
      id,
      channel,
      answers: given
        .filter(({ characteristic }) => characteristic !== 'words')
        .map(({ characteristic, category, declined }) => ({ characteristic, category, declined })),
      words:
        given.find(({ characteristic }) => characteristic === 'words')?.selfDescription ?? null,
    },
  );
