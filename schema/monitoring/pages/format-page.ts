import type { Page, Typed } from '../../foundation/pages/page.ts';
import type { Language, Words } from '../../foundation/pages/words.ts';
import { plain } from '../../foundation/printable.ts';
import { formats } from '../format-request.ts';

const formatWords: Readonly<Record<(typeof formats)[number], Words>> = {
  interpreter: { en: 'An interpreter', cy: 'Cyfieithydd ar y pryd' },
  translation: { en: 'A translation', cy: 'Cyfieithiad' },
  largePrint: { en: 'Large print', cy: 'Print bras' },
  easyRead: { en: 'Easy read', cy: 'Hawdd ei ddeall' },
  britishSignLanguage: { en: 'British Sign Language', cy: 'Iaith Arwyddion Prydain' },
  braille: { en: 'Braille', cy: 'Braille' },
  audio: { en: 'A recording', cy: 'Recordiad sain' },
  other: { en: 'Something else', cy: 'Rhywbeth arall' },
};

const words = {
  intro: {
    en: 'You can have anything on these pages in another language or format. We use what you write here to arrange that, and for nothing else.',
    cy: 'Gallwch gael unrhyw beth ar y tudalennau hyn mewn iaith neu fformat arall. Defnyddiwn yr hyn a ysgrifennwch yma i drefnu hynny, ac i ddim byd arall.',
  },
  format: { en: 'What do you need?', cy: 'Beth sydd ei angen arnoch?' },
  language: { en: 'Which language? (optional)', cy: 'Pa iaith? (dewisol)' },
  about: {
    en: 'For which page or service? (optional)',
    cy: 'Ar gyfer pa dudalen neu wasanaeth? (dewisol)',
  },
  details: {
    en: 'Anything else that we should know (optional)',
    cy: 'Unrhyw beth arall y dylem ei wybod (dewisol)',
  },
  contact: { en: 'How can we reach you?', cy: 'Sut gallwn ni gysylltu â chi?' },
  contactHint: {
    en: 'A telephone number, an e-mail address or a postal address.',
    cy: 'Rhif ffôn, cyfeiriad e-bost neu gyfeiriad post.',
  },
  send: { en: 'Send the request', cy: 'Anfon y cais' },
  done: {
    en: 'Your request was sent. We will be in touch.',
    cy: 'Anfonwyd eich cais. Byddwn mewn cysylltiad.',
  },
  chooseFormat: { en: 'Choose what you need.', cy: 'Dewiswch yr hyn sydd ei angen arnoch.' },
  sayContact: { en: 'Say how we can reach you.', cy: 'Dywedwch sut gallwn ni gysylltu â chi.' },
  tooLong: { en: 'Use fewer words here.', cy: 'Defnyddiwch lai o eiriau yma.' },
} satisfies Record<string, Words>;

const most = { language: 80, about: 200, details: 1000, contact: 200 } as const;

const title: Words = {
  en: 'Ask for another language or format',
  cy: 'Gofyn am iaith neu fformat arall',
};

/** Where anybody asks for a page in another language or format; every public page leads here. */
const formatRequest: Page = {
  path: '/formats',
  title,
  template: 'monitoring/pages/formats.njk',
  askedEverywhere: {
    en: 'Do you need this page in another language, in large print, in easy read or in sign language?',
    cy: 'A oes angen y dudalen hon arnoch mewn iaith arall, mewn print bras, mewn ffurf hawdd ei deall neu mewn iaith arwyddion?',
  },
  words,
  async show({ language, query }) {
    return {
      typed: { about: query.about },
      formats: formats.map((value) => ({ value, text: formatWords[value][language] })),
    };
  },
  async take({ ask, language }, typed) {
    const problems = problemsOf(typed, language);
    if (Object.keys(problems).length > 0) return { problems };
    const requestedOn = new Date().toISOString().slice(0, 10);
    const input = {
      format: typed.format,
      language: textOf(typed, 'language') || null,
      about: textOf(typed, 'about') || null,
      details: textOf(typed, 'details') || null,
      contact: textOf(typed, 'contact'),
      requestedOn,
    };
    await ask(
      'mutation ($input: FormatRequestInput!) { createFormatRequest(input: $input) { __typename } }',
      { input },
    );
    return { goTo: '/formats/sent' };
  },
};

const formatSent: Page = {
  path: '/formats/sent',
  title,
  template: 'monitoring/pages/formats-sent.njk',
  words,
};

function problemsOf(typed: Typed, language: Language): Record<string, string> {
  const problems: Record<string, string> = {};
  if (!formats.some((format) => format === typed.format))
    problems.format = words.chooseFormat[language];
  if (!textOf(typed, 'contact')) problems.contact = words.sayContact[language];
  for (const [field, letters] of Object.entries(most))
    if (textOf(typed, field).length > letters) problems[field] = words.tooLong[language];
  return problems;
}

const textOf = (typed: Typed, field: string) => plain(typed[field]);

export const formatPages: Page[] = [formatRequest, formatSent];
