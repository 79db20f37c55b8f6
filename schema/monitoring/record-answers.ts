import { v4 } from 'uuid';
import type { Context } from '../foundation/graphql/context.ts';
import { modelNamed } from '../foundation/model/models.ts';
import { uuidOrNone } from '../foundation/planner/values.ts';
import { Refusal } from '../foundation/refusal.ts';
import { Employee } from '../workforce/entities.ts';
import { Category } from './entities.ts';

/** What a person says about one characteristic: a category, with their own words or without, or nothing. */
export interface GivenAnswer {
  characteristic: string;
  category?: string | null;
  selfDescription?: string | null;
  /** Prefer not to say. */
  declined?: boolean | null;
}

/** Records answers about oneself, or on behalf of somebody who gave them by phone or on paper. */
export async function recordAnswers(
  context: Context,
  employee: string | null | undefined,
  answers: readonly GivenAnswer[],
): Promise<number> {
  const today = new Date().toISOString().slice(0, 10);
  const subject = await subjectOf(context, employee);
  const rows = await offeredEditions(context, answers, today);
  const model = modelNamed(context.reading.planner.models, 'EqualityAnswer');
  await context.guarded.about(subject, async (tx) => {
    for (const [i, { characteristic, category, selfDescription, declined }] of answers.entries()) {
      const values = {
        subject,
        characteristic,
        listEdition: rows[i]!,
        category: category ?? null,
        selfDescription: selfDescription ?? null,
        declined: declined ?? false,
        answeredOn: today,
        validFrom: today,
      };
      const change = { action: 'create', model, values } as const;
      await context.guarded.change(tx, context, change, { values, id: v4() });
    }
  });
  return answers.length;
}

/** Whose answers these are: the caller's own, or those of somebody whom the caller may see. */
async function subjectOf(context: Context, employee: string | null | undefined): Promise<string> {
  const own = context.attributes.employee as string | undefined;
  if (employee) {
    const found = await context.entities.transaction(context, (em) =>
      em.findOne(Employee, { id: uuidOrNone(employee) as string }, { fields: ['id'] }),
    );
    if (found) return found.id;
  } else if (own) return own;
  throw new Refusal('NOT_FOUND', 'There is no such employee that you can see.');
}

/** The edition of the list that each answer was offered from; refuses what no list offers today. */
async function offeredEditions(context: Context, answers: readonly GivenAnswer[], today: string) {
  const categories = await context.entities.transaction(context, (em) =>
    em.find(
      Category,
      {
        codeList: {
          characteristic: { code: { $in: answers.map(({ characteristic }) => characteristic) } },
          effectiveFrom: { $lte: today },
          $or: [{ effectiveTo: null }, { effectiveTo: { $gte: today } }],
        },
      },
      { populate: ['codeList', 'codeList.characteristic'] },
    ),
  );
  return answers.map(({ characteristic, category, declined }) => {
    const offered = categories.filter(
      ({ codeList }) => codeList.$.characteristic.$.code === characteristic,
    );
    const chosen = offered.find(({ code, kind }) =>
      declined ? kind === 'preferNotToSay' : code === category && kind === 'answer',
    );
    if (!chosen || Boolean(declined) === Boolean(category)) throw notOffered(characteristic);
    return chosen.codeList.$.edition;
  });
}

const notOffered = (characteristic: string) =>
  new Refusal(
    'BAD_USER_INPUT',
    `Choose one of the answers offered for ${characteristic}, or prefer not to say.`,
    { fields: { [characteristic]: 'Choose one of the answers offered.' } },
  );
