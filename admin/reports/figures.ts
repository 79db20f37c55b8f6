import { grouped, monthOf } from '../foundation/format.ts';
import { say } from '../language/say.ts';
import type { Dimension } from './report.ts';
import type { Cell } from './report-api.ts';

/** A row or a column: what its figures are about. */
export interface Group {
  key: string | null;
  label: string;
}

export interface Line extends Group {
  /** One for each column; absent where nothing falls together. */
  cells: readonly (Cell | undefined)[];
}

/** The figures as a table has them. */
export interface Figures {
  /** Only where figures are broken down by two things. */
  columns: readonly Group[];
  lines: readonly Line[];
}

/** Lays cells out: the first thing that they are broken down by in rows, the second in columns. */
export function figuresOf(by: readonly Dimension[], cells: readonly Cell[]): Figures {
  const [rows = [], columns = []] = by.map((dimension, i) => groupsOf(dimension, i, cells));
  const at = (cell: Cell) => JSON.stringify(cell.keys);
  const byKeys = new Map(cells.map((cell) => [at(cell), cell]));
  const across = by.length > 1 ? columns.map(({ key }) => [key]) : [[]];
  return {
    columns,
    lines: rows.map((row) => ({
      ...row,
      cells: across.map((column) => byKeys.get(JSON.stringify([row.key, ...column]))),
    })),
  };
}

/** In the order in which choices are declared, else by name; what has no name to be seen comes last. */
function groupsOf({ choices }: Dimension, i: number, cells: readonly Cell[]): Group[] {
  const labels = new Map(cells.map(({ keys, labels }) => [keys[i] ?? null, labels[i] ?? null]));
  const place = (key: string | null) => choices?.findIndex(({ id }) => id === key) ?? 0;
  return [...labels]
    .sort(
      ([a, nameOfA], [b, nameOfB]) =>
        Number(nameOfA === null) - Number(nameOfB === null) ||
        place(a) - place(b) ||
        (nameOfA ?? '').localeCompare(nameOfB ?? '', 'en'),
    )
    .map(([key, name]) => ({
      key,
      label: choices?.find(({ id }) => id === key)?.name ?? named(name) ?? nameless(choices),
    }));
}

/** A month in words once all are in order; other names as they are. */
const named = (name: string | null) =>
  name !== null && /^\d{4}-\d\d$/.test(name) ? monthOf(`${name}-01`) : name;

/** What has no name: where there are choices none was made, and else it may be one that is not for the reader. */
const nameless = (choices: Dimension['choices']) =>
  choices ? say('Not recorded') : say('Not given');

/** A figure in words: a count, or whole percentages that never claim all or nothing by rounding. */
export function inWords(value: number, share: boolean): string {
  if (!share) return grouped(String(value));
  if (value > 99 && value < 100) return say('over 99%');
  if (value > 0 && value < 1) return say('under 1%');
  return `${Math.round(value)}%`;
}
