import type { CsvValue } from '../../../schema/foundation/exports/csv-cell.ts';
import { numeric, type Printed } from './printed.ts';

/** Columns of a table that stand beside one another on a sheet of paper, and what their rows are about. */
export interface Part {
  /** How many of the columns say what a row is about. */
  names: number;
  lines: Printed['lines'];
}

/** A table in as many parts as it takes for each to fit on paper, the names of the rows in all of them. */
export function partsOf(lines: Printed['lines']): Part[] {
  const [heads = [], ...rows] = lines;
  const names = namesOf(heads, rows);
  const widths = heads.map((head, i) => widthOf(head, rows, i));
  const wide = (columns: readonly number[]) =>
    columns.reduce((sum, column) => sum + widths[column]!, 0);
  const named = heads.slice(0, names).map((_, i) => i);
  const room = Math.max(letters / 3, letters - wide(named));
  const parts: number[][] = [[]];
  const groups = together(heads, names).flatMap((columns) =>
    wide(columns) <= room ? [columns] : columns.map((column) => [column]),
  );
  for (const columns of groups) {
    const fits = wide([...parts.at(-1)!, ...columns]) <= room;
    if (fits || parts.at(-1)!.length === 0) parts.at(-1)!.push(...columns);
    else parts.push(columns);
  }
  return parts.map((columns) => ({
    names,
    lines: lines.map((line) => [...named, ...columns].map((i) => line[i])),
  }));
}

/** Columns of one thing stay together: “Sex: asked” and “Sex: answered”, “Asian” and “Asian, %”. */
function together(heads: readonly CsvValue[], names: number): number[][] {
  const groups: number[][] = [];
  for (let column = names; column < heads.length; column += 1)
    if (column > names && thingOf(heads[column]) === thingOf(heads[column - 1]))
      groups.at(-1)!.push(column);
    else groups.push([column]);
  return groups;
}

/** What a column is of: “Sex” of “Sex: asked”. */
export const thingOf = (head: CsvValue) => String(head ?? '').split(/[:,] /)[0]!;

/** Whether a cell is a figure, or stands for one. */
export const isFigure = (value: CsvValue) =>
  numeric(value) ||
  value === '[c]' ||
  (typeof value === 'string' && /^[-−]?[\d,.]+ ?%$/.test(value));

/** As many letters as a line of the smaller type has in print. */
const letters = 124;

/** The columns before the first figure say what a row is about; where there is none, the first does. */
function namesOf(heads: readonly CsvValue[], rows: Printed['lines']): number {
  const first = heads.findIndex((_, i) => rows.some((row) => isFigure(row[i])));
  return first > 0 ? first : 1;
}

/** A column is never narrower than its longest word; longer texts wrap. */
function widthOf(head: CsvValue, rows: Printed['lines'], i: number): number {
  const cells = rows.map((row) => String(row[i] ?? ''));
  const words = [String(head ?? ''), ...cells].flatMap((each) => each.split(/\s/));
  const longest = (texts: readonly string[]) =>
    texts.reduce((most, { length }) => Math.max(most, length), 0);
  return Math.max(longest(words), Math.min(longest(cells), 16)) + 2;
}
