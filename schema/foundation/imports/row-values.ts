import { clean, damaged } from './cells/clean.ts';
import type { Column, Columns, Values } from './column.ts';
import type { Layout } from './headings.ts';
import type { Cell } from './import.ts';
import { excerpt, type Problem } from './problem.ts';

/** What the cells of a row say in its columns, and what is wrong with them. */
export function rowValues<C extends Columns>(
  cells: string[],
  line: number,
  width: number,
  layout: Layout,
  columns: C,
) {
  const problems: Problem[] = [];
  const values: Record<string, Cell> = {};
  const uncounted = cells.slice(width).some((cell) => cell.trim() !== '');
  if (uncounted || cells.length < width) {
    const reason = `This row has ${cells.length} cells; the headings are ${width}.`;
    problems.push({ line, column: null, value: null, reason });
    return { values: values as Values<C>, problems };
  }
  for (const index of layout.unnamed) {
    const value = excerpt(cells[index] ?? '');
    const reason = `Column ${index + 1} has no heading.`;
    if (value !== '') problems.push({ line, column: null, value, reason });
  }
  for (const { name, index, heading } of layout.places) {
    const reading = readCell(cells[index] ?? '', columns[name] as Column);
    if ('value' in reading) values[name] = reading.value;
    else {
      const value = excerpt(cells[index] ?? '');
      problems.push({ line, column: heading, value, reason: reading.reason });
    }
  }
  return { values: values as Values<C>, problems };
}

function readCell(cell: string, { required, empty = null, read }: Column) {
  const text = clean(cell);
  if (damaged(text)) {
    return { reason: 'A character here could not be read. Save the file as CSV (UTF-8).' };
  }
  if (text !== '') return read(text);
  return required ? { reason: 'This must not be empty.' } : { value: empty };
}
