import { readCell } from './cells/read-cell.ts';
import type { Column, Columns, Values } from './column.ts';
import type { Layout } from './headings.ts';
import type { Cell } from './import.ts';
import type { Meanings } from './mapping/mapping.ts';
import { excerpt, type Problem } from './problem.ts';

/** What the cells of a row say in its columns, and what is wrong with them. */
export function rowValues<C extends Columns>(
  cells: string[],
  line: number,
  width: number,
  layout: Layout,
  columns: C,
  meanings: Meanings = new Map(),
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
    const reading = readCell(cells[index] ?? '', columns[name] as Column, meanings.get(name));
    if ('value' in reading) values[name] = reading.value;
    else {
      const value = excerpt(cells[index] ?? '');
      problems.push({ line, column: heading, value, reason: reading.reason });
    }
  }
  return { values: values as Values<C>, problems };
}
