import { inWords, upperFirst } from '../../foundation/model/words.ts';
import type { Held } from '../everything-held.ts';

export interface Fact {
  name: string;
  value: string;
}

export interface Section {
  heading: string;
  about?: string;
  rows: Fact[][];
  named: Fact[];
}

/** What is held, as a page shows it: kind by kind, row by row, without what is empty. */
export const sectionsOf = ({ records, equalityAnswers, exitAnswers, looks }: Held) => ({
  sections: records.map(({ entity, about, rows, named }) => ({
    heading: upperFirst(inWords(entity)),
    about,
    rows: rows.map(factsOf),
    named: factsOf(named),
  })) satisfies Section[],
  answers: equalityAnswers.map(factsOf),
  leaving: exitAnswers.map(factsOf),
  looks: looks.map(factsOf),
});

const unsaid = new Set(['id', 'version']);

const factsOf = (row: object): Fact[] =>
  Object.entries(row)
    .filter(([name, value]) => !unsaid.has(name) && value !== null && value !== '')
    .map(([name, value]) => ({ name: upperFirst(inWords(name)), value: text(value) }));

const text = (value: unknown): string =>
  Array.isArray(value)
    ? value.map(text).join(', ')
    : typeof value === 'object'
      ? JSON.stringify(value)
      : String(value);
