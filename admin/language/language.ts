import type { Language } from '../../schema/foundation/pages/words.ts';
import type { Forms } from './plural.ts';

/** What is said in another language, by the English: a sentence, or its forms where something is counted. */
export type Catalogue = Readonly<Record<string, string | Forms>>;

const kept = 'evenhand.language';

const chosen: Language = globalThis.localStorage?.getItem(kept) === 'cy' ? 'cy' : 'en';

// here at once for everything that says anything, and fetched by nobody who reads English
const fetched: Catalogue | undefined =
  chosen === 'cy'
    ? await import('./cy.json', { with: { type: 'json' } }).then(
        (module): Catalogue => module.default,
        () => undefined,
      )
    : undefined;

/** The language of this page; English, should the words of the other not have come. */
export const language: Language = fetched ? chosen : 'en';

export const catalogue: Catalogue = fetched ?? {};

/** Goes on in another language, from now on in this browser. */
export function speak(next: Language) {
  localStorage.setItem(kept, next);
  location.reload();
}

/** The language that this page is not in. */
export const other: Language = language === 'en' ? 'cy' : 'en';
