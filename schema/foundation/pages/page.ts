import type { Language, Words } from './words.ts';

/** What a page is told of whoever opens it: nothing that says who they are. */
export interface Asked {
  language: Language;
  /** The parts of the address that the path names. */
  parameters: Readonly<Record<string, string>>;
  /** Asks the API as a visitor, by the grants of that actor; throws the first error. */
  ask<Data>(query: string, variables?: object): Promise<Data>;
}

/** What somebody typed: one value, or several, by the name of the field. */
export type Typed = Readonly<Record<string, string | readonly string[]>>;

/** What becomes of what was typed: a page to go on to, or what is wrong by field. */
export type Taken = { goTo: string } | { problems: Readonly<Record<string, string>> };

/** A page that anybody can open: no sign-in, no script, no cookie. */
export interface Page {
  /** Its address in English; in other languages the language stands before it. */
  path: `/${string}`;
  title: Words;
  /** A Nunjucks file of the schema, which extends `layout.njk`. */
  template: string;
  /** Whether every other page leads there. */
  inFooter?: boolean;
  words?: Readonly<Record<string, Words>>;
  /** What it shows; null where there is nothing at this address. */
  show?(asked: Asked): Promise<object | null>;
  /** Takes what was typed into its form. */
  take?(asked: Asked, typed: Typed): Promise<Taken>;
}
