import { addFigure, addRelation, type Figures } from './figures.ts';
import { type CountsTable, figureName } from './table.ts';

/** A category of a dimension. */
export type Part = readonly [dimension: string, category: string];

/** Two parts of different dimensions with all but the same people, and how many are in one of them alone. */
export type Twins = readonly [one: Part, other: Part, apart: number];

/** So many people, and all the parts that they are in. */
export type Class = readonly [parts: readonly Part[], people: number];

/** Of parts with more people apart, nothing near enough follows from each other. */
const mostApart = 50;

/** The parts of different dimensions that everybody in the office knows to be all but the same people. */
export function twinsOf(classes: readonly Class[]): Twins[] {
  const sizes = new Map<string, number>();
  const shared = new Map<string, number>();
  const add = (sums: Map<string, number>, key: string, people: number) =>
    sums.set(key, (sums.get(key) ?? 0) + people);
  for (const [parts, people] of classes)
    for (const [i, one] of parts.entries()) {
      add(sizes, JSON.stringify(one), people);
      for (const other of parts.slice(i + 1))
        if (one[0] !== other[0]) add(shared, JSON.stringify([one, other]), people);
    }
  return [...shared].flatMap(([pair, both]): Twins[] => {
    const [one, other] = JSON.parse(pair) as [Part, Part];
    const size = (part: Part) => sizes.get(JSON.stringify(part))!;
    const apart = size(one) + size(other) - 2 * both;
    return apart < Math.min(both, mostApart) ? [[one, other, apart]] : [];
  });
}

/**
 * Ties the figures of parts that are all but the same people: one is the other, give or take as many as are in one of
 * them alone. Which way it differs is taken to be known, so that more is withheld rather than less.
 */
export function addTwins(all: Figures, population: string, twins: readonly Twins[] = []) {
  const named = all.figures.map(({ name }) => JSON.parse(name) as [string, ...Part[]]);
  for (const [one, other, apart] of twins)
    for (const [place, [of, ...parts]] of named.entries()) {
      const at = parts.findIndex(
        ([dimension, category]) => one[0] === dimension && one[1] === category,
      );
      if (of !== population || at < 0) continue;
      const twin = all.places.get(nameOf(population, parts.with(at, other)));
      if (twin !== undefined) tie(all, place, twin, apart);
    }
}

function nameOf(population: string, parts: readonly Part[]) {
  const dimensions: CountsTable['dimensions'] = parts.map(([name]) => ({ name, categories: [] }));
  return figureName(
    { population, dimensions },
    parts.map(([, category]) => category),
  );
}

/** Of two figures, the greater is the other and at most so many more. */
function tie(all: Figures, one: number, other: number, apart: number) {
  const { figures } = all;
  const [more, less] = figures[one]!.count < figures[other]!.count ? [other, one] : [one, other];
  const differ = figures[more]!.count - figures[less]!.count;
  // what was counted at another moment is not of the same people
  if (differ > apart || [more, less].every((place) => figures[place]!.standing === 'known')) return;
  if (apart === 0) return addRelation(all, { total: more, parts: [less] });
  const add = (what: string, count: number, standing: 'unpublished' | 'known') =>
    addFigure(all, {
      name: JSON.stringify([what, figures[more]!.name, figures[less]!.name]),
      count,
      threshold: 0,
      cost: 0,
      standing,
    });
  const gap = add('difference', differ, 'unpublished');
  addRelation(all, { total: more, parts: [less, gap] });
  const most = add('most difference', apart, 'known');
  addRelation(all, { total: most, parts: [gap, add('spare', apart - differ, 'unpublished')] });
}
