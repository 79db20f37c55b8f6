import { addFigure, addRelation, costOf, type Figures, type Standing } from './figures.ts';

/** A category of a dimension, with the finer ones that it is the sum of. */
export interface Category {
  name: string;
  parts?: readonly Category[];
  /** Whether it is nobody's business which of its parts somebody is in. */
  characteristic?: boolean;
}

/** What a table is broken down by. */
export interface Dimension {
  name: string;
  categories: readonly Category[];
  /** What all of its categories are together, where they are not everybody. */
  whole?: string;
  /** Whether it is a special-category characteristic of people, or may be. */
  characteristic?: boolean;
  /** Of fewer people it is nobody's business in which of its categories all of them are. */
  ownOfFewer?: number;
}

/** A table of counts of one population, with all its margins. */
export interface CountsTable {
  /** Who is counted, and when: figures of one population are the same in every table of it. */
  population: string;
  dimensions: readonly Dimension[];
  /** How many there are of the finest categories, in the order of the dimensions. */
  count: (categories: readonly string[]) => number;
  threshold: number;
  /** What becomes of its figures; all are open unless it is said, by the categories (null for all of a dimension). */
  standing?: (categories: readonly (string | null)[]) => Standing;
}

/** One category, or all of them. */
interface Node {
  name: string | null;
  level: number;
  parts: Node[];
  characteristic?: boolean;
}

const mostDimensions = 3;

/** Adds every cell and margin of a table to the figures, and how they add up. */
export function addTable(all: Figures, table: CountsTable) {
  const { dimensions, standing = () => 'open' } = table;
  if (dimensions.length > mostDimensions)
    throw new Error(`A table has at most ${mostDimensions} dimensions, not ${dimensions.length}.`);
  const trees = dimensions.map(nodesOf);
  const count = counter(table);
  const add = (nodes: readonly Node[]) =>
    addFigure(all, {
      name: figureName(
        table,
        nodes.map(({ name }) => name),
      ),
      count: count(nodes),
      threshold: table.threshold,
      cost: costOf(
        count(nodes),
        nodes.reduce((level, node) => level * node.level, 1),
      ),
      standing: standing(nodes.map(({ name }) => name)),
    });
  for (const nodes of product(trees)) {
    const total = add(nodes);
    for (const [i, node] of nodes.entries()) {
      if (node.parts.length === 0) continue;
      const parts = node.parts.map((part) => add(nodes.with(i, part)));
      const { characteristic = node.characteristic, ownOfFewer = 0 } = dimensions[i]!;
      const own = characteristic || all.figures[total]!.count < ownOfFewer;
      addRelation(all, { total, parts, characteristic: own });
    }
  }
}

/** The name of a figure: its population and categories, whatever the order of the dimensions. */
export function figureName(
  { population, dimensions }: Pick<CountsTable, 'population' | 'dimensions'>,
  categories: readonly (string | null)[],
) {
  const named = dimensions.flatMap(({ name }, i): [string, string][] =>
    categories[i] == null ? [] : [[name, categories[i]]],
  );
  return nameOf(population, named);
}

/** The name of the figure of those who are in all of these parts. */
export const nameOf = (
  population: string,
  parts: readonly (readonly [dimension: string, category: string])[],
) => JSON.stringify([population, ...parts.toSorted(([a], [b]) => (a < b ? -1 : 1))]);

/** The categories of a dimension and all of them together, which comes last. */
function nodesOf({ categories, whole }: Dimension): Node[] {
  const found: Node[] = [];
  const visit = ({ name, parts = [], characteristic }: Category): Node => {
    const level = parts.length > 0 ? 3 : 1;
    const node = { name, level, parts: parts.map(visit), characteristic };
    found.push(node);
    return node;
  };
  const root: Node = { name: whole ?? null, level: 10, parts: categories.map(visit) };
  return [...found, root];
}

function counter({ count }: CountsTable) {
  const known = new Map<string, number>();
  const of = (nodes: readonly Node[]): number => {
    const key = JSON.stringify(nodes.map(({ name }) => name));
    const i = nodes.findIndex(({ parts }) => parts.length > 0);
    const counted =
      known.get(key) ??
      (i < 0
        ? count(nodes.map(({ name }) => name!))
        : nodes[i]!.parts.reduce((sum, part) => sum + of(nodes.with(i, part)), 0));
    known.set(key, counted);
    return counted;
  };
  return of;
}

/** Every choice of one out of each list. */
export const product = <T>(lists: readonly (readonly T[])[]): T[][] =>
  lists.reduce<T[][]>(
    (chosen, list) => chosen.flatMap((c) => list.map((each) => [...c, each])),
    [[]],
  );
