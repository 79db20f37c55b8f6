import type { EntityClass } from '@mikro-orm/core';

/** A value on a page: as somebody has written it, a day, an amount of money, or words of ours. */
export type Told =
  | string
  | number
  | null
  | { day: string }
  | { amount: string; currency: string }
  | { said: string };

/** Things and what is to be said of each. */
export interface Facts {
  heading: string;
  facts: readonly (readonly [name: string, told: Told])[];
}

/** Rows of the same kind. */
export interface Rows {
  heading: string;
  columns: readonly string[];
  rows: readonly (readonly Told[])[];
  /** What is said where there is none. */
  none: string;
  /** How many there are beside those on the page. */
  more?: number;
}

export type Part = Facts | Rows;

/** A page of what is known of something. */
export interface Written {
  title: string | { said: string };
  /** The day or the time it speaks of, and of whom. */
  about: string;
  parts: readonly Part[];
}

type Ask = <Answer>(source: string, variables?: Record<string, unknown>) => Promise<Answer>;

/** What is known of something on one page, to be printed, filed or sent on. */
export interface Summary {
  /** Its place in the address: `contract` is `/summaries/contract.html`, and `.ods`. */
  name: string;
  /** Whose readers may ask for it. */
  entity: EntityClass<object>;
  /** The words of its address that it heeds. */
  takes: readonly string[];
  /** Writes it with what the caller may see; undefined where there is no such thing to be seen. */
  write(
    ask: Ask,
    given: Readonly<Record<string, string>>,
    today: string,
  ): Promise<Written | undefined>;
}

/** So many rows of a list fit on the page; the rest are counted. */
export const onThePage = 10;

/** Rows on the page, and how many more there are. */
export const cut = <Row>(all: readonly Row[], tell: (row: Row) => readonly Told[]) => ({
  rows: all.slice(0, onThePage).map(tell),
  more: Math.max(0, all.length - onThePage),
});

/** Words of ours, where there are any. */
export const wordsOf = (english: string | null | undefined): Told =>
  english ? { said: english } : null;

/** A day, where there is one. */
export const dayOf = (day: string | null | undefined): Told => (day ? { day } : null);

/** An amount, where there is one. */
export const moneyOf = (amount: string | null, currency: string | null): Told =>
  amount === null ? null : { amount, currency: currency ?? 'GBP' };
