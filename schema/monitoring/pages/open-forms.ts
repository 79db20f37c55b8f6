import type { Page } from '../../foundation/pages/page.ts';
import type { Words } from '../../foundation/pages/words.ts';
import { openForms } from './public-form.ts';
import { inLanguage } from './steps.ts';

const words = {
  noForms: {
    en: 'No form takes answers today. If you were asked to answer one, check its address, or ask whoever sent it.',
    cy: 'Nid oes unrhyw ffurflen yn derbyn atebion heddiw. Os gofynnwyd i chi ateb un, gwiriwch ei chyfeiriad, neu gofynnwch i bwy bynnag a’i hanfonodd.',
  },
} satisfies Record<string, Words>;

/** What somebody finds who knows of a form and not its whole address. */
const list: Page = {
  path: '/monitoring',
  title: { en: 'Tell us about yourself', cy: 'Dywedwch wrthym amdanoch chi' },
  template: 'monitoring/pages/open-forms.njk',
  words,
  async show({ ask, language }) {
    const forms = await openForms(ask);
    return {
      forms: forms
        .filter(({ languages }) => languages.includes(language))
        .map(({ slug, title, titleWelsh }) => ({
          slug,
          called: inLanguage(language, title, titleWelsh),
        })),
    };
  },
};

export const openFormPages: Page[] = [list];
