import type { Asked, Page } from '../foundation/pages/page.ts';
import type { Words } from '../foundation/pages/words.ts';
import { Refusal } from '../foundation/refusal.ts';
import type { Held } from './everything-held.ts';
import { sectionsOf } from './pages/sections.ts';

const words = {
  title: { en: 'What is held about you', cy: 'Yr hyn a gedwir amdanoch' },
  intro: {
    en: 'This is everything that the council’s equality record holds about you today. Only you are shown your answers; that you looked is written down with them.',
    cy: 'Dyma bopeth y mae cofnod cydraddoldeb y cyngor yn ei gadw amdanoch heddiw. I chi yn unig y dangosir eich atebion; nodir gyda hwy eich bod wedi edrych.',
  },
  madeOn: { en: 'As it is on', cy: 'Fel y mae ar' },
  save: { en: 'Save all of it as a file (JSON)', cy: 'Cadw’r cyfan fel ffeil (JSON)' },
  answers: {
    en: 'What you have said about yourself',
    cy: 'Yr hyn a ddywedoch amdanoch chi’ch hun',
  },
  leaving: { en: 'What you said when you left', cy: 'Yr hyn a ddywedoch wrth adael' },
  counted: { en: 'Where you were counted', cy: 'Ymhle y’ch cyfrifwyd' },
  whyCounted: {
    en: 'The council counts everybody who works for it at the end of each month, and of each year what became of those who worked for it when it began. That you were among them is kept, and where you were then, so that no two tables together give away what each of them withholds. None of your answers is kept with it.',
    cy: 'Mae’r cyngor yn cyfrif pawb sy’n gweithio iddo ar ddiwedd pob mis, ac o bob blwyddyn beth ddaeth o’r rhai a weithiai iddo pan ddechreuodd. Cedwir eich bod yn eu plith, ac ymhle’r oeddech bryd hynny, fel na fydd dau dabl gyda’i gilydd yn datgelu’r hyn y mae pob un yn ei ddal yn ôl. Ni chedwir dim o’ch atebion gyda hynny.',
  },
  looks: { en: 'Who looked at your answers', cy: 'Pwy a edrychodd ar eich atebion' },
  nothing: { en: 'Nothing.', cy: 'Dim.' },
  english: {
    en: 'The names of records and fields are those of the register.',
    cy: 'Yn Saesneg yn unig y mae enwau’r cofnodion a’r meysydd.',
  },
  named: { en: 'Records about others name you', cy: 'Mae cofnodion am eraill yn eich enwi' },
} satisfies Record<string, Words>;

/** Everything that is held; nothing where the link has run out. */
async function heldBy({ ask }: Asked): Promise<Held | null> {
  try {
    const { everythingHeldAboutMe } = await ask<{ everythingHeldAboutMe: string }>(
      '{ everythingHeldAboutMe }',
    );
    return JSON.parse(everythingHeldAboutMe);
  } catch (error) {
    if (error instanceof Refusal && error.extensions.code === 'NOT_FOUND') return null;
    throw error;
  }
}

const asDay = (day: string, language: string) =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(new Date(day));

const readable: Page = {
  path: '/held/:link',
  title: words.title,
  template: 'protection/pages/held.njk',
  holder: 'dataSubject',
  words,
  async show(asked) {
    const held = await heldBy(asked);
    return (
      held && {
        madeOn: asDay(held.madeOn, asked.language),
        ...sectionsOf(held),
        file: `/held/${asked.parameters.link}/file`,
      }
    );
  },
};

const file: Page = {
  path: '/held/:link/file',
  title: words.title,
  template: 'protection/pages/held.njk',
  holder: 'dataSubject',
  async download(asked) {
    const held = await heldBy(asked);
    return (
      held && {
        name: `held-about-you-${held.madeOn}.json`,
        type: 'application/json',
        body: `${JSON.stringify(held, null, 2)}\n`,
      }
    );
  },
};

/** Where somebody reads what is held about them, by the link that they were sent. */
export const pages: Page[] = [readable, file];
