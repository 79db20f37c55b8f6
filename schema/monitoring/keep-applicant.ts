import { builder } from '../foundation/graphql/builder.ts';
import type { Context } from '../foundation/graphql/context.ts';
import { uuidOrNone } from '../foundation/planner/values.ts';
import { Refusal } from '../foundation/refusal.ts';
import { AnswerInput } from './answer-input.ts';
import type { GivenAnswer } from './given-answer.ts';
import { openEdition } from './open-edition.ts';
import { keepApplicant } from './own-record.ts';
import { responseAnswers } from './response-answers.ts';

builder.mutationField('keepApplicantAnswers', (t) =>
  t.boolean({
    nullable: false,
    allow: ['run', 'keepApplicantAnswers'],
    description:
      'Keeps what an applicant answers, apart from the application; false where it is kept already.',
    args: {
      application: t.arg.id({ required: true, description: 'The application.' }),
      edition: t.arg.id({ required: true, description: 'The published form for applicants.' }),
      answers: t.arg({ type: [AnswerInput], required: true }),
    },
    resolve: (_parent, given, context) => keepApplicantAnswers(context, given),
  }),
);

interface Given {
  application: string;
  edition: string;
  answers: readonly GivenAnswer[];
}

/** An applicant answers every question, and may refuse every one: a form with blanks comes back. */
export async function keepApplicantAnswers(context: Context, given: Given): Promise<boolean> {
  const { edition, asked } = await openEdition(context, given.edition);
  if (edition.audience !== 'applicants')
    throw new Refusal('BAD_USER_INPUT', 'This form is not for applicants.');
  const { answers, problems } = responseAnswers(asked, given.answers);
  for (const { characteristic, state } of answers)
    if (state === 'notAnswered')
      problems[characteristic] ??= 'Answer this, or choose prefer not to say.';
  if (Object.keys(problems).length > 0)
    throw new Refusal('BAD_USER_INPUT', 'There is a problem with the answers.', {
      fields: problems,
    });
  const application = uuidOrNone(given.application);
  if (typeof application !== 'string')
    throw new Refusal('NOT_FOUND', 'There is no such application.');
  return context.guarded.about(
    application,
    async ({ ask }) => Number(await ask(keepApplicant, [JSON.stringify(answers)])) > 0,
  );
}
