import { printable } from '../printable.ts';
import { dangerous } from './formula.ts';

/** What a cell of an export holds; a number by type is never taken for a formula. */
export type CsvValue = string | number | bigint | boolean | null | undefined;

/** A value as the text of a cell: text that a spreadsheet would run gets an apostrophe first. */
export function csvCell(value: CsvValue): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'string') return String(value);
  if (harmless.test(value) || negative.test(value)) return value;
  const text = printable(value);
  return dangerous.test(text) ? `'${text}` : text;
}

// most text is: nothing in it has to be looked at more closely
const harmless = /^[A-Za-z0-9][ -~]*$/;

// a decimal travels as text, and nothing of it is run
const negative = /^-\d+(\.\d+)?$/;

/** A line of a CSV file, of cells that are ready, with its line break. */
export const csvLine = (cells: readonly string[]): string =>
  // a line with nothing on it would be no row
  `${cells.length === 1 && cells[0] === '' ? '""' : cells.map(quoted).join(',')}\r\n`;

// semicolons and tabs separate cells elsewhere
const quoted = (cell: string) =>
  /[",;\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** What a CSV file begins with, so that spreadsheets read it as UTF-8. */
export const byteOrderMark = '\ufeff';
