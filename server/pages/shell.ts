import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import nunjucks from 'nunjucks';
import type { Page } from '../../schema/foundation/pages/page.ts';
import { type Language, languages, type Words } from '../../schema/foundation/pages/words.ts';
import { words } from './words.ts';

const here = import.meta.dirname;
const design = dirname(createRequire(import.meta.url).resolve('govuk-frontend/package.json'));

/** What the shell needs to know to draw a page. */
interface Drawn {
  language: Language;
  title: string;
  /** The public body whose page it is. */
  body: string;
  /** The address in English. */
  address: string;
  /** The languages it is offered in, where those are not all. */
  languages?: readonly Language[];
  data?: object;
}

interface Parts {
  languages: readonly Language[];
  /** The address of the style sheet. */
  stylesheet: string;
  /** The pages that every page leads to. */
  footer: readonly Page[];
  /** The page about which every other asks at its end. */
  everywhere?: Page;
  /** Where the templates of the pages are. */
  templates: string;
}

/** Draws public pages: one frame, in the languages the council has chosen. */
export class Shell {
  readonly #parts: Parts;
  readonly #templates: nunjucks.Environment;

  constructor(parts: Parts) {
    this.#parts = parts;
    const folders = [resolve(here, 'templates'), parts.templates, resolve(design, 'dist')];
    this.#templates = new nunjucks.Environment(new nunjucks.FileSystemLoader(folders), {
      autoescape: true,
      trimBlocks: true,
      lstripBlocks: true,
    });
  }

  draw(template: string, drawn: Drawn): string {
    const { language, title, body, address, data, languages: offered } = drawn;
    return this.#templates.render(template, {
      ...data,
      language,
      /** What stands before every address in this language. */
      prefix: addressIn(language, ''),
      title,
      body,
      say: said(words, language),
      stylesheet: this.#parts.stylesheet,
      others: (offered ?? this.#parts.languages).map((other) => ({
        language: other,
        name: languages[other],
        address: addressIn(other, address),
      })),
      offer: this.#offer(language, title, address),
      footer: this.#parts.footer.map((page) => ({
        title: page.title[language],
        address: addressIn(language, page.path),
      })),
    });
  }

  /** What is asked at the end of every page but those that it leads to. */
  #offer(language: Language, title: string, address: string) {
    const page = this.#parts.everywhere;
    if (!page?.askedEverywhere || address.startsWith(page.path)) return undefined;
    return {
      asks: page.askedEverywhere[language],
      title: page.title[language],
      address: about(addressIn(language, page.path), title),
    };
  }
}

/** An address that carries the name of the page from which it was followed. */
const about = (address: string, title: string) =>
  `${address}?${new URLSearchParams({ about: title.slice(0, longestName) })}`;

const longestName = 200;

/** The words in one language. */
export const said = (all: Readonly<Record<string, Words>>, language: Language) =>
  Object.fromEntries(Object.entries(all).map(([name, each]) => [name, each[language]]));

/** Where a page is in a language: English is not named in addresses. */
export const addressIn = (language: Language, address: string) =>
  language === 'en' ? address : `/${language}${address}`;
