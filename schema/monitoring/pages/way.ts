import type { Language } from '../../foundation/pages/words.ts';
import type { Answer, Journey } from './journey.ts';
import { words } from './journey-words.ts';
import {
  type Asking,
  firstSteps,
  furtherStep,
  parentOnForm,
  type Step,
  type Text,
} from './steps.ts';

/** The pages of a form for somebody who has answered so far, in order. */
export function wayOf(
  form: Asking,
  { answers }: Pick<Journey, 'answers'>,
  language: Language,
): Step[] {
  return firstSteps(form, language).flatMap((step) => {
    const question = form.questions.find(({ code }) => code === step.code);
    const further = question && furtherStep(question, language, answers[step.code]?.category);
    return further ? [step, further] : [step];
  });
}

/** What is chosen on a page: on the first of a question, that under which the answer stands. */
export function chosenOn(form: Asking, step: Step, answer: Answer | undefined): string | undefined {
  if (answer?.declined) return 'preferNotToSay';
  const { category } = answer ?? {};
  if (step.under) return category === step.under ? undefined : category;
  const choice = form.questions
    .find(({ code }) => code === step.code)
    ?.categories.find(({ code }) => code === category);
  return (choice && parentOnForm(choice)) ?? category;
}

/** An answer in words, for whoever checks it. */
export function inWords(
  way: readonly Step[],
  code: string,
  answer: Answer | undefined,
  language: Language,
): Text[] {
  if (!answer) return [{ text: words.blank[language] }];
  if (answer.declined) return [{ text: words.noSay[language] }];
  const options = way.filter((step) => step.code === code).flatMap((step) => step.options);
  const option = options.find(({ value }) => value === answer.category);
  const said = option ? [option] : [];
  return answer.selfDescription ? [...said, { text: answer.selfDescription }] : said;
}
