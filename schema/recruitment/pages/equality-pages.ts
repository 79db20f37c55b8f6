import type { Page } from '../../foundation/pages/page.ts';
import { words as asking } from '../../monitoring/pages/journey-words.ts';
import { answerFrom, inLanguage } from '../../monitoring/pages/steps.ts';
import { chosenOn } from '../../monitoring/pages/way.ts';
import { onTheWay } from './apply-pages.ts';
import { words } from './apply-words.ts';
import { at, journey, questionsOf } from './applying.ts';
import { ownSteps } from './own-steps.ts';

/** Why applicants are asked, and that they may refuse every question. */
const start = onTheWay({
  path: `${journey}/equality`,
  title: words.equality,
  template: 'recruitment/pages/equality.njk',
  show: ({ form }, asked) => ({
    purpose: inLanguage(asked.language, form.purpose, form.purposeWelsh),
    use: inLanguage(asked.language, form.use, form.useWelsh),
    facts: [
      [asking.basis, asking[form.lawfulBasis as 'publicTask'][asked.language]],
      [asking.notice, form.privacyNotice],
      [asking.kept, form.retentionMonths],
    ].map(([name, value]) => [(name as typeof asking.basis)[asked.language], value]),
    why: asking.why[asked.language],
    whatFor: asking.use[asked.language],
    back: at(asked, `/${ownSteps.at(-1)!.path}`),
  }),
  async take(found, asked) {
    const [first] = questionsOf(found, asked);
    return { goTo: at(asked, first ? `/equality/${first.name}` : '/check') };
  },
});

/** One question to a page: each has to be answered, and each may be refused. */
const question = (path: string, more: boolean): Page =>
  onTheWay({
    path: `${journey}/equality${path}`,
    title: words.equality,
    template: 'recruitment/pages/equality-question.njk',
    show(found, asked) {
      const { form, kept } = found;
      const way = questionsOf(found, asked);
      const place = placeOf(way, asked.parameters.question, more);
      const step = way[place];
      if (!step) return { goTo: at(asked, '/check') };
      const answer = kept.answers[step.code];
      const before = way[place - 1];
      return {
        title: step.heading.text,
        step,
        chosen: chosenOn(form, step, answer),
        own: answer?.selfDescription,
        ownWords: asking.ownWords[asked.language],
        back: at(asked, kept.checking ? '/check' : `/equality${before ? `/${before.name}` : ''}`),
      };
    },
    async take(found, asked, typed) {
      const { form, kept } = found;
      const way = questionsOf(found, asked);
      const step = way[placeOf(way, asked.parameters.question, more)];
      if (!step) return { goTo: at(asked, '/check') };
      const before = kept.answers[step.code];
      const read = answerFrom(step, typed, asked.language);
      if ('problems' in read) return read;
      if (!read.answer) return { problems: { choice: words.chooseEach[asked.language] } };
      // whoever chooses the same again on the first page keeps what they said on the second
      const same = !step.under && typed.choice === chosenOn(form, step, before);
      const answer = same && before?.category !== typed.choice ? before! : read.answer;
      const now = { ...kept, answers: { ...kept.answers, [step.code]: answer } };
      const onward = questionsOf({ ...found, kept: now }, asked);
      const next = onward[onward.findIndex(({ name }) => name === step.name) + 1];
      const on = next && (!kept.checking || next.code === step.code);
      return { goTo: at(asked, on ? `/equality/${next.name}` : '/check'), journey: now };
    },
  });

const placeOf = (way: readonly { name: string }[], name: string | undefined, more: boolean) =>
  way.findIndex((step) => step.name === `${name}${more ? '/more' : ''}`);

export const equalityPages: Page[] = [
  start,
  question('/:question', false),
  question('/:question/more', true),
];
