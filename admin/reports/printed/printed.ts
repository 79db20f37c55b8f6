import type { CsvValue } from '../../../schema/foundation/exports/csv-cell.ts';

/** Figures as they leave in a file: what they are, what a reader must know of them, and the table. */
export interface Printed {
  title: string;
  /** The cover: who says this of whom, as at when, of how many. */
  about: readonly (readonly [what: string, value: string])[];
  /** What must be known to read them rightly. */
  notes: readonly string[];
  /** The heads of the columns, then the rows, each begun by what it is about. */
  lines: readonly (readonly CsvValue[])[];
  /** What the parts of the file are called. */
  words: { cover: string; notes: string; figures: string };
  language: string;
}

/** Whether a cell is a number, also where it is written as a text. */
export const numeric = (value: CsvValue): boolean =>
  typeof value === 'number' ||
  typeof value === 'bigint' ||
  (typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value));

/** A cell as people read it: numbers have the minus sign that those have which are written with words. */
export const asRead = (value: CsvValue): CsvValue =>
  numeric(value) ? inThousands(value).replace('-', '−') : value;

/** A count as it is shown on pages; what is written as a text may be a year or a code. */
const inThousands = (value: CsvValue) =>
  typeof value === 'number' || typeof value === 'bigint' ? thousands.format(value) : String(value);

const thousands = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 20 });
