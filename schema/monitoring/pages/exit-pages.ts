import type { Asked, Onward, Page, Shown, Taken, Typed } from '../../foundation/pages/page.ts';
import { plain } from '../../foundation/printable.ts';
import { asExitForm, mostOwnWords } from '../exit-questions.ts';
import { words } from './exit-words.ts';
import type { Answer } from './journey.ts';
import { answerFrom } from './steps.ts';
import { chosenOn, inWords, wayOf } from './way.ts';

interface Leaving {
  answers: Record<string, Answer>;
  words: string;
}

interface Interview {
  id: string;
  version: number;
  answeredOn: string | null;
  declinedOn: string | null;
}

const journey = '/leaving/:link';
const at = ({ parameters }: Asked, rest = '') =>
  `/leaving/${encodeURIComponent(parameters.link!)}${rest}`;
const begun = ({ journey: kept }: Asked) => (kept ?? { answers: {}, words: '' }) as Leaving;

async function interviewOf({ ask }: Asked): Promise<Interview | undefined> {
  const { exitInterviews } = await ask<{ exitInterviews: { nodes: Interview[] } }>(
    '{ exitInterviews(first: 1) { nodes { id version answeredOn declinedOn } } }',
  );
  return exitInterviews.nodes[0];
}

const over = ({ answeredOn, declinedOn }: Interview) => Boolean(answeredOn ?? declinedOn);

/** A page for the holder of a link, until they have answered or said that they would rather not. */
const leaving = (
  page: Pick<Page, 'path' | 'title' | 'template'> & {
    show(asked: Asked, kept: Leaving): Shown | Onward;
    take(asked: Asked, kept: Leaving, typed: Typed, found: Interview): Promise<Taken> | Taken;
  },
): Page => ({
  ...page,
  journey,
  words,
  holder: 'leaver',
  async show(asked) {
    const found = await interviewOf(asked);
    if (!found) return null;
    return over(found) ? { goTo: at(asked, '/sent') } : page.show(asked, begun(asked));
  },
  async take(asked, typed) {
    const found = await interviewOf(asked);
    if (!found) return { goTo: at(asked) };
    if (over(found)) return { goTo: at(asked, '/sent'), journey: null };
    if (typed.go === 'forget') return { goTo: at(asked), journey: null };
    return page.take(asked, begun(asked), typed, found);
  },
});

const stepsFor = ({ answers }: Leaving, { language }: Asked) =>
  wayOf(asExitForm, { answers }, language);

const start = leaving({
  path: journey,
  title: words.title,
  template: 'monitoring/pages/leaving.njk',
  show: () => ({}),
  async take(asked, kept, { go }, { id, version }) {
    if (go !== 'decline')
      return { goTo: at(asked, `/${stepsFor(kept, asked)[0]!.name}`), journey: kept };
    await asked.ask(
      `mutation ($id: ID!, $version: Int!, $patch: ExitInterviewPatch!) {
        updateExitInterview(id: $id, version: $version, patch: $patch) { __typename } }`,
      { id, version, patch: { declinedOn: new Date().toISOString().slice(0, 10) } },
    );
    return { goTo: at(asked, '/sent'), journey: null };
  },
});

const question = leaving({
  path: `${journey}/:question`,
  title: words.title,
  template: 'monitoring/pages/question.njk',
  show(asked, kept) {
    const way = stepsFor(kept, asked);
    const place = way.findIndex(({ name }) => name === asked.parameters.question);
    const step = way[place];
    if (!step) return { goTo: at(asked) };
    return {
      title: step.heading.text,
      step,
      chosen: chosenOn(asExitForm, step, kept.answers[step.code]),
      back: at(asked, place > 0 ? `/${way[place - 1]!.name}` : ''),
    };
  },
  take(asked, kept, typed) {
    const way = stepsFor(kept, asked);
    const place = way.findIndex(({ name }) => name === asked.parameters.question);
    const step = way[place];
    if (!step) return { goTo: at(asked) };
    const read = answerFrom(step, typed, asked.language);
    if ('problems' in read) return read;
    const { [step.code]: _, ...others } = kept.answers;
    const answers = read.answer ? { ...others, [step.code]: read.answer } : others;
    const next = typed.go === 'check' ? 'check' : (way[place + 1]?.name ?? 'more');
    return { goTo: at(asked, `/${next}`), journey: { ...kept, answers } };
  },
});

const more = leaving({
  path: `${journey}/more`,
  title: words.more,
  template: 'monitoring/pages/leaving-more.njk',
  show: (asked, kept) => ({
    typed: kept,
    back: at(asked, `/${stepsFor(kept, asked).at(-1)!.name}`),
  }),
  take(asked, kept, typed) {
    const own = plain(typed.words);
    if (own.length > mostOwnWords) return { problems: { words: words.fewer[asked.language] } };
    return { goTo: at(asked, '/check'), journey: { ...kept, words: own } };
  },
});

const check = leaving({
  path: `${journey}/check`,
  title: words.check,
  template: 'monitoring/pages/check.njk',
  show(asked, kept) {
    const { language } = asked;
    const way = stepsFor(kept, asked);
    return {
      rows: [
        ...way.map(({ name, code, heading }) => ({
          name,
          heading,
          said: inWords(way, code, kept.answers[code], language),
        })),
        {
          name: 'more',
          heading: { text: words.more[language] },
          said: [{ text: kept.words || words.blank[language] }],
        },
      ],
      back: at(asked, '/more'),
    };
  },
  async take(asked, kept, { go }) {
    if (typeof go === 'string' && go.startsWith('change:'))
      return { goTo: at(asked, `/${go.slice(7)}`), journey: kept };
    await asked.ask(
      'mutation ($answers: [AnswerInput!]!, $words: String) { sendExitAnswers(answers: $answers, words: $words) }',
      {
        answers: Object.entries(kept.answers).map(([characteristic, answer]) => ({
          characteristic,
          ...answer,
        })),
        words: kept.words || null,
      },
    );
    return { goTo: at(asked, '/sent'), journey: null };
  },
});

const sent: Page = {
  path: `${journey}/sent`,
  journey,
  holder: 'leaver',
  title: words.sent,
  template: 'monitoring/pages/leaving-sent.njk',
  words,
  async show(asked) {
    const found = await interviewOf(asked);
    if (!found) return null;
    return over(found) ? {} : { goTo: at(asked) };
  },
};

/** Where somebody answers who leaves the council and holds a link. */
export const exitPages: Page[] = [start, more, check, sent, question];
