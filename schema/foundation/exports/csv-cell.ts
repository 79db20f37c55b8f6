import { stringify } from 'csv-stringify/sync';
import { dangerous, printable } from './formula.ts';

/** What a cell of an export holds; a number by type is never taken for a formula. */
export type CsvValue = string | number | bigint | boolean | null | undefined;

/** A value as the text of a cell: text that a spreadsheet would run gets an apostrophe first. */
export function csvCell(value: CsvValue): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'string') return String(value);
  const text = printable(value);
  return dangerous.test(text) ? `'${text}` : text;
}

/** A decimal, which travels as text, as a number of a cell; anything else is taken for text. */
export const csvNumber = (value: string | null | undefined): string =>
  value != null && /^-?\d+(\.\d+)?$/.test(value) ? value : csvCell(value);

/** Lines of a CSV file, of cells that are ready; each ends with its line break. */
export const csvLines = (rows: readonly (readonly string[])[]): string =>
  stringify([...rows], { record_delimiter: 'windows', quoted_match: /[;\t\n]/ });

/** What a CSV file begins with, so that spreadsheets read it as UTF-8. */
export const byteOrderMark = '\ufeff';
