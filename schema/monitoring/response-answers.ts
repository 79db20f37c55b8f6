import { plain } from '../foundation/printable.ts';
import type { GivenAnswer } from './given-answer.ts';

/** How far an answer goes; a characteristic that was never asked about has none, and what is withdrawn is gone. */
export type ResponseState = 'category' | 'described' | 'declined' | 'notAnswered';

/** One question of a form, with all that its list offers. */
export interface AskedList {
  characteristic: string;
  listEdition: string;
  choices: readonly { code: string; kind: string; allowsDescription: boolean }[];
}

/** What a form that is handed in says about one characteristic. */
export interface ResponseAnswerGiven {
  characteristic: string;
  listEdition: string;
  state: ResponseState;
  category: string | null;
  selfDescription: string | null;
}

/** The most that can be said in one’s own words on a form. */
export const mostWords = 100;

/** What a form says about every characteristic it asks about; a question that was left blank says so. */
export function responseAnswers(
  asked: readonly AskedList[],
  given: readonly GivenAnswer[],
): { answers: ResponseAnswerGiven[]; problems: Record<string, string> } {
  const problems: Record<string, string> = {};
  for (const { characteristic } of given) {
    if (!asked.some((each) => each.characteristic === characteristic))
      problems[characteristic] = 'This form does not ask that.';
    if (given.filter((each) => each.characteristic === characteristic).length > 1)
      problems[characteristic] = 'Answer this once.';
  }
  const answers = asked.map((list) => {
    const { characteristic, listEdition } = list;
    const answer = given.find((each) => each.characteristic === characteristic);
    const read = answerTo(list, answer);
    if (typeof read === 'string') problems[characteristic] = read;
    const kept = typeof read === 'string' ? blank : read;
    return { characteristic, listEdition, ...kept };
  });
  return { answers, problems };
}

type Read = Pick<ResponseAnswerGiven, 'state' | 'category' | 'selfDescription'>;

const blank: Read = { state: 'notAnswered', category: null, selfDescription: null };

function answerTo({ choices }: AskedList, answer: GivenAnswer | undefined): Read | string {
  const { category, declined } = answer ?? {};
  const selfDescription = plain(answer?.selfDescription) || null;
  if (declined && category) return 'Choose one of the answers offered.';
  if (declined)
    return selfDescription
      ? 'Leave this out with prefer not to say.'
      : { ...blank, state: 'declined' };
  if (!category) return selfDescription ? 'Choose an answer as well.' : blank;
  const choice = choices.find(({ code, kind }) => code === category && kind !== 'group');
  if (!choice) return 'Choose one of the answers offered.';
  if (selfDescription && !choice.allowsDescription) return 'This answer takes no words of its own.';
  if (selfDescription && selfDescription.length > mostWords)
    return `Use ${mostWords} letters or fewer.`;
  // a refusal of the second part of a question refuses the whole of it
  if (choice.kind === 'preferNotToSay')
    return {
      state: 'declined',
      category: choice.code === 'preferNotToSay' ? null : choice.code,
      selfDescription: null,
    };
  return { state: selfDescription ? 'described' : 'category', category, selfDescription };
}
