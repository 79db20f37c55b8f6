import { addRelation, type Figure, type Figures } from './figures.ts';
import type { Need } from './need.ts';
import { addTable, type Category, type CountsTable, figureName, product } from './table.ts';

/** Two tables of one kind at two times, and who came and went between: everybody in the office knows. */
export interface Change {
  before: CountsTable;
  after: CountsTable;
  joined: Count;
  left: Count;
  /** The dimension of which nobody is told: the characteristic of people. */
  characteristic: string;
  /** Categories of it of which everybody is told, such as who has not answered. */
  told?: ReadonlySet<string>;
  /** Where so many came or went, and as many others with them, it tells of none of them; no number is enough unless it is said. */
  enough?: number;
  /** What the figures of either are called, where they are in other tables under another name. */
  names?: Record<'before' | 'after', Naming>;
}

type Naming = (categories: readonly (string | null)[]) => string;

type Count = CountsTable['count'];

/**
 * Ties the figures of two times together: those before are those who stayed and those who left, those after
 * are those who stayed and those who joined. How many joined and left in a part of the council is known;
 * what must stay possible is that none of them has any one characteristic, unless they are as many as a table
 * would show, and so are those of the others. Returns what must.
 */
export function addChange(all: Figures, change: Change): Need[] {
  const { before, after, joined, left, characteristic, told } = change;
  const { names = { before: namesIn(before), after: namesIn(after) } } = change;
  const at = before.dimensions.findIndex(({ name }) => name === characteristic);
  // whoever moved within the council came to a part of it and to no grade: those are not the same who came and went
  const who = [joined, left].map((count) => wholeOf(before, at, count));
  const between = `${before.population} to ${after.population}, ${who.join(' and ')}`;
  const isTold = (category: string | null) => category === null || told?.has(category) === true;
  const flow = (name: string, count: Count): CountsTable => ({
    ...before,
    population: `${name} ${between}`,
    count,
    dimensions: before.dimensions.map((each) => ({ ...each, characteristic: false })),
    standing: (categories) =>
      name !== 'stayed' && isTold(categories[at]!) ? 'known' : 'unpublished',
  });
  const stayed: Count = (categories) => before.count(categories) - left(categories);
  const flows = {
    stayed: flow('stayed', stayed),
    joined: flow('joined', joined),
    left: flow('left', left),
  };
  for (const each of Object.values(flows)) addTable(all, each);
  for (const [stays, figure] of all.figures.entries()) {
    const categories = categoriesOf(figure, flows.stayed);
    if (!categories) continue;
    // a part of one of the tables alone, or a sum of parts: nothing is known of it that is not known of them
    for (const [name, flow] of [
      [names.before(categories), flows.left],
      [names.after(categories), flows.joined],
    ] as const) {
      const total = all.places.get(name);
      const goes = all.places.get(figureName(flow, categories))!;
      if (total !== undefined) addRelation(all, { total, parts: [stays, goes] });
    }
  }
  return [flows.joined, flows.left].flatMap((each) => needsOf(all, each, at, change.enough));
}

const namesIn =
  (table: CountsTable): Naming =>
  (categories) =>
    figureName(table, categories);

/** How many there are of each category of the characteristic, in all parts together. */
function wholeOf({ dimensions }: CountsTable, at: number, count: Count): string {
  const sums = new Map<string, number>();
  for (const names of product(dimensions.map(({ categories }) => finestOf(categories))))
    sums.set(names[at]!, (sums.get(names[at]!) ?? 0) + count(names));
  return [...sums.values()].join();
}

const finestOf = (categories: readonly Category[]): string[] =>
  categories.flatMap(({ name, parts }) => (parts ? finestOf(parts) : [name]));

/** Nobody can say of any who came or went that they have this or that characteristic. */
function needsOf(all: Figures, flow: CountsTable, at: number, enough = Infinity): Need[] {
  const wholes = wholesOf(flow.dimensions[at]!.categories);
  return all.figures.flatMap((figure, place) => {
    if (figure.count === 0 || figure.standing !== 'unpublished') return [];
    const categories = categoriesOf(figure, flow);
    if (!categories) return [];
    const whole = categories.with(at, wholes.get(categories[at]!) ?? null);
    const others = all.figures[all.places.get(figureName(flow, whole))!]!.count - figure.count;
    if (Math.min(figure.count, others) >= enough) return [];
    return { on: [place], truth: figure.count, reach: 0, fall: 0, width: 0, why: 'joiners' };
  });
}

/** What each category is a part of, where it is not a part of all of them alone. */
const wholesOf = (categories: readonly Category[], whole?: string): Map<string, string> =>
  new Map(
    categories.flatMap(({ name, parts = [] }) => [
      ...(whole === undefined ? [] : [[name, whole] as const]),
      ...wholesOf(parts, name),
    ]),
  );

/** The categories of a figure, if it is of this table. */
function categoriesOf({ name }: Figure, { population, dimensions }: CountsTable) {
  const [of, ...named] = JSON.parse(name) as [string, ...[string, string][]];
  const known = new Set(dimensions.map((each) => each.name));
  if (of !== population || !named.every(([name]) => known.has(name))) return null;
  const categories = new Map(named);
  return dimensions.map((each) => categories.get(each.name) ?? null);
}
