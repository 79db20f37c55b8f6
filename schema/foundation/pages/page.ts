import type { Actor } from '../permissions/roles.ts';
import type { Language, Words } from './words.ts';

/** What a page is told of whoever opens it: nothing that says who they are, beyond the link that they hold. */
export interface Asked {
  language: Language;
  /** The parts of the address that the path names. */
  parameters: Readonly<Record<string, string>>;
  /** What stands after the question mark of the address. */
  query: Readonly<Record<string, string | readonly string[]>>;
  /** What they have typed on the pages of a journey so far: it is kept by their browser, sealed, and nowhere else. */
  journey: unknown;
  /** What the platform says in English, in the language of the page where that is known. */
  say(english: string): string;
  /** Asks the API by the grants of its actor: the visitor, or the holder of a link; throws the first error. */
  ask<Data>(query: string, variables?: object): Promise<Data>;
}

/** What somebody typed: one value, or several, by the name of the field. */
export type Typed = Readonly<Record<string, string | readonly string[]>>;

/** A file that came with a form; it is kept only where it is attached. */
export interface SentFile {
  name: string;
  /** Hangs it on a record, by the grants of whoever sent it; throws a refusal that says why not. */
  attachTo(type: string, id: string): Promise<void>;
}

/** A page to go on to. */
export interface Onward {
  goTo: string;
  /** The journey as it is now; null where it is over and forgotten. */
  journey?: object | null;
}

/** What becomes of what was typed: a page to go on to, or what is wrong by field. */
export type Taken = Onward | { problems: Readonly<Record<string, string>> };

/** What a page shows: what its template takes, and a title of its own or fewer languages where it says so. */
export interface Shown {
  title?: string;
  languages?: readonly Language[];
  [name: string]: unknown;
}

/** A file that a page gives. */
export interface PageFile {
  name: string;
  type: string;
  body: string;
}

/** A page that anybody can open: no sign-in, no script, no cookie but that of a journey. */
export interface Page {
  /** Its address in English; in other languages the language stands before it. */
  path: `/${string}`;
  title: Words;
  /** Who opens it by a signed link, which its path names `:link`; without one, or with one that has run out, there is no page. */
  holder?: Actor;
  /** A Nunjucks file of the schema, which extends `layout.njk`. */
  template: string;
  /** Whether every other page leads there. */
  inFooter?: boolean;
  /** What every page asks at its end, with a link there that brings its own name along. */
  askedEverywhere?: Words;
  words?: Readonly<Record<string, Words>>;
  /** The beginning of the addresses that belong to one journey. */
  journey?: `/${string}`;
  /** What it shows; null where there is nothing at this address, and another page where that is the one to see. */
  show?(asked: Asked): Promise<Shown | Onward | null>;
  /** A file that it gives instead of a page; null where there is nothing at this address. */
  download?(asked: Asked): Promise<PageFile | null>;
  /** Takes what was typed into its form, and the files that came with it where it takes any. */
  take?(asked: Asked, typed: Typed, files: readonly SentFile[]): Promise<Taken>;
  /** Whether its form takes files. */
  files?: true;
}
