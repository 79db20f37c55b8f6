import { v4 } from 'uuid';
import type { Context } from '../foundation/graphql/context.ts';
import { type Model, valuedOf } from '../foundation/model/model.ts';
import { modelNamed } from '../foundation/model/models.ts';
import { keepable, uuidOrNone } from '../foundation/planner/values.ts';
import { Refusal } from '../foundation/refusal.ts';
import { problemWith } from '../foundation/writing/validate.ts';
import { Employee } from '../workforce/entities.ts';
import { AnswerState, Category, EqualityAnswer } from './entities.ts';
import { type Choice, type GivenAnswer, keptAnswers } from './given-answer.ts';

/** How answers are given that somebody else writes down. */
export const channels = ['telephone', 'faceToFace', 'paper'] as const;

/** Whose answers they are, the caller's own when nobody is named, and how they were given to the caller. */
interface About {
  employee?: string | null;
  channel?: (typeof channels)[number] | null;
}

/** Records answers about oneself, or on behalf of somebody who gave them by phone or on paper. */
export async function recordAnswers(
  context: Context,
  { employee, channel }: About,
  answers: readonly GivenAnswer[],
): Promise<number> {
  const today = new Date().toISOString().slice(0, 10);
  const model = modelNamed(context.reading.planner.models, EqualityAnswer.name);
  const subject = await subjectOf(context, employee);
  const given = howGiven(context, subject, channel);
  const choices = await choicesOn(context, answers, today);
  const kept = keptAnswers(answers, choices, problemWithWords(model));
  if (given.recordedBy) await respectWithdrawal(context, subject, kept);
  await context.guarded.about(subject, async (tx) => {
    for (const answer of kept) {
      const values = { subject, ...answer, ...given, answeredOn: today, validFrom: today };
      const change = { action: 'create', model, values } as const;
      await context.guarded.change(tx, context, change, { values, id: v4() });
    }
  });
  return kept.length;
}

const problemWithWords = (model: Model) => (words: string) =>
  problemWith(valuedOf(model, 'selfDescription'), words, 'create');

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

/** Whoever took an answer back is not asked again by anybody else; they may answer again themselves. */
async function respectWithdrawal(
  context: Context,
  employee: string,
  answers: readonly { characteristic: string }[],
) {
  const codes = answers.map(({ characteristic }) => characteristic);
  const withdrawn = await context.entities.transaction(context, (em) =>
    em.find(
      AnswerState,
      { employee, state: 'withdrawn', characteristic: { code: { $in: codes } } },
      { populate: ['characteristic'] },
    ),
  );
  if (withdrawn.length === 0) return;
  const problem = 'They took back what they said of this. Do not ask them again.';
  throw new Refusal('BAD_USER_INPUT', problem, {
    fields: Object.fromEntries(
      withdrawn.map(({ characteristic }) => [characteristic.$.code, problem]),
    ),
  });
}

/** By whom and by what road answers come: a person's own, or told to somebody who is named with them. */
function howGiven(
  { attributes, caller, user }: Context,
  subject: string,
  channel: About['channel'],
): { channel: string; recordedBy?: string; recordedByName?: string } {
  if (subject === attributes.employee && !channel) return { channel: 'online' };
  if (channel) return { channel, recordedBy: caller.actor, recordedByName: user?.name };
  throw new Refusal('BAD_USER_INPUT', 'Say how the answers were given to you.', {
    fields: { channel: 'Choose one.' },
  });
}

/** What forms offer on a day about the characteristics that were answered. */
async function choicesOn(
  context: Context,
  answers: readonly GivenAnswer[],
  day: string,
): Promise<Choice[]> {
  const answered = answers.map(({ characteristic }) => characteristic).filter(keepable);
  const categories = await context.entities.transaction(context, (em) =>
    em.find(
      Category,
      {
        codeList: {
          characteristic: { code: { $in: answered } },
          effectiveFrom: { $lte: day },
          $or: [{ effectiveTo: null }, { effectiveTo: { $gte: day } }],
        },
      },
      { populate: ['codeList', 'codeList.characteristic'] },
    ),
  );
  return categories.map(({ code, kind, allowsDescription, codeList }) => ({
    characteristic: codeList.$.characteristic.$.code,
    code,
    kind,
    allowsDescription,
    edition: codeList.$.edition,
  }));
}
