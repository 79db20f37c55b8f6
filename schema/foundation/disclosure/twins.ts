/** A category of a dimension. */
export type Part = readonly [dimension: string, category: string];

/** A part of a dimension, or some of them together. */
type Side = Part | readonly Part[];

/** Two of different dimensions with all but the same people, how many are in one of them alone, and of whom that is so. */
export type Twins = readonly [one: Side, other: Side, apart: number, within?: Part];

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

/** The parts of a side. */
export const partsOf = (side: Side): readonly Part[] =>
  typeof side[0] === 'string' ? [side as Part] : (side as readonly Part[]);
