import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue } from '../schema/foundation/language/catalogue.ts';
import { recogniser } from '../schema/foundation/language/recogniser.ts';
import type { Language } from '../schema/foundation/pages/words.ts';

/** How the words of the platform are said: in which language, and by which words. */
export interface Said {
  language: Language;
  say: (english: string) => string;
}

const english: Said = { language: 'en', say: (words) => words };
let welsh: Said | undefined;

/** How words are said in one of the languages of this council, by those that the console has for them. */
export function saidIn(asked: unknown, languages: readonly Language[]): Said {
  if (asked !== 'cy' || !languages.includes('cy')) return english;
  welsh ??= { language: 'cy', say: recogniser(catalogue()) };
  return welsh;
}

const catalogue = () =>
  JSON.parse(
    readFileSync(join(import.meta.dirname, '../admin/language/cy.json'), 'utf8'),
  ) as Catalogue;
