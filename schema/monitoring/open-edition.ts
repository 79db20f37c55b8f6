import type { Context } from '../foundation/graphql/context.ts';
import { uuidOrNone } from '../foundation/planner/values.ts';
import { Refusal } from '../foundation/refusal.ts';
import { CodeList, FormEdition } from './entities.ts';
import type { AskedList } from './response-answers.ts';

/** What was published, while it takes answers, with the lists it offers. */
export async function openEdition(context: Context, id: string) {
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
