import { clean, damaged } from './cells/clean.ts';
import type { Columns } from './column.ts';
import type { Cell, ImportRow } from './import.ts';
import { excerpt, type Problem } from './problem.ts';

/** A row that did not come from cells, its texts cleaned and held against the columns; without those that are wrong. */
export function checked(row: ImportRow, columns: Columns): { row: ImportRow; problems: Problem[] } {
  const problems: Problem[] = [];
  const values: Record<string, Cell> = { ...row.row };
  for (const [name, column] of Object.entries(columns)) {
    const value = values[name];
    if (typeof value !== 'string') continue;
    const text = clean(value);
    const reading = damaged(text)
      ? { reason: 'A character here could not be read.' }
      : column.read(text);
    if ('value' in reading) values[name] = reading.value;
    else {
      const { reason } = reading;
      delete values[name];
      problems.push({ line: row.line, column: name, value: excerpt(value), reason });
    }
  }
  return { row: { ...row, row: values }, problems };
}
