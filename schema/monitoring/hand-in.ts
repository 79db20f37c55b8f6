import type { Context } from '../foundation/graphql/context.ts';
import { uuidOrNone } from '../foundation/planner/values.ts';
import { Refusal } from '../foundation/refusal.ts';
import { CodeList, FormEdition } from './entities.ts';
import type { GivenAnswer } from './given-answer.ts';
import { type AskedList, responseAnswers } from './response-answers.ts';

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
  const words = given.words.trim();
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

/** What was published, while it takes answers, with the lists it offers. */
async function openEdition(context: Context, id: string) {
  const today = new Date().toISOString().slice(0, 10);
  return context.entities.transaction(context, async (em) => {
    const edition = await em.findOne(FormEdition, { id: uuidOrNone(id) as string });
    // staff answer in their own name, where they can see and change what they said
    if (!edition || edition.audience === 'staff')
      throw new Refusal('NOT_FOUND', 'There is no such form.');
    const { opensOn, closesOn } = edition;
    if (today < opensOn || (closesOn && today > closesOn))
      throw new Refusal('BAD_USER_INPUT', 'This form takes no answers today.');
    const wanted = edition.questions.map((question) => question.split('/') as [string, string]);
    const lists = await em.find(
      CodeList,
      {
        $or: [...wanted.map(([code, name]) => ({ characteristic: { code }, edition: name })), none],
      },
      { populate: ['characteristic', 'categories'] },
    );
    const asked = wanted.map(([characteristic, listEdition]): AskedList => {
      const list = lists.find(
        (each) => each.characteristic.$.code === characteristic && each.edition === listEdition,
      );
      return { characteristic, listEdition, choices: list?.categories.getItems() ?? [] };
    });
    return { edition, asked };
  });
}

const none = { id: '00000000-0000-0000-0000-000000000000' };
