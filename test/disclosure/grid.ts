import { noFigures } from '../../schema/foundation/disclosure/figures.ts';
import {
  addTable,
  type CountsTable,
  figureName,
} from '../../schema/foundation/disclosure/table.ts';

/** A table of two dimensions with its margins, ready to be protected. */
export function grid(
  cells: readonly (readonly number[])[],
  threshold: number,
  characteristic: 'row' | 'column' | 'none' = 'none',
) {
  const dimension = (name: string, length: number) => ({
    name,
    categories: Array.from({ length }, (_, i) => ({ name: String(i) })),
    characteristic: name === characteristic,
  });
  const table: CountsTable = {
    population: 'council',
    dimensions: [dimension('row', cells.length), dimension('column', cells[0]!.length)],
    threshold,
    count: ([row, column]) => cells[Number(row)]![Number(column)]!,
  };
  const all = noFigures();
  addTable(all, table);
  const place = (row: number | null, column: number | null) =>
    all.places.get(
      figureName(
        table,
        [row, column].map((i) => (i === null ? null : String(i))),
      ),
    )!;
  return { all, table, place };
}

/** A table as it is shown: totals in the last row and column, what is withheld as [c]. */
export function shown(
  cells: readonly (readonly number[])[],
  withheld: (i: number | null, j: number | null) => boolean,
) {
  const sum = (counts: readonly number[]) => counts.reduce((a, b) => a + b, 0);
  const rows = [...cells.map((row) => [...row, sum(row)])];
  const totals = rows[0]!.map((_, j) => sum(rows.map((row) => row[j]!)));
  return [...rows, totals]
    .map((row, i) =>
      row
        .map((count, j) => {
          const of = [i === cells.length ? null : i, j === cells[0]!.length ? null : j] as const;
          return withheld(...of) ? '[c]' : String(count);
        })
        .map((text) => text.padStart(4))
        .join(''),
    )
    .join('\n');
}
