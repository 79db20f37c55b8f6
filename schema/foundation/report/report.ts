import type { EntityClass } from '@mikro-orm/core';

/** What must hold of a row, in the words of the API's filters. */
export type Which = Readonly<Record<string, unknown>>;

/** What is counted of the rows that fall together. */
export interface Measure {
  /** What the figures are, in a word or two. */
  name: string;
  /** For a share: the rows that are part of it. */
  which?: Which;
}

export interface Report {
  /** The subject of the grants to run it, and the name of its query. */
  name: string;
  question: string;
  from: string;
  /** What the rows are sorted into groups by: own fields, or fields along references. */
  by: readonly string[];
  /** Which rows count at all; all that can be read when absent. */
  where?: Which;
  /** Of a dimension only these count. */
  only?: Readonly<Record<string, readonly string[]>>;
  measure: Measure;
  /** What the figures are of, where several rows may tell of the same one: each is counted once in a figure. */
  once?: string;
  /**
   * The dimensions by each of which alone it is no secret how many people there are. Where it is said that the rows
   * are people, figures that tell of few are withheld, with what else would give them away, in any report of the
   * same people, unless their reader may read all of those people one by one.
   */
  people?: {
    noSecretBy: readonly string[];
    /** Whether the figures say what the law calls special: then more people are few. */
    special?: true;
  };
  /** The day of each row, along a reference: it is asked of a year that is over, and kept as it was then for whoever may not read the rows. */
  overBy?: string;
}

interface ReportDeclaration extends Omit<Report, 'from'> {
  from: EntityClass<object> | string;
}

/** Every report that domains declare. */
export const reports: Report[] = [];

/** Declares a question that is answered in figures: the only road to them. */
export function report({ from, ...rest }: ReportDeclaration) {
  reports.push({ ...rest, from: typeof from === 'string' ? from : from.name });
}

/** How many rows there are. */
export const count = (name: string): Measure => ({ name });

/** How many of a hundred rows are such. */
export const share = (name: string, which: Which): Measure => ({ name, which });
