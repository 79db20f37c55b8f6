import type { Whose } from './count-workforce.ts';

/** What was counted without those of whom somebody wrote down what they said, and knows it; nothing where there are none. */
export interface Given<Cell> {
  /** Without anybody of whom it was written down. */
  given?: Cell[];
  /** Without those of whom an account wrote it down, where others wrote answers down too. */
  givenBy?: Record<string, Cell[]>;
}

interface Count<Cell> {
  count: (whose: Whose) => Promise<Cell[]>;
  writers: () => Promise<readonly string[]>;
  peopleIn: (cells: readonly Cell[]) => number;
}

/** Counts everybody, and apart from what was written down by all who did so and by each of them. */
export async function countGiven<Cell>({
  count,
  writers,
  peopleIn,
}: Count<Cell>): Promise<Given<Cell> & { cells: Cell[] }> {
  const [cells, given] = [await count('all'), await count('given')];
  if (peopleIn(given) === peopleIn(cells)) return { cells };
  const givenBy: Record<string, Cell[]> = {};
  for (const by of await writers()) {
    const others = await count({ by });
    if (peopleIn(others) > peopleIn(given)) givenBy[by] = others;
  }
  return { cells, given, givenBy };
}

/** Whoever takes people out of figures in their head: all who wrote answers down together, or one of them. */
export type Writer = { by: string } | 'together';

/** As so many of those who wrote something down in any of the tables are attacked. */
const mostWriters = 4;

/**
 * As whom a month or a year is attacked: as all who wrote something down, in it or in what it is held against, and as
 * those who wrote down the most; as nobody where nothing was written down for anybody.
 */
export function writersOf(tables: readonly Given<unknown>[]): Writer[] {
  const writers = new Set(tables.flatMap(({ givenBy = {} }) => Object.keys(givenBy)));
  const each = [...writers].slice(0, mostWriters).map((by): Writer => ({ by }));
  return tables.some(({ given }) => given) ? ['together', ...each] : [];
}

/** What is left of what was counted for a writer who takes out of it whom they know; of one writer all that was written down. */
export function leftFor<Cell, Counted extends Given<Cell> & { cells: Cell[] }>(
  writer: Writer,
  { given, givenBy, ...counted }: Counted,
) {
  const onlyOne = Object.keys(givenBy ?? {}).length === 0;
  const cells = writer === 'together' || onlyOne ? given : givenBy?.[writer.by];
  return { ...counted, cells: cells ?? counted.cells };
}
