import type { Alike, Group } from './alike.ts';
import { addFigure, addRelation, type Figures, type Standing } from './figures.ts';
import type { Need } from './need.ts';
import type { Part } from './twins.ts';

type Categories = ReadonlyMap<string, string>;

/** Whom the one and the other of two groups are of: of the same people, or of those of two times. */
type Populations = readonly [one: string, other: string];

/** Where nobody may say who of those in one alone is counted in a figure. */
export interface Secret {
  /** The figure of all of whom it is told what they are, by the categories of one of a part of them; null of what anybody may know. */
  wholeOf: (categories: Categories) => Categories | null;
  /** Where so many in one alone are in a category, and as many in others, it tells of none of them. */
  enough: number;
}

/**
 * Ties the figures of groups that are all but the same people, with whatever else both are broken down by. Who is in
 * one alone is known by name: what must stay possible is that none of them has any one characteristic, unless they are
 * as many as a table would show, and so are the others. Returns what must.
 */
export function addAlike(
  all: Figures,
  populations: Populations,
  alike: readonly Alike[] = [],
  secret?: Secret,
): Need[] {
  const named = all.figures
    .map(({ name }) => JSON.parse(name) as [string, ...Part[]])
    .filter(([of]) => of === populations[0])
    .map(([, ...parts]) => new Map(parts));
  return alike.flatMap(([one, other, ...alone]) =>
    named.flatMap((parts) => {
      if (!one.every(([dimension, category]) => parts.get(dimension) === category)) return [];
      const rest = new Map(parts);
      for (const [dimension] of one) rest.delete(dimension);
      if (other.some(([dimension]) => rest.has(dimension))) return [];
      const both = bothOf(all, populations, rest, [one, other]);
      if (!both) return [];
      const needs = differ(all, both, alone);
      const whole = secret?.wholeOf(rest);
      if (!whole) return [];
      const others = bothOf(all, populations, whole, [one, other]) ?? both;
      return needs.filter((need) => !isOfMany(all, need, { both, others, ...secret! }));
    }),
  );
}

const bothOf = (
  all: Figures,
  [ofOne, ofOther]: Populations,
  rest: Categories,
  [one, other]: readonly [Group, Group],
): Both | null => {
  const placeOf = (population: string, group: Group) =>
    all.places.get(nameOf(population, [...rest, ...group]));
  const [here, there] = [placeOf(ofOne, one), placeOf(ofOther, other)];
  return here === undefined || there === undefined ? null : [here, there];
};

interface InOneAlone {
  both: Both;
  others: Both;
  enough: number;
}

/** Whether many of those in one alone are in a category, and many in others. */
function isOfMany({ figures }: Figures, { truth }: Need, { both, others, enough }: InOneAlone) {
  const differ = ([one, other]: Both) => figures[one]!.count - figures[other]!.count;
  const further = Math.max(0, differ(others) * Math.sign(differ(both))) - truth;
  return Math.min(truth, further) >= enough;
}

const nameOf = (population: string, parts: readonly Part[]) =>
  JSON.stringify([population, ...parts.toSorted(([a], [b]) => (a < b ? -1 : 1))]);

type Both = readonly [one: number, other: number];

/** Each of two figures is the other but for those in one alone, so many at the most. */
function differ(all: Figures, [one, other]: Both, [most, mostOther]: Both): Need[] {
  const { figures } = all;
  const [a, b] = [figures[one]!, figures[other]!];
  const differ = a.count - b.count;
  // what was counted at another moment is not of the same people
  if (differ > most || -differ > mostOther) return [];
  if (a.standing === 'known' && b.standing === 'known') return [];
  if (most + mostOther === 0) {
    addRelation(all, { total: one, parts: [other] });
    return [];
  }
  const add = (what: string, count: number, standing: Standing = 'unpublished') =>
    addFigure(all, {
      name: JSON.stringify([what, a.name, b.name]),
      ...{ count, standing, threshold: 0, cost: 0 },
    });
  const sides = [
    [one, 'in one alone', Math.max(differ, 0), most],
    [other, 'in the other alone', Math.max(-differ, 0), mostOther],
  ] as const;
  const either = add('in either', Math.max(a.count, b.count));
  return sides.flatMap(([, what, count, bound], i) => {
    const alone = add(what, count);
    addRelation(all, { total: either, parts: [sides[1 - i]![0], alone] });
    const known = add(`${what}, at most`, bound, 'known');
    addRelation(all, { total: known, parts: [alone, add(`${what}, spare`, bound - count)] });
    return count === 0
      ? []
      : [{ on: [alone], truth: count, reach: 0, fall: 0, width: 0, why: 'joiners' as const }];
  });
}
