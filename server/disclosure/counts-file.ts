import { CsvError, parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { Halt } from '../halt.ts';

/** A table of counts as a file has it: a header, labelled rows, and totals in the last row and column. */
export interface CountsFile {
  header: string[];
  labels: string[];
  /** All figures, totals included, row by row. */
  figures: number[][];
}

const most = 100_000_000;
/** A whole number, with or without a separator at each thousand. */
const whole = /^-?(?:\d{1,3}(?:[, \u00a0\u202f]\d{3})+|\d+)$/;
const separators = /[, \u00a0\u202f]/g;
/** So many are worked out within a minute, and twice as many in no memory there is. */
const mostFigures = 10_000;

/** Reads a table of counts; what is wrong with it is one line that names the row and the column. */
export function readCounts(text: string): CountsFile {
  const [header, ...rows] = rowsOf(text);
  if (!header) throw new Halt('The file is empty.');
  if (header.length === 1 && /[;\t]/.test(header[0]!))
    throw new Halt(`Line 1 is one cell, "${header[0]}": cells are parted by commas.`);
  if (isTitle(header, rows))
    throw new Halt(
      `Line 1, "${titleOf(header)}", is no header: delete what is above the headings.`,
    );
  if (header.length < 3)
    throw new Halt(
      'The first line is the header: a label, at least one column, and the column of totals.',
    );
  const extent = rows.length * (header.length - 1);
  if (extent > mostFigures)
    throw new Halt(
      `The table has ${extent} figures, and more than ${mostFigures} cannot be worked out: put small rows or columns together.`,
    );
  if (rows.length < 2)
    throw new Halt('There must be at least one row under the header, and the row of totals.');
  const labels = rows.map(([label]) => label!);
  for (const row of rows) checkLength(header, row);
  const figures = rows.map((row) =>
    row.slice(1).map((cell, i) => countOf(cell, placeOf(row[0]!, header[i + 1]!))),
  );
  checkTotals(header, labels, figures);
  return { header, labels, figures };
}

/** The same table with some of its figures withheld, all of them under one mark. */
export function writeCounts(
  { header, labels, figures }: CountsFile,
  withheld: (row: number, column: number) => boolean,
): string {
  const rows = figures.map((row, i) => [
    labels[i]!,
    ...row.map((count, j) => (withheld(i, j) ? '[c]' : String(count))),
  ]);
  return stringify([header, ...rows]);
}

function rowsOf(text: string): string[][] {
  try {
    return parse(text, { bom: true, relax_column_count: true, skip_empty_lines: true });
  } catch (error) {
    if (error instanceof CsvError) throw new Halt(`This is not CSV: ${error.message}.`);
    throw error;
  }
}

const titleOf = (cells: readonly string[]) => cells.find((cell) => cell.trim());

/** One cell alone above lines of more: what a spreadsheet has over its table. */
const isTitle = (header: readonly string[], rows: readonly string[][]) =>
  header.filter((cell) => cell.trim()).length === 1 &&
  rows.some((row) => row.filter((cell) => cell.trim()).length > 1);

const placeOf = (row: string, column: string) => `Row "${row}", column "${column}"`;

function checkLength(header: readonly string[], row: readonly string[]) {
  const [label] = row;
  const extent = `the row has ${row.length} cells, the header ${header.length}`;
  if (row.length < header.length)
    throw new Halt(`${placeOf(label!, header[row.length]!)}: there is nothing; ${extent}.`);
  if (row.length > header.length)
    throw new Halt(
      `${placeOf(label!, header.at(-1)!)}: more cells follow; ${extent}. A number with a comma in it goes into quotes.`,
    );
}

function countOf(cell: string, place: string): number {
  const text = cell.trim();
  if (!whole.test(text)) throw new Halt(`${place}: "${cell}" is not a whole number.`);
  const count = Number(text.replace(separators, ''));
  if (count < 0) throw new Halt(`${place}: ${count} is less than nothing.`);
  if (count > most)
    throw new Halt(`${place}: ${count} is more than ${most}, the most that can be.`);
  return count;
}

function checkTotals(header: readonly string[], labels: readonly string[], figures: number[][]) {
  const sums = figures.slice(0, -1).reduce(
    (sum, row) => sum.map((each, i) => each + row[i]!),
    header.slice(1).map(() => 0),
  );
  for (const [i, row] of figures.entries()) {
    const across = row.slice(0, -1).reduce((sum, each) => sum + each, 0);
    checkSum(row.at(-1)!, across, placeOf(labels[i]!, header.at(-1)!), 'row');
  }
  for (const [i, sum] of sums.entries())
    checkSum(figures.at(-1)![i]!, sum, placeOf(labels.at(-1)!, header[i + 1]!), 'column');
}

function checkSum(total: number, sum: number, place: string, what: string) {
  if (total !== sum)
    throw new Halt(
      `${place}: the total is ${total}, and the ${what} adds up to ${sum}. The last row and the last column are totals.`,
    );
}
