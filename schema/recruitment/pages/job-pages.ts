import type { Page } from '../../foundation/pages/page.ts';
import { inLanguage } from '../../monitoring/pages/steps.ts';
import { type Advert, adverts, dayIn } from './advert.ts';
import { words } from './apply-words.ts';
import { at, begin, journey, openingAt } from './applying.ts';
import { ownSteps } from './own-steps.ts';

const shownOf = (advert: Advert, language: 'en' | 'cy') => ({
  ...advert,
  job: inLanguage(language, advert.post.title, null),
  gradeName: advert.grade?.name ?? advert.post.grade.name,
  closes: dayIn(language, advert.closesOn),
});

/** The vacancies that take applications today. */
const jobs: Page = {
  path: '/jobs',
  title: words.jobs,
  template: 'recruitment/pages/jobs.njk',
  inFooter: true,
  words,
  async show({ ask, language }) {
    const found = await adverts(ask);
    return { jobs: found.map((advert) => shownOf(advert, language)) };
  },
};

/** One vacancy, and what applying for it asks. */
const advert: Page = {
  path: journey,
  journey,
  title: words.apply,
  template: 'recruitment/pages/advert.njk',
  words,
  async show(asked) {
    const opening = await openingAt(asked);
    if (!opening) return null;
    const shown = shownOf(opening.advert, asked.language);
    return { ...shown, title: shown.job.text, open: opening.form !== null, back: '/jobs' };
  },
  async take(asked) {
    const opening = await openingAt(asked);
    if (!opening?.form) return { goTo: at(asked) };
    return { goTo: at(asked, `/${ownSteps[0]!.path}`), journey: begin(opening.form) };
  },
};

/** That it was sent, and under which number. */
const sent: Page = {
  path: `${journey}/sent/:number`,
  journey,
  title: words.sent,
  template: 'recruitment/pages/sent.njk',
  words,
  async show({ parameters: { number = '' } }) {
    return /^W(-[2-9A-HJ-NP-Z]{4}){3}$/.test(number) ? { number } : null;
  },
};

export const jobPages: Page[] = [jobs, advert, sent];
