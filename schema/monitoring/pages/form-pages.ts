import type { Asked, Onward, Page, Shown, Typed } from '../../foundation/pages/page.ts';
import { plain } from '../../foundation/printable.ts';
import { send } from './hand-over.ts';
import { begin, type Journey, newToken } from './journey.ts';
import { words } from './journey-words.ts';
import { type PublicForm, publicForm } from './public-form.ts';
import { answerFrom, inLanguage, type Step } from './steps.ts';
import { chosenOn, inWords, wayOf } from './way.ts';

const journey = '/monitoring/:form';
const page = (
  path: string,
  name: string,
): Pick<Page, 'path' | 'title' | 'template' | 'words' | 'journey'> => ({
  path: `${journey}${path}`,
  title: words.check,
  template: `monitoring/pages/${name}.njk`,
  words,
  journey,
});

const at = ({ parameters }: Asked, rest = '') =>
  `/monitoring/${encodeURIComponent(parameters.form!)}${rest}`;

/** The form at the address in the language of the page; null where there is none. */
async function formAt(asked: Asked): Promise<PublicForm | null> {
  const form = await publicForm(asked);
  return form?.languages.includes(asked.language) ? form : null;
}

/** The form, and how far somebody has come with it; nothing of a journey through another edition. */
async function underWay(
  asked: Asked,
): Promise<{ form: PublicForm; kept: Journey } | Onward | null> {
  const form = await formAt(asked);
  if (!form) return null;
  const kept = asked.journey as Journey | null;
  return kept && kept.edition === form.edition && form.open ? { form, kept } : { goTo: at(asked) };
}

const shownOf = (form: PublicForm): Shown => ({
  form,
  languages: form.languages,
  preview: form.edition === null,
});

/** Why people are asked, and that they need not answer. */
const start: Page = {
  ...page('', 'start'),
  async show(asked) {
    const form = await formAt(asked);
    if (!form) return null;
    const { language } = asked;
    const title = inLanguage(language, form.title, form.titleWelsh);
    return {
      ...shownOf(form),
      title: title.text,
      purpose: inLanguage(language, form.purpose, form.purposeWelsh),
      use: inLanguage(language, form.use, form.useWelsh),
      basis: words[form.lawfulBasis as 'publicTask'][language],
    };
  },
  async take(asked, { go }) {
    const form = await formAt(asked);
    if (!form?.open) return { goTo: at(asked) };
    const kept = begin(form.edition);
    if (go === 'skip') {
      await send(asked, form, kept);
      return { goTo: at(asked, '/done'), journey: null };
    }
    const [first] = wayOf(form, kept, asked.language);
    return { goTo: at(asked, `/${first?.name ?? 'check'}`), journey: kept };
  },
};

const stepAt = (way: readonly Step[], { parameters }: Asked, more: boolean) =>
  way.findIndex(({ name }) => name === `${parameters.question}${more ? '/more' : ''}`);

/** One question to a page. */
const questionPage = (path: string, more: boolean): Page => ({
  ...page(path, 'question'),
  async show(asked) {
    const found = await underWay(asked);
    if (!found || 'goTo' in found) return found;
    const { form, kept } = found;
    const way = wayOf(form, kept, asked.language);
    const place = stepAt(way, asked, more);
    const step = way[place];
    if (!step) return { goTo: at(asked, '/check') };
    const before = way[place - 1];
    const answer = kept.answers[step.code];
    return {
      ...shownOf(form),
      title: step.heading.text,
      step,
      chosen: chosenOn(form, step, answer),
      own: answer?.selfDescription,
      place: place + 1,
      back: at(asked, kept.checking ? '/check' : before ? `/${before.name}` : ''),
    };
  },
  async take(asked, typed) {
    const found = await underWay(asked);
    if (!found) return { goTo: at(asked) };
    if ('goTo' in found) return found;
    if (typed.go === 'forget') return { goTo: at(asked), journey: null };
    return answered(asked, typed, found, more);
  },
});

function answered(
  asked: Asked,
  typed: Typed,
  { form, kept }: { form: PublicForm; kept: Journey },
  more: boolean,
) {
  const { language } = asked;
  const step = wayOf(form, kept, language).at(stepAt(wayOf(form, kept, language), asked, more));
  if (!step) return { goTo: at(asked, '/check') };
  const before = kept.answers[step.code];
  const read = answerFrom(step, typed, language);
  if ('problems' in read) return read;
  // whoever chooses the same again on the first page keeps what they said on the second
  const same = !step.under && typed.choice === chosenOn(form, step, before);
  const answer = same && before?.category !== typed.choice ? before : read.answer;
  const { [step.code]: _, ...others } = kept.answers;
  const now: Journey = { ...kept, answers: answer ? { ...others, [step.code]: answer } : others };
  const way = wayOf(form, now, language);
  const next = way[way.findIndex(({ name }) => name === step.name) + 1];
  const onward = next && (!kept.checking || next.code === step.code) && typed.go !== 'check';
  return { goTo: at(asked, onward ? `/${next.name}` : '/check'), journey: now };
}

/** Everything that was said, before it is sent. */
const check: Page = {
  ...page('/check', 'check'),
  async show(asked) {
    const found = await underWay(asked);
    if (!found || 'goTo' in found) return found;
    const { form, kept } = found;
    const { language } = asked;
    const way = wayOf(form, kept, language);
    const rows = way
      .filter(({ under }) => !under)
      .map(({ name, code, heading }) => ({
        name,
        heading,
        said: inWords(way, code, kept.answers[code], language),
      }));
    const last = way.at(-1);
    return { ...shownOf(form), rows, back: at(asked, last ? `/${last.name}` : '') };
  },
  async take(asked, { go }) {
    const found = await underWay(asked);
    if (!found) return { goTo: at(asked) };
    if ('goTo' in found) return found;
    if (go === 'forget') return { goTo: at(asked), journey: null };
    if (typeof go === 'string' && go.startsWith('change:'))
      return {
        goTo: at(asked, `/${encodeURIComponent(go.slice(7))}`),
        journey: { ...found.kept, checking: true },
      };
    await send(asked, found.form, found.kept);
    return { goTo: at(asked, '/done'), journey: null };
  },
};

/** That it was sent; what people think of the service is another matter, and kept apart. */
const done: Page = {
  ...page('/done', 'done'),
  title: words.done,
  async show(asked) {
    const form = await formAt(asked);
    return form && { ...shownOf(form), token: newToken(), asksComment: form.asksSatisfaction };
  },
  async take(asked, { words: comment, token }) {
    const form = await formAt(asked);
    if (!form) return { goTo: at(asked) };
    const written = plain(comment);
    if (written.length === 0 || written.length > 1000)
      return { problems: { words: words.commentProblem[asked.language] } };
    if (form.edition)
      await asked.ask(
        'mutation ($edition: ID!, $token: String!, $words: String!) { handInComment(edition: $edition, token: $token, words: $words) }',
        { edition: form.edition, token: String(token || newToken()), words: written },
      );
    return { goTo: at(asked, '/thanks') };
  },
};

const thanks: Page = {
  ...page('/thanks', 'thanks'),
  title: words.done,
  async show(asked) {
    const form = await formAt(asked);
    return form && shownOf(form);
  },
};

export const formPages: Page[] = [
  start,
  check,
  done,
  thanks,
  questionPage('/:question', false),
  questionPage('/:question/more', true),
];
