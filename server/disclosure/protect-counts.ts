import { noFigures } from '../../schema/foundation/disclosure/figures.ts';
import { type Protection, protect } from '../../schema/foundation/disclosure/protect.ts';
import {
  addTable,
  type CountsTable,
  figureName,
} from '../../schema/foundation/disclosure/table.ts';
import type { CountsFile } from './counts-file.ts';
import type { Order } from './order.ts';

type Rules = Pick<Order, 'threshold' | 'characteristic'>;

const budget = 60_000;

/** Says of each figure of a file, by its row and column, whether it is withheld. */
export async function protectCounts({ figures }: CountsFile, rules: Rules) {
  const cells = figures.slice(0, -1).map((row) => row.slice(0, -1));
  const across = cells[0]!.map((_, i) => cells.map((row) => row[i]!));
  const table: CountsTable = {
    population: 'file',
    dimensions: [dimension('row', cells, rules), dimension('column', across, rules)],
    threshold: rules.threshold,
    count: ([row, column]) => cells[Number(row)]![Number(column)]!,
  };
  const all = noFigures();
  addTable(all, table);
  const protection = await protect(all, { budget, loneFigures: 'shown' });
  const at = (row: number, column: number) =>
    all.places.get(figureName(table, [name(row, cells.length), name(column, across.length)]))!;
  return {
    ...protection,
    of: all.figures.length,
    isWithheld: (row: number, column: number) => protection.withheld.has(at(row, column)),
  } satisfies Protection & Record<string, unknown>;
}

const name = (place: number, total: number) => (place === total ? null : String(place));

/** Rows in which there is nobody are no categories that people could have been in. */
function dimension(which: 'row' | 'column', lines: readonly number[][], { characteristic }: Rules) {
  const live = lines.filter((line) => line.some((count) => count > 0)).length;
  const asked = characteristic === 'both' || characteristic === `${which}s`;
  return {
    name: which,
    categories: lines.map((_, i) => ({ name: String(i) })),
    characteristic: asked && live > 1,
  };
}
