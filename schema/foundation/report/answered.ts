import { type Counted, inOrder } from './counted.ts';

/** What the database tells: column by column, and what the records are called once for each. */
interface Told {
  asAt: string;
  fewest: number;
  rounded: boolean;
  /** What the records of each dimension are called; null for one of values, which speak for themselves. */
  labels: (Record<string, string | null> | null)[];
  /** Null where nothing was counted; `hits` are null where every row is one. */
  cells: {
    keys: (string | null)[][];
    base: number[];
    open: boolean | boolean[];
    hits: number[] | null;
  } | null;
}

/** What the database has counted, in the order of what the groups are called. */
export function answered(text: string) {
  const { labels, cells, ...rest } = JSON.parse(text) as Told;
  return { ...rest, cells: cells ? inOrder(cellsOf(cells, labels)) : [] };
}

const cellsOf = (
  { keys, base, open, hits }: NonNullable<Told['cells']>,
  labels: Told['labels'],
): Counted[] =>
  base.map((each, i) => {
    const own = keys.map((column) => column[i]!);
    return {
      keys: own,
      labels: own.map((key, place) => called(labels[place], key)),
      base: each,
      hits: hits ? hits[i]! : each,
      open: typeof open === 'boolean' ? open : open[i]!,
    };
  });

const called = (labels: Told['labels'][number] | undefined, key: string | null) =>
  labels && key !== null ? (labels[key] ?? null) : key;
