import type { Catalogue } from '../../schema/foundation/language/catalogue.ts';
import { type Language, languages } from '../../schema/foundation/pages/words.ts';

const kept = 'evenhand.language';

/** The languages of this council, the first choice first. */
const offered =
  globalThis.document?.querySelector<HTMLMetaElement>('meta[name=languages]')?.content.split(',') ??
  [];

const chosen = [globalThis.localStorage?.getItem(kept), ...offered].find((each): each is Language =>
  offered.includes(each ?? ''),
);

// here at once for everything that says anything, and fetched by nobody who reads English
const fetched: Catalogue | undefined =
  chosen === 'cy'
    ? await import('./cy.json', { with: { type: 'json' } }).then(
        (module): Catalogue => module.default,
        () => undefined,
      )
    : undefined;

/** The language of this page; English, should the words of the other not have come. */
export const language: Language = fetched ? 'cy' : 'en';

export const catalogue: Catalogue = fetched ?? {};

/** The language that this page could be in too. */
export const other = offered.find(
  (each): each is Language => each !== language && each in languages,
);

/** Goes on in it, from now on in this browser. */
export function speakOther() {
  if (!other) return;
  localStorage.setItem(kept, other);
  location.reload();
}
