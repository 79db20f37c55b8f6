import type { ModelData } from 'highs';
import type { Figure, Figures, Relation } from './figures.ts';

/** Between what a reader can place each figure by itself: the same twice where it is told. */
export interface Knowledge {
  low: Float64Array;
  high: Float64Array;
  /** The most that it could be if it were not told. */
  ceiling: Float64Array;
}

/** Figures that hang together: what is not told of one of them bears on the others, and on no more. */
export interface Component {
  members: number[];
  relations: Relation[];
}

/** What a reader knows of each figure once these are withheld. */
export function knowledgeOf(all: Figures, withheld: ReadonlySet<number>): Knowledge {
  const { figures } = all;
  const ceiling = ceilingsOf(all);
  const told = (place: number) => !withheld.has(place) && isOut(figures[place]!, true);
  const bound = (of: (place: number) => number) =>
    Float64Array.from(figures, (_, place) => of(place));
  return {
    low: bound((place) => (told(place) ? figures[place]!.low : 0)),
    high: bound((place) => (told(place) ? figures[place]!.high : ceiling[place]!)),
    ceiling,
  };
}

/** The most that each figure could be, whatever is withheld: no part is more than a whole that is out already. */
function ceilingsOf({ figures, relations }: Figures): Float64Array {
  // far more than there are: the solver wants an end
  const most = 1000 + 10 * figures.reduce((high, { count }) => Math.max(high, count), 0);
  const ceiling = Float64Array.from(figures, (each) => (isOut(each, false) ? each.high : most));
  for (let pass = 0; pass < 3; pass += 1)
    for (const { total, parts } of relations)
      for (const part of parts) ceiling[part] = Math.min(ceiling[part]!, ceiling[total]!);
  return ceiling;
}

const isOut = ({ standing }: Figure, open: boolean) =>
  standing === 'shown' || standing === 'known' || (open && standing === 'open');

/** The figures that are not told, sorted by what they can be worked out from. */
export function componentsOf({ relations }: Figures, { low, high }: Knowledge): Component[] {
  const parent = Int32Array.from(low, (_, place) => place);
  const root = (place: number): number => {
    let at = place;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  };
  const open = relations.map((relation) => ({ relation, free: freeOf(relation, low, high) }));
  for (const { free } of open) for (const place of free) parent[root(place)] = root(free[0]!);
  const found = new Map<number, Component>();
  for (const place of low.keys()) {
    if (low[place] === high[place]) continue;
    const component = found.get(root(place)) ?? { members: [], relations: [] };
    component.members.push(place);
    found.set(root(place), component);
  }
  for (const { relation, free } of open)
    if (free.length > 0) found.get(root(free[0]!))!.relations.push(relation);
  return [...found.values()];
}

const freeOf = ({ total, parts }: Relation, low: Float64Array, high: Float64Array) =>
  [total, ...parts].filter((place) => low[place] !== high[place]);

/** All that a reader can say of the figures of a component, as rows of a linear programme. */
export function programmeOf(
  { members, relations }: Component,
  { low, high }: Knowledge,
): ModelData {
  const column = new Map(members.map((place, i) => [place, i]));
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  const sums: number[] = [];
  for (const { total, parts } of relations) {
    let sum = 0;
    const term = (place: number, factor: number) => {
      const at = column.get(place);
      if (at === undefined) {
        sum -= factor * low[place]!;
        return;
      }
      indices.push(at);
      values.push(factor);
    };
    term(total, 1);
    for (const part of parts) term(part, -1);
    starts.push(indices.length);
    sums.push(sum);
  }
  const numRows = relations.length;
  const numCols = members.length;
  return {
    numCols,
    numRows,
    colCost: new Float64Array(numCols),
    colLower: Float64Array.from(members, (place) => low[place]!),
    colUpper: Float64Array.from(members, (place) => high[place]!),
    rowLower: sums,
    rowUpper: sums,
    matrix: { format: 'csr', numRows, numCols, starts, indices, values },
  };
}
