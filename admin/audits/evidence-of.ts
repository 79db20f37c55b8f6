import type { CsvValue } from '../../schema/foundation/exports/csv-cell.ts';
import { asRead, numeric } from '../reports/printed/printed.ts';
import { withheldMark } from '../reports/withheld-mark.ts';
import type { FrozenTable } from './frozen-table.ts';

/** Which figure of a table says so: with what it is of, how many it is of and what it is compared with. */
export function evidenceOf(table: FrozenTable, row: number, column: number): string {
  const { title, about, lines, beside = [] } = table;
  const [heads = [], ...rows] = lines;
  const line = rows[row] ?? [];
  const told = (i: number) => `${heads[i] ?? ''}: ${asRead(line[i]) ?? '–'}`;
  const others = heads.flatMap((head, i) =>
    i !== column && beside.includes(String(head)) && isTold(line[i]) ? [told(i)] : [],
  );
  const base = others.length > 0 ? ` (${others.join('; ')})` : '';
  return `${title}. ${about}\n${namesOf(table, line)} – ${told(column)}${base}`;
}

/** The columns in which a row has a figure that is told: nothing rests on what is withheld, or is not there. */
export function toldIn({ lines }: FrozenTable, row: number): number[] {
  const line = lines[row + 1] ?? [];
  const names = namesIn(lines, line);
  return [...line.keys()].filter((i) => i >= names && isTold(line[i]));
}

const isTold = (cell: CsvValue) => cell != null && cell !== '' && cell !== withheldMark;

type Line = FrozenTable['lines'][number];

/** What a row is about: its first cells, up to the first figure. */
export const namesOf = ({ lines }: FrozenTable, row: Line): string =>
  row
    .slice(0, namesIn(lines, row))
    .map((cell) => String(cell ?? ''))
    .join(', ');

/** How many of its cells say what a row is about: those before the first figure. */
function namesIn(lines: FrozenTable['lines'], row: Line): number {
  const figures = row.findIndex((cell, i) => i > 0 && (typeof cell !== 'string' || numeric(cell)));
  const ends = [figures, row.indexOf(withheldMark)].filter((each) => each > 0);
  return Math.min(4, ...ends, lines[0]?.length ?? 1);
}
