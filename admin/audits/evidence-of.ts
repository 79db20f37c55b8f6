import { asRead } from '../reports/printed/printed.ts';
import type { FrozenTable } from './frozen-table.ts';

/** Which figure of a table says so: with what it is of, how many it is of and what it is compared with. */
export function evidenceOf(table: FrozenTable, row: number, column: number): string {
  const { title, about, lines, beside = [] } = table;
  const [heads = [], ...rows] = lines;
  const line = rows[row] ?? [];
  const told = (i: number) => `${heads[i] ?? ''}: ${asRead(line[i]) ?? '–'}`;
  const others = heads.flatMap((head, i) =>
    i !== column && beside.includes(String(head)) && line[i] != null ? [told(i)] : [],
  );
  const base = others.length > 0 ? ` (${others.join('; ')})` : '';
  return `${title}. ${about}\n${namesOf(table, line)} – ${told(column)}${base}`;
}

/** What a row is about: its first cells, up to the first figure. */
export function namesOf({ lines }: FrozenTable, row: FrozenTable['lines'][number]): string {
  const figures = row.findIndex((cell, i) => i > 0 && typeof cell !== 'string');
  const marked = row.indexOf('[c]');
  const ends = [figures, marked].filter((each) => each > 0);
  const words = row.slice(0, Math.min(4, ...ends, lines[0]?.length ?? 1));
  return words.map((cell) => String(cell ?? '')).join(', ');
}
