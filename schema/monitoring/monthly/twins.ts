import { addFigure, addRelation, type Figures } from '../../foundation/disclosure/figures.ts';
import { type Group, leafOf } from './counted-month.ts';
import { nameOfFigure } from './tables.ts';

/** How many people there are of an area, grade, engagement and working pattern together. */
export type CountedClass = [
  serviceArea: string,
  grade: string,
  engagement: string,
  workingPattern: string,
  people: number,
];

type Part = readonly [grouping: string, part: string];

/** Two parts of different groupings with all but the same people, and how many are in one of them alone. */
export type Twins = [one: Part, other: Part, apart: number];

interface Twinned {
  month: string;
  bands: readonly { code: string }[];
  twins?: readonly Twins[];
}

/** Of parts with more people apart, nothing near enough follows from each other. */
const mostApart = 50;

/** The parts of different groupings that everybody in the office knows to be all but the same people. */
export function twinsOf(classes: readonly CountedClass[], areas: readonly Group[]): Twins[] {
  const parents = new Map(areas.map(({ key, parent }) => [key, parent]));
  const parts = new Map<string, Part>();
  const sizes = new Map<string, number>();
  const shared = new Map<string, number>();
  const add = (sums: Map<string, number>, key: string, n: number) =>
    sums.set(key, (sums.get(key) ?? 0) + n);
  for (const [area, grade, engagement, workingPattern, people] of classes) {
    const above: Part[] = [['serviceArea', leafOf('serviceArea', area)]];
    for (let at: string | null | undefined = area; at; at = parents.get(at))
      above.push(['serviceArea', at]);
    const all: Part[] = [
      ...above,
      ['grade', grade],
      ['engagement', engagement],
      ['workingPattern', workingPattern],
    ];
    for (const [i, one] of all.entries()) {
      parts.set(one.join(), one);
      add(sizes, one.join(), people);
      for (const other of all.slice(i + 1))
        if (one[0] !== other[0]) add(shared, `${one.join()} ${other.join()}`, people);
    }
  }
  return [...shared].flatMap(([pair, both]): Twins[] => {
    const [one, other] = pair.split(' ') as [string, string];
    const apart = sizes.get(one)! + sizes.get(other)! - 2 * both;
    return apart < Math.min(both, mostApart) ? [[parts.get(one)!, parts.get(other)!, apart]] : [];
  });
}

/**
 * Ties the figures of parts that are all but the same people: one is the other, give or take as many as are in one of
 * them alone. Which way it differs is taken to be known, so that more is withheld rather than less.
 */
export function addTwins(all: Figures, { month, bands, twins = [] }: Twinned) {
  for (const [one, other, apart] of twins)
    for (const { code } of bands) {
      const places = [one, other].map(([grouping, part]) =>
        all.places.get(nameOfFigure(month, grouping, code, part)),
      );
      const [a, b] = places;
      if (a === undefined || b === undefined) continue;
      const [more, less] = all.figures[a]!.count < all.figures[b]!.count ? [b, a] : [a, b];
      const differ = all.figures[more]!.count - all.figures[less]!.count;
      // somebody moved between two counts of one month
      if (differ > apart) continue;
      if (apart === 0) addRelation(all, { total: more, parts: [less] });
      else tie(all, [more, less], apart - differ);
    }
}

/** One figure is at least the other, and at most so many more. */
function tie(all: Figures, [more, less]: [number, number], spare: number) {
  const { figures } = all;
  const differ = figures[more]!.count - figures[less]!.count;
  const between = `${figures[more]!.name} and ${figures[less]!.name}`;
  const add = (name: string, count: number, standing: 'unpublished' | 'known') =>
    addFigure(all, { name: `${name} ${between}`, count, threshold: 0, cost: 0, standing });
  const gap = add('the difference of', differ, 'unpublished');
  const rest = add('what is left of the difference of', spare, 'unpublished');
  const most = add('the most difference of', differ + spare, 'known');
  addRelation(all, { total: more, parts: [less, gap] });
  addRelation(all, { total: most, parts: [gap, rest] });
}
