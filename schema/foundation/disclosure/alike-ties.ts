import type { Alike, Group } from './alike.ts';
import { addFigure, addRelation, type Figures, type Standing } from './figures.ts';
import { type Categories, type Need, needOfAlone, type Secret } from './need.ts';
import { nameOf } from './table.ts';
import type { Part } from './twins.ts';

/** Whom the one and the other of two groups are of: of the same people, or of those of two times. */
type Populations = readonly [one: string, other: string];

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
  return alike.flatMap(([one, other, ...alone]) => {
    const found = named.flatMap((parts) => {
      if (!one.every(([dimension, category]) => parts.get(dimension) === category)) return [];
      const rest = new Map(parts);
      for (const [dimension] of one) rest.delete(dimension);
      if (other.some(([dimension]) => rest.has(dimension))) return [];
      const both = bothOf(all, populations, rest, [one, other]);
      return both ? [{ rest, both }] : [];
    });
    const bounds = widened(
      alone,
      found.map(({ both }) => differenceOf(all, both)),
    );
    return found.flatMap(({ rest, both }) => {
      const sides = differ(all, both, bounds);
      const whole = secret?.wholeOf(rest);
      if (!whole) return [];
      const of = differenceOf(all, bothOf(all, populations, whole, [one, other]) ?? both);
      return sides.flatMap(({ alone, count, sign }) =>
        needOfAlone(alone, count, Math.max(0, sign * of), secret!.enough),
      );
    });
  });
}

/** Where an answer is not kept any more, or was of another moment, as many more may be in one alone as that shows. */
function widened([inOne, inOther]: Both, differences: readonly number[]): Both {
  const most = Math.max(0, ...differences.map((each) => each - inOne));
  const mostOther = Math.max(0, ...differences.map((each) => -each - inOther));
  const more = Math.max(most, mostOther);
  return [inOne + more, inOther + more];
}

const differenceOf = ({ figures }: Figures, [one, other]: Both) =>
  figures[one]!.count - figures[other]!.count;

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

type Both = readonly [one: number, other: number];

/** How many are in one of two figures alone. */
interface Side {
  alone: number;
  count: number;
  /** Whether it is the first of them. */
  sign: 1 | -1;
}

/** Each of two figures is the other but for those in one alone, so many at the most. */
function differ(all: Figures, [one, other]: Both, [most, mostOther]: Both): Side[] {
  const { figures } = all;
  const [a, b] = [figures[one]!, figures[other]!];
  const differ = differenceOf(all, [one, other]);
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
    { sign: 1, of: one, what: 'in one alone', bound: most },
    { sign: -1, of: other, what: 'in the other alone', bound: mostOther },
  ] as const;
  const [first, second] = most === 0 ? [sides[1], sides[0]] : sides;
  const aloneIn = ({ what, sign }: (typeof sides)[number]): Side => {
    const count = Math.max(0, sign * differ);
    return { alone: add(what, count), count, sign };
  };
  if (second.bound === 0) {
    const rest = aloneIn(first);
    addRelation(all, { total: first.of, parts: [second.of, rest.alone] });
    return [rest];
  }
  const either = add('in either', Math.max(a.count, b.count));
  return sides.map((side) => {
    const alone = aloneIn(side);
    addRelation(all, { total: either, parts: [side.sign === 1 ? other : one, alone.alone] });
    const known = add(`${side.what}, at most`, side.bound, 'known');
    const spare = add(`${side.what}, spare`, side.bound - alone.count);
    addRelation(all, { total: known, parts: [alone.alone, spare] });
    return alone;
  });
}
