import { addFigure, addRelation, type Figures, type Standing } from './figures.ts';
import type { Need } from './need.ts';
import type { Part } from './twins.ts';

/** Categories of different dimensions at once: whoever is in all of them. */
export type Group = readonly Part[];

/** Two groups that are all but the same people, and how many are in either of them alone. */
export type Alike = readonly [one: Group, other: Group, inOne: number, inOther: number];

/** So many people, and all the groups that they are in. */
export type Gathered = readonly [groups: readonly Group[], people: number];

/** What fewer are together in is withheld of each of them anyway. */
const fewest = 10;
/** Of groups with more people apart, nobody knows by name who they are. */
const mostApart = 49;

/**
 * The groups that everybody in the office knows to be all but the same people, but for those of one table, which hang
 * together in it: whoever subtracts the one from the other has the few who are in one alone.
 */
export function alikeOf(
  gathered: readonly Gathered[],
  /** Whether a group is what another leaves: two of these differ as the others do. */
  isRest: (group: Group) => boolean = () => false,
): Alike[] {
  const numbers = new Map<string, number>();
  const groups: Group[] = [];
  const sizes: number[] = [];
  const shared = new Map<number, number>();
  const numberOf = (group: Group) => {
    const key = JSON.stringify(group);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, groups.length);
    sizes.push(0);
    return groups.push(group) - 1;
  };
  const members = gathered.map(([of, people]) => {
    const ours = [...new Set(of.map(numberOf))].sort((a, b) => a - b);
    for (const each of ours) sizes[each]! += people;
    return [ours, people] as const;
  });
  const most = groups.length;
  const [tables, rests] = [groups.map(tableOf), groups.map(isRest)];
  for (const [ours, people] of members) {
    const enough = ours.filter((each) => sizes[each]! >= fewest);
    for (const [i, one] of enough.entries())
      for (const other of enough.slice(i + 1)) {
        if (Math.abs(sizes[one]! - sizes[other]!) > mostApart) continue;
        if (rests[one] && rests[other]) continue;
        if (within(tables[one]!, tables[other]!)) continue;
        const pair = one * most + other;
        shared.set(pair, (shared.get(pair) ?? 0) + people);
      }
  }
  return [...shared].flatMap(([pair, both]): Alike[] => {
    const [one, other] = [Math.floor(pair / most), pair % most];
    const alone = [sizes[one]! - both, sizes[other]! - both] as const;
    return alone[0] + alone[1] <= mostApart ? [[groups[one]!, groups[other]!, ...alone]] : [];
  });
}

const tableOf = (group: Group) => group.map(([dimension]) => dimension);

const within = (one: readonly string[], other: readonly string[]) =>
  one.every((each) => other.includes(each)) || other.every((each) => one.includes(each));

type Categories = ReadonlyMap<string, string>;

/** Where nobody may say who of those in one alone is counted in a figure. */
interface Secret {
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
  population: string,
  alike: readonly Alike[] = [],
  secret?: Secret,
): Need[] {
  const named = all.figures
    .map(({ name }) => JSON.parse(name) as [string, ...Part[]])
    .filter(([of]) => of === population)
    .map(([, ...parts]) => new Map(parts));
  return alike.flatMap(([one, other, ...alone]) =>
    named.flatMap((parts) => {
      if (!one.every(([dimension, category]) => parts.get(dimension) === category)) return [];
      const rest = new Map(parts);
      for (const [dimension] of one) rest.delete(dimension);
      if (other.some(([dimension]) => rest.has(dimension))) return [];
      const both = bothOf(all, population, rest, [one, other]);
      if (!both) return [];
      const needs = differ(all, both, alone);
      const whole = secret?.wholeOf(rest);
      if (!whole) return [];
      const others = bothOf(all, population, whole, [one, other]) ?? both;
      return needs.filter((need) => !isOfMany(all, need, { both, others, ...secret! }));
    }),
  );
}

const bothOf = (
  all: Figures,
  population: string,
  rest: Categories,
  [one, other]: readonly [Group, Group],
): Both | null => {
  const [here, there] = [one, other].map((group) =>
    all.places.get(nameOf(population, [...rest, ...group])),
  );
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
