import { createHash } from 'node:crypto';
import { builder } from '../foundation/graphql/builder.ts';
import type { Context } from '../foundation/graphql/context.ts';
import { modelNamed } from '../foundation/model/models.ts';
import { uuidOrNone } from '../foundation/planner/values.ts';
import { Refusal } from '../foundation/refusal.ts';
import { once } from '../foundation/writing/idempotency.ts';
import { validate } from '../foundation/writing/validate.ts';
import { AnswerInput } from '../monitoring/answer-input.ts';
import { keepApplicantAnswers } from '../monitoring/keep-applicant.ts';
import { Application, Vacancy } from './entities.ts';
import { heardThrough } from './heard-through.ts';

const HeardThrough = builder.enumType('HeardThrough', {
  description: 'Where applicants say that they heard of a vacancy.',
  values: heardThrough,
});

const OnlineApplicationInput = builder.inputType('OnlineApplicationInput', {
  description: 'What somebody sends who applies on the public pages.',
  fields: (t) => ({
    vacancy: t.id({ required: true, description: 'What they apply for.' }),
    token: t.string({ required: true, description: 'A number chosen at random.' }),
    fullName: t.string({ required: true, description: 'Their name.' }),
    email: t.string({ required: true, description: 'Their e-mail address.' }),
    statement: t.string({ required: true, description: 'How they meet what the post asks for.' }),
    school: t.string({ description: 'Where they studied.' }),
    heardThrough: t.field({ type: HeardThrough, description: 'Where they heard of it.' }),
    edition: t.id({ required: true, description: 'The published form for applicants.' }),
    answers: t.field({
      type: [AnswerInput],
      required: true,
      description: 'What they answer there: each question is answered or refused.',
    }),
  }),
});

type OnlineApplication = typeof OnlineApplicationInput.$inferInput;

builder.mutationField('sendApplication', (t) =>
  t.string({
    nullable: false,
    allow: ['run', 'sendApplication'],
    description:
      'Sends an application with its equality answers, which are kept apart from it. Answers its number, the same where it was sent before.',
    args: { application: t.arg({ type: OnlineApplicationInput, required: true }) },
    resolve: (_parent, { application }, context) => sendApplication(context, application),
  }),
);

/** No application without its equality answers, and no such answer without its application. */
export async function sendApplication(
  context: Context,
  { vacancy, token, edition, answers, ...said }: OnlineApplication,
): Promise<string> {
  const model = modelNamed(context.reading.planner.models, Application.name);
  await openVacancy(context, String(vacancy));
  const number = numberFor(token);
  const values = { ...said, number, vacancy: String(vacancy), appliedOn: today() };
  validate(model, 'create', values);
  await context.writing.transaction(async (tx) => {
    const request = { ...values, appliedOn: null };
    const [application] = await once(tx, context.caller.actor, token, request, async () =>
      context.writing.change(
        tx,
        context,
        { action: 'create', model, values },
        {
          values,
          id: idFor(token),
        },
      ),
    );
    await keepApplicantAnswers(context, {
      application: application!,
      edition: String(edition),
      answers,
    });
  });
  return number;
}

/** A vacancy that everybody sees and that takes applications today. */
async function openVacancy(context: Context, id: string) {
  const vacancy = await context.entities.transaction(context, (em) =>
    em.findOne(Vacancy, { id: uuidOrNone(id) as string }, { fields: ['opensOn', 'closesOn'] }),
  );
  if (!vacancy) throw new Refusal('NOT_FOUND', 'There is no such vacancy.');
  if (today() < vacancy.opensOn || vacancy.closesOn < today())
    throw new Refusal('BAD_USER_INPUT', 'This vacancy takes no applications today.');
}

const today = () => new Date().toLocaleDateString('en-CA', { timeZone: 'Europe/London' });

const digest = (what: string, token: string) =>
  createHash('sha256').update(`${what} ${token}`).digest();

/** The same for the same sending, so that a second one finds the first. */
function idFor(token: string): string {
  const bytes = digest('application', token).subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

// without what is mistaken for something else when it is read aloud or copied by hand
const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

function numberFor(token: string): string {
  const picked = [...digest('number', token).subarray(0, 12)].map((byte) => letters[byte % 32]);
  return `W-${picked.join('').replace(/(.{4})(?=.)/g, '$1-')}`;
}
