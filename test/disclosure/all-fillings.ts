import type { Figures } from '../../schema/foundation/disclosure/figures.ts';

/** Every way, in whole numbers, of filling in what is withheld of a table of two dimensions with all its margins. */
export function* allFillings(
  cells: readonly (readonly (number | null)[])[],
  rowTotals: readonly (number | null)[],
  columnTotals: readonly (number | null)[],
  total: number,
): Generator<number[][]> {
  const rows = cells.length;
  const columns = cells[0]!.length;
  const filling = cells.map((row) => row.map(() => 0));
  const inRow = Array<number>(rows).fill(0);
  const inColumn = Array<number>(columns).fill(0);
  let all = 0;
  function* from(place: number): Generator<number[][]> {
    if (place === rows * columns) {
      if (all === total && columnTotals.every((sum, j) => sum === null || sum === inColumn[j]))
        yield filling.map((row) => [...row]);
      return;
    }
    const [i, j] = [Math.floor(place / columns), place % columns];
    const shown = cells[i]![j];
    const room = Math.min(
      total - all,
      (rowTotals[i] ?? total) - inRow[i]!,
      (columnTotals[j] ?? total) - inColumn[j]!,
    );
    const last = j === columns - 1 ? rowTotals[i] : null;
    const least = shown ?? (last == null ? 0 : last - inRow[i]!);
    const most = shown ?? (last == null ? room : last - inRow[i]!);
    for (let count = least; count <= Math.min(most, room); count += 1) {
      filling[i]![j] = count;
      inRow[i]! += count;
      inColumn[j]! += count;
      all += count;
      if (j < columns - 1 || rowTotals[i] == null || rowTotals[i] === inRow[i])
        yield* from(place + 1);
      inRow[i]! -= count;
      inColumn[j]! -= count;
      all -= count;
    }
  }
  yield* from(0);
}

/** The figures of a filling, in the order of the table's own. */
export function figuresOf(all: Figures, filling: number[][]): number[] {
  const columns = filling[0]!.map((_, j) => filling.map((row) => row[j]!));
  const sum = (counts: readonly number[]) => counts.reduce((a, b) => a + b, 0);
  return all.figures.map(({ name }) => {
    const [, ...named] = JSON.parse(name) as [string, ...[string, string][]];
    const { row, column } = Object.fromEntries(named) as { row?: string; column?: string };
    if (row !== undefined && column !== undefined) return filling[Number(row)]![Number(column)]!;
    if (row !== undefined) return sum(filling[Number(row)]!);
    return column === undefined ? sum(filling.flat()) : sum(columns[Number(column)]!);
  });
}
