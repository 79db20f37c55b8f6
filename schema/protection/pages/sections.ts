import { inWords, upperFirst } from '../../foundation/model/words.ts';
import { longDay } from '../../foundation/summaries/in-words.ts';
import type { CountedInWords } from '../counted-in-words.ts';
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
export const sectionsOf = ({ records, equalityAnswers, exitAnswers, counted, looks }: Held) => ({
  sections: records.map(({ entity, about, rows, named }) => ({
    heading: upperFirst(inWords(entity)),
    about,
    rows: rows.map(factsOf),
    named: factsOf(named),
  })) satisfies Section[],
  answers: equalityAnswers.map(factsOf),
  leaving: exitAnswers.map(factsOf),
  counted: counted.map(asOneLine).map(factsOf),
  looks: looks.map(factsOf),
});

const asOneLine = ({ whatBecameOfYou, ...where }: CountedInWords) => ({
  ...where,
  whatBecameOfYou: whatBecameOfYou && upperFirst(whatBecameOfYou.join(', ')),
});

const unsaid = new Set(['id', 'version']);

const factsOf = (row: object): Fact[] =>
  Object.entries(row)
    .filter(([name, value]) => !unsaid.has(name) && value !== null && value !== '')
    .map(([name, value]) => ({ name: upperFirst(inWords(name)), value: text(value) }));

function text(value: unknown): string {
  if (Array.isArray(value)) return value.map(text).join(', ');
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value !== 'string')
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return longDay(value);
  if (/^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/.test(value))
    return moments.format(new Date(value));
  return /^[a-z]+([A-Z][a-z]*)*$/.test(value) ? upperFirst(inWords(value)) : value;
}

// the words of the register are English, whatever the page says around them
const moments = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Europe/London',
});
