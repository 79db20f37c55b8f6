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

/** As whom a month or a year is attacked: nobody where nothing was written down for anybody. */
export const writersOf = <Cell>({ given, givenBy = {} }: Given<Cell>): Writer[] =>
  given ? ['together', ...Object.keys(givenBy).map((by) => ({ by }))] : [];

/** What is left of what was counted for a writer who takes out of it whom they know. */
export function leftFor<Cell, Counted extends Given<Cell> & { cells: Cell[] }>(
  writer: Writer,
  { given, givenBy, ...counted }: Counted,
) {
  const cells = writer === 'together' ? given : givenBy?.[writer.by];
  return { ...counted, cells: cells ?? counted.cells };
}
