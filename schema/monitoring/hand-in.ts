import type { Context } from '../foundation/graphql/context.ts';
import { plain } from '../foundation/printable.ts';
import { Refusal } from '../foundation/refusal.ts';
import type { GivenAnswer } from './given-answer.ts';
import { openEdition } from './open-edition.ts';
import { responseAnswers } from './response-answers.ts';

/** How people fill in a form. */
export const responseChannels = ['online', 'telephone', 'faceToFace', 'paper'] as const;

/** Whether people got what they came for. */
export const outcomes = ['got', 'refused', 'waiting'] as const;

interface HandedIn {
  edition: string;
  token: string;
  channel: (typeof responseChannels)[number];
  answers: readonly GivenAnswer[];
  outcome?: (typeof outcomes)[number] | null;
  satisfaction?: number | null;
}

/** Takes in a form that somebody filled in, without anything that says who; false where it was taken in before. */
export async function handIn(context: Context, given: HandedIn): Promise<boolean> {
  const { token, channel, outcome = null, satisfaction = null } = given;
  const { edition, asked } = await openEdition(context, given.edition);
  const { answers, problems } = responseAnswers(asked, given.answers);
  if (!edition.asksSatisfaction && (outcome || satisfaction))
    problems.satisfaction = 'This form does not ask that.';
  if (satisfaction !== null && !(satisfaction >= 1 && satisfaction <= 5))
    problems.satisfaction = 'Choose from 1 to 5.';
  if (Object.keys(problems).length > 0)
    throw new Refusal('BAD_USER_INPUT', 'There is a problem with the answers.', {
      fields: problems,
    });
  const content = { channel, outcome, satisfaction, answers };
  return context.unlinked.handIn({ edition: edition.id, kind: 'response', token, content });
}

/** Takes in what somebody says of a service, apart from whatever they said of themselves. */
export async function handInComment(
  context: Context,
  given: { edition: string; token: string; words: string },
): Promise<boolean> {
  const { edition } = await openEdition(context, given.edition);
  const words = plain(given.words);
  if (words.length === 0 || words.length > mostOfComment)
    throw new Refusal('BAD_USER_INPUT', `Write from 1 to ${mostOfComment} letters.`, {
      fields: { words: `Write from 1 to ${mostOfComment} letters.` },
    });
  const { token } = given;
  return context.unlinked.handIn({
    edition: edition.id,
    kind: 'comment',
    token,
    content: { words },
  });
}

const mostOfComment = 1000;
