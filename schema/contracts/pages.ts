import type { Asked, Onward, Page, SentFile, Shown, Taken } from '../foundation/pages/page.ts';
import { plain } from '../foundation/printable.ts';
import { Refusal } from '../foundation/refusal.ts';
import { type Questionnaire, questionnaireOf, takeOff, write } from './questionnaire-asked.ts';
import {
  askedOf,
  asTyped,
  inWords,
  read,
  type Step,
  steps,
  unanswered,
} from './questionnaire-steps.ts';
import { words } from './questionnaire-words.ts';

const holder = 'supplierContact' as const;
const at = ({ parameters }: Asked, step: string) =>
  `/supplier/${encodeURIComponent(parameters.link!)}${step && `/${step}`}`;

/** A page of the questionnaire that is shown while there are no answers sent, and else leads to what was sent. */
const open =
  (show: (found: Questionnaire, asked: Asked) => Shown) =>
  async (asked: Asked): Promise<Shown | Onward | null> => {
    const found = await questionnaireOf(asked.ask);
    if (!found) return null;
    return found.answeredAt ? { goTo: at(asked, 'sent') } : show(found, asked);
  };

/** The same for what was typed. */
const taking =
  <Given extends unknown[]>(
    take: (found: Questionnaire, asked: Asked, ...given: Given) => Promise<Taken>,
  ) =>
  async (asked: Asked, ...given: Given): Promise<Taken> => {
    const found = await questionnaireOf(asked.ask);
    if (!found) return { goTo: at(asked, '') };
    return found.answeredAt ? { goTo: at(asked, 'sent') } : take(found, asked, ...given);
  };

const start: Page = {
  path: '/supplier/:link',
  title: words.title,
  template: 'contracts/pages/start.njk',
  holder,
  words,
  show: open(({ supplier, contract, answers }, asked) => ({
    supplier: supplier.name,
    contract: contract?.title,
    next: at(asked, unanswered(answers)[0]?.path ?? 'check'),
  })),
};

const question = (step: Step): Page => ({
  path: `/supplier/:link/${step.path}`,
  title: step.title,
  template: 'contracts/pages/question.njk',
  holder,
  words: { ...words, ...(step.hint && { hint: step.hint }) },
  show: open(({ answers }, asked) => {
    const { language } = asked;
    const before = askedOf(answers);
    const place = before.findIndex(({ path }) => path === step.path);
    return {
      kind: step.kind,
      field: step.kind === 'several' ? 'several' : step.fields[0],
      options: Object.entries(step.options ?? {}).map(([value, text]) => ({
        value,
        text: text[language],
      })),
      typed: asTyped(step, answers),
      back: at(asked, before[place - 1]?.path ?? ''),
    };
  }),
  take: taking(async (found, asked, typed) => {
    const given = read(step, typed);
    if ('problem' in given) {
      const field = step.kind === 'several' ? 'several' : step.fields[0]!;
      return { problems: { [field]: given.problem[asked.language] } };
    }
    await write(asked.ask, found, given.patch);
    const answers = { ...found.answers, ...given.patch };
    const place = steps.indexOf(step);
    const next = unanswered(answers).find((each) => steps.indexOf(each) > place);
    return { goTo: at(asked, next?.path ?? 'evidence') };
  }),
});

const evidence: Page = {
  path: '/supplier/:link/evidence',
  title: words.evidence,
  template: 'contracts/pages/evidence.njk',
  holder,
  words,
  files: true,
  show: open(({ documents, answers }, asked) => ({
    documents,
    back: at(asked, askedOf(answers).at(-1)!.path),
  })),
  take: taking(async (found, asked, typed, files) => {
    if (typeof typed.remove === 'string') {
      await takeOff(asked.ask, found, typed.remove);
      return { goTo: at(asked, 'evidence') };
    }
    if (files.length === 0 && typed.add !== undefined)
      return { problems: { file: words.chooseFile[asked.language] } };
    const problem = await attached(files, found.id);
    if (problem) return { problems: { file: asked.say(problem) } };
    return { goTo: at(asked, typed.add === undefined ? 'check' : 'evidence') };
  }),
};

/** Attaches files one after the other; answers with what stands against one of them. */
async function attached(files: readonly SentFile[], id: string): Promise<string | undefined> {
  for (const file of files)
    try {
      await file.attachTo('supplierQuestionnaire', id);
    } catch (error) {
      if (error instanceof Refusal) return error.message;
      throw error;
    }
  return undefined;
}

const longestName = 120;

const check: Page = {
  path: '/supplier/:link/check',
  title: words.check,
  template: 'contracts/pages/check.njk',
  holder,
  words,
  show: open((found, asked) => ({
    supplier: found.supplier.name,
    rows: askedOf(found.answers).map((step) => ({
      question: step.title[asked.language],
      answer: step.fields.some((field) => found.answers[field] === null)
        ? words.notAnswered[asked.language]
        : inWords(step, found.answers, asked.language),
      change: at(asked, step.path),
    })),
    documents: found.documents,
    evidence: at(asked, 'evidence'),
    back: at(asked, 'evidence'),
  })),
  take: taking(async (found, asked, { answeredBy }): Promise<Taken> => {
    const [left] = unanswered(found.answers);
    const name = plain(answeredBy);
    const { language } = asked;
    if (left) return { problems: { answers: words.answerAll[language] } };
    if (name === '') return { problems: { answeredBy: words.enterName[language] } };
    if (name.length > longestName) return { problems: { answeredBy: words.shorterName[language] } };
    await write(asked.ask, found, { answeredBy: name });
    const again = await questionnaireOf(asked.ask);
    await write(asked.ask, again!, { answeredAt: new Date().toISOString() });
    return { goTo: at(asked, 'sent') };
  }),
};

const sent: Page = {
  path: '/supplier/:link/sent',
  title: words.sent,
  template: 'contracts/pages/sent.njk',
  holder,
  words,
  async show(asked) {
    const found = await questionnaireOf(asked.ask);
    if (!found) return null;
    return found.answeredAt ? { supplier: found.supplier.name } : { goTo: at(asked, '') };
  },
};

/** What a supplier sees who has been sent the link to its questionnaire. */
export const pages: Page[] = [start, ...steps.map(question), evidence, check, sent];
