import type { Asked, Page, Taken } from '../../foundation/pages/page.ts';
import { Refusal } from '../../foundation/refusal.ts';
import { inWords } from '../../monitoring/pages/way.ts';
import { words } from './apply-words.ts';
import { at, journey, questionsOf, type UnderWay, underWay } from './applying.ts';
import { choicesIn, type OwnStep, ownSteps, readStep, saidIn } from './own-steps.ts';

/** A page of an application that was begun; without one, the way leads back to the vacancy. */
export const onTheWay = (
  page: Omit<Page, 'journey' | 'words' | 'show' | 'take'> & {
    show(found: UnderWay, asked: Asked): Awaited<ReturnType<NonNullable<Page['show']>>>;
    take(
      found: UnderWay,
      asked: Asked,
      typed: Parameters<NonNullable<Page['take']>>[1],
    ): Promise<Taken>;
  },
): Page => ({
  ...page,
  journey,
  words,
  async show(asked) {
    const found = await underWay(asked);
    return !found || 'goTo' in found ? found : page.show(found, asked);
  },
  async take(asked, typed) {
    const found = await underWay(asked);
    if (!found) return { goTo: '/jobs' };
    return 'goTo' in found ? found : page.take(found, asked, typed);
  },
});

const ownPage = (step: OwnStep, place: number): Page =>
  onTheWay({
    path: `${journey}/${step.path}`,
    title: step.title,
    template: 'recruitment/pages/own-step.njk',
    show: ({ kept }, asked) => ({
      step: { ...step, hint: step.hint?.[asked.language] },
      choices: choicesIn(asked.language),
      typed: kept.said,
      back: at(asked, kept.checking ? '/check' : place > 0 ? `/${ownSteps[place - 1]!.path}` : ''),
    }),
    async take({ kept }, asked, typed) {
      const read = readStep(step, typed);
      if ('problem' in read) return { problems: { [step.field]: read.problem[asked.language] } };
      const said = { ...kept.said, [step.field]: read.value };
      const next = kept.checking ? 'check' : (ownSteps[place + 1]?.path ?? 'equality');
      return { goTo: at(asked, `/${next}`), journey: { ...kept, said } };
    },
  });

/** Everything that was typed, before it is sent. */
const check = onTheWay({
  path: `${journey}/check`,
  title: words.check,
  template: 'recruitment/pages/check.njk',
  show(found, asked) {
    const { language } = asked;
    const { kept } = found;
    const left = firstLeft(found, asked);
    if (left) return { goTo: left };
    const way = questionsOf(found, asked);
    return {
      own: ownSteps.map((step) => ({
        path: step.path,
        heading: step.title[language],
        said: saidIn(step, kept.said[step.field], language),
      })),
      questions: way
        .filter(({ under }) => !under)
        .map(({ name, code, heading }) => ({
          path: `equality/${name}`,
          heading,
          said: inWords(way, code, kept.answers[code], language),
        })),
      back: at(asked, `/equality/${way.at(-1)!.name}`),
    };
  },
  async take(found, asked, { go }) {
    if (go === 'forget') return { goTo: at(asked), journey: null };
    if (typeof go === 'string' && go.startsWith('change:'))
      return { goTo: at(asked, `/${go.slice(7)}`), journey: { ...found.kept, checking: true } };
    const left = firstLeft(found, asked);
    return left ? { goTo: left } : send(found, asked);
  },
});

/** The first page that still has to be filled in. */
function firstLeft(found: UnderWay, asked: Asked): string | undefined {
  const { said, answers } = found.kept;
  const own = ownSteps.find(({ field, missing }) => missing && !said[field]);
  if (own) return at(asked, `/${own.path}`);
  const question = questionsOf(found, asked).find(({ code }) => !answers[code]);
  return question && at(asked, `/equality/${question.name}`);
}

async function send({ advert, form, kept }: UnderWay, asked: Asked): Promise<Taken> {
  const { school, heardThrough, ...said } = kept.said;
  try {
    const { sendApplication: number } = await asked.ask<{ sendApplication: string }>(
      'mutation ($application: OnlineApplicationInput!) { sendApplication(application: $application) }',
      {
        application: {
          vacancy: advert.id,
          token: kept.token,
          ...said,
          school: school || null,
          heardThrough: heardThrough || null,
          edition: kept.edition,
          answers: form.questions.map(({ code: characteristic }) => ({
            characteristic,
            ...kept.answers[characteristic],
          })),
        },
      },
    );
    return { goTo: at(asked, `/sent/${number}`), journey: null };
  } catch (error) {
    // it closed meanwhile, or what applicants are asked has changed
    if (error instanceof Refusal) return { goTo: at(asked) };
    throw error;
  }
}

export const applyPages: Page[] = [...ownSteps.map(ownPage), check];
