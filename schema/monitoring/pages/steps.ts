import type { Language } from '../../foundation/pages/words.ts';
import { plain } from '../../foundation/printable.ts';
import { mostWords } from '../response-answers.ts';
import type { Answer } from './journey.ts';
import { words } from './journey-words.ts';
import type { Choice, PublicForm, Question } from './public-form.ts';

/** One page of a form: a question, or what it asks further of whoever chose a certain answer. */
export interface Step {
  /** The last part of its address. */
  name: string;
  /** Where the answer is kept. */
  code: string;
  heading: Text;
  options: Option[];
  /** The answer under which these options stand, on the second page of a question. */
  under?: string;
}

export interface Option extends Text {
  value: string;
  /** Whether it takes own words. */
  described: boolean;
}

/** Words in a language, which is named where it is not that of the page. */
export interface Text {
  text: string;
  lang?: Language;
}

/** What is said in a language, or in English where that is all there is. */
export function inLanguage(language: Language, english: string, welsh: string | null): Text {
  if (language === 'en') return { text: english };
  return welsh ? { text: welsh } : { text: english, lang: 'en' };
}

/** What is asked, of whatever it is part. */
export type Asking = Pick<PublicForm, 'questions' | 'asksSatisfaction'>;

/** The first page of every question, in order. */
export function firstSteps(form: Asking, language: Language): Step[] {
  const own = form.questions.map((question): Step => {
    const { code, question: asked, questionWelsh, categories } = question;
    return {
      name: code,
      code,
      heading: inLanguage(language, asked, questionWelsh),
      options: categories.filter((choice) => !parentOnForm(choice)).map(optionIn(language)),
    };
  });
  return form.asksSatisfaction ? [...own, ...serviceSteps(language)] : own;
}

/** What a question asks further of whoever chose an answer that has answers below it; refusing stays possible. */
export function furtherStep(
  { code, question, questionWelsh, furtherQuestion, furtherQuestionWelsh, categories }: Question,
  language: Language,
  chosen: string | undefined,
): Step | null {
  const root = categories.find((choice) => choice.code === chosen);
  const under = root && (parentOnForm(root) ?? root.code);
  const below = categories.filter((choice) => under && parentOnForm(choice) === under);
  if (!under || below.length === 0) return null;
  const refusal = below.some(isRefusal)
    ? []
    : categories.filter((each) => isRefusal(each) && !each.parent);
  return {
    name: `${code}/more`,
    code,
    under,
    heading: furtherQuestion
      ? inLanguage(language, furtherQuestion, furtherQuestionWelsh)
      : inLanguage(language, question, questionWelsh),
    options: [...below, ...refusal].map(optionIn(language)),
  };
}

const isRefusal = ({ kind }: Choice) => kind === 'preferNotToSay';

/** The answer that this one stands under; a group that only tables show is none. */
export const parentOnForm = ({ parent }: Choice) =>
  parent && parent.kind !== 'group' ? parent.code : undefined;

const optionIn =
  (language: Language) =>
  ({ code, label, labelWelsh, allowsDescription }: Choice): Option => ({
    value: code,
    described: allowsDescription,
    ...inLanguage(language, label, labelWelsh),
  });

/** What is asked of a service: whether people got what they came for, and how satisfied they are. */
function serviceSteps(language: Language): Step[] {
  const options = (values: readonly (keyof typeof words)[]): Option[] =>
    values.map((value) => ({
      value: valueIn[value] ?? value,
      described: false,
      text: words[value][language],
    }));
  return [
    {
      name: 'outcome',
      code: 'outcome',
      heading: { text: words.outcome[language] },
      options: options(['got', 'refused', 'waiting', 'noSay']),
    },
    {
      name: 'satisfaction',
      code: 'satisfaction',
      heading: { text: words.satisfaction[language] },
      options: options(['five', 'four', 'three', 'two', 'one', 'noSay']),
    },
  ];
}

const valueIn: Readonly<Record<string, string>> = {
  five: '5',
  four: '4',
  three: '3',
  two: '2',
  one: '1',
  noSay: 'preferNotToSay',
};

type Typed = Readonly<Record<string, string | readonly string[]>>;

/** What was typed on a page, as the answer that it is; or what is wrong with it. */
export function answerFrom(
  { options, under }: Step,
  typed: Typed,
  language: Language,
): { answer: Answer | undefined } | { problems: Record<string, string> } {
  const chosen = typed.choice;
  // a page that was left blank is no answer; of the second page, the first stays
  if (chosen === undefined || chosen === '')
    return { answer: under ? { category: under } : undefined };
  const option = options.find(({ value }) => value === chosen);
  if (!option) return { problems: { choice: words.chooseOne[language] } };
  if (option.value === 'preferNotToSay') return { answer: { declined: true } };
  const own = option.described ? plain(typed[`words-${option.value}`]) : '';
  if (own.length > mostWords)
    return { problems: { [`words-${option.value}`]: words.fewerWords[language] } };
  return { answer: { category: option.value, ...(own && { selfDescription: own }) } };
}
