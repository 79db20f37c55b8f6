/** The rows that fall together, as the database has counted them. */
export interface Counted {
  keys: (string | null)[];
  labels: (string | null)[];
  base: number;
  hits: number;
  /** Whether whoever asks may read every row of it by itself. */
  open: boolean;
}

/** Of figures by several things, those by some of these only, each row of cells in the order of its labels. */
export function rolledUp(cells: readonly Counted[], places: readonly number[]): Counted[] {
  const sums = new Map<string, Counted>();
  for (const cell of cells) {
    const keys = places.map((place) => cell.keys[place]!);
    const id = JSON.stringify(keys);
    const sum = sums.get(id);
    if (!sum) {
      const labels = places.map((place) => cell.labels[place]!);
      sums.set(id, { ...cell, keys, labels });
      continue;
    }
    sum.base += cell.base;
    sum.hits += cell.hits;
    sum.open &&= cell.open;
  }
  return inOrder([...sums.values()]);
}

/** By what the groups are called; what has no name to be seen comes last. */
export const inOrder = <Cell extends Pick<Counted, 'keys' | 'labels'>>(cells: Cell[]): Cell[] =>
  cells.sort((a, b) => {
    for (const [i, label] of a.labels.entries()) {
      const [one, other] = [label ?? null, b.labels[i] ?? null];
      const order =
        Number(one === null) - Number(other === null) ||
        inWords.compare(one ?? '', other ?? '') ||
        (a.keys[i] ?? '').localeCompare(b.keys[i] ?? '', 'en');
      if (order !== 0) return order;
    }
    return 0;
  });

// grade 2 before grade 10
const inWords = new Intl.Collator('en', { numeric: true });
