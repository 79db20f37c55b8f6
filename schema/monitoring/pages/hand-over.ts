import type { Asked } from '../../foundation/pages/page.ts';
import type { Journey } from './journey.ts';
import type { PublicForm } from './public-form.ts';

/** Sends what was answered; nothing where somebody only tries the form out. */
export async function send(
  asked: Asked,
  form: PublicForm,
  { answers, token }: Journey,
): Promise<void> {
  if (!form.edition) return;
  const { outcome, satisfaction } = answers;
  await asked.ask(
    `mutation ($edition: ID!, $token: String!, $answers: [AnswerInput!]!, $outcome: ServiceOutcome, $satisfaction: Int) {
      handInAnswers(edition: $edition, token: $token, answers: $answers, outcome: $outcome, satisfaction: $satisfaction) }`,
    {
      edition: form.edition,
      token,
      answers: form.questions.flatMap(({ code: characteristic }) =>
        answers[characteristic] ? [{ characteristic, ...answers[characteristic] }] : [],
      ),
      outcome: outcome?.category ?? null,
      satisfaction: satisfaction?.category ? Number(satisfaction.category) : null,
    },
  );
}
