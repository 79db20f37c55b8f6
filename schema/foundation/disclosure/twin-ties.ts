import { addFigure, addRelation, type Figures } from './figures.ts';
import { type Need, needOfAlone, type Secret } from './need.ts';
import { nameOf } from './table.ts';
import { type Part, partsOf, type Twins } from './twins.ts';

/**
 * Ties the figures of parts that are all but the same people: one is the other, give or take as many as are in one of
 * them alone. Whatever is more than a reader knows must not be said: what seems given away already is protected no more.
 * Says what must stay possible of who is in one of two unions alone; of single parts that is said by what is alike.
 */
export function addTwins(
  all: Figures,
  population: string | readonly [one: string, other: string],
  twins: readonly Twins[] = [],
  secret?: Secret,
): Need[] {
  const [ofOne, ofOther] = typeof population === 'string' ? [population, population] : population;
  const needs: Need[] = [];
  const named = all.figures.map(({ name }) => JSON.parse(name) as [string, ...Part[]]);
  for (const [one, other, apart, within] of twins) {
    const [ones, others] = [partsOf(one), partsOf(other)];
    const [[dimension, category]] = ones as [Part];
    for (const [of, ...parts] of named) {
      const at = parts.findIndex(([name, called]) => name === dimension && called === category);
      if (of !== ofOne || at < 0 || !isWithin(parts, within)) continue;
      const placesOf = (named: readonly Part[]) =>
        [
          ones.map((part) => all.places.get(nameOf(ofOne, named.with(at, part)))),
          others.map((part) => all.places.get(nameOf(ofOther, named.with(at, part)))),
        ] as const;
      const [here, there] = placesOf(parts);
      if (!allThere(here) || !allThere(there)) continue;
      const sides = tie(all, here, there, apart);
      const whole = ones.length + others.length > 2 && secret?.wholeOf(new Map(parts));
      if (!whole) continue;
      const [first, second] = placesOf([...whole]);
      if (!allThere(first) || !allThere(second)) continue;
      const differ = sumOfCounts(all, first) - sumOfCounts(all, second);
      for (const [alone, count, sign] of sides)
        needs.push(...needOfAlone(alone, count, Math.max(0, sign * differ), secret!.enough));
    }
  }
  return needs;
}

const sumOfCounts = ({ figures }: Figures, places: readonly number[]) =>
  places.reduce((sum, place) => sum + figures[place]!.count, 0);

const isWithin = (parts: readonly Part[], within: Part | undefined) =>
  !within ||
  parts.some(([dimension, category]) => dimension === within[0] && category === within[1]);

const allThere = (places: readonly (number | undefined)[]): places is number[] =>
  !places.includes(undefined);

/** Those in one of two sums alone: their figure, how many they are, and whether it is the first sum. */
type Alone = readonly [figure: number, count: number, sign: 1 | -1];

/** Two sums of figures are the same but for those who are in one of them alone, so many at most. */
function tie(
  all: Figures,
  ones: readonly number[],
  others: readonly number[],
  apart: number,
): Alone[] {
  const { figures } = all;
  const differ = sumOfCounts(all, ones) - sumOfCounts(all, others);
  // what was counted at another moment is not of the same people
  if (Math.abs(differ) > apart) return [];
  if ([...ones, ...others].every((place) => figures[place]!.standing === 'known')) return [];
  const [one, other] = [sumOf(all, ones), sumOf(all, others)];
  if (apart === 0) {
    addRelation(all, { total: one, parts: [other] });
    return [];
  }
  const named = (what: string, count: number, standing: 'unpublished' | 'known' = 'unpublished') =>
    unnamed([what, one, '-', other], all, count, standing);
  const most = named('apart', apart, 'known');
  // of those at a stage it is known more closely than of everybody, and said before
  if (all.places.has(most.name)) return [];
  const add = (...of: Parameters<typeof named>) => addFigure(all, named(...of));
  const alone = [
    add('in one alone', Math.max(differ, 0)),
    add('in the other alone', Math.max(-differ, 0)),
  ] as const;
  const either = add('in either', sumOfCounts(all, ones) + Math.max(-differ, 0));
  addRelation(all, { total: either, parts: [one, alone[1]] });
  addRelation(all, { total: either, parts: [other, alone[0]] });
  const spare = add('spare', apart - Math.abs(differ));
  addRelation(all, { total: addFigure(all, most), parts: [...alone, spare] });
  return [
    [alone[0], Math.max(differ, 0), 1],
    [alone[1], Math.max(-differ, 0), -1],
  ];
}

/** A figure that is in no table: what some of them are together. */
function sumOf(all: Figures, places: readonly number[]): number {
  if (places.length === 1) return places[0]!;
  const parts = places.map((place, i) =>
    places.indexOf(place) < i ? again(all, place, i) : place,
  );
  const count = places.reduce((sum, place) => sum + all.figures[place]!.count, 0);
  const total = addFigure(all, unnamed(['together', ...places], all, count, 'unpublished'));
  addRelation(all, { total, parts });
  return total;
}

/** The same figure once more: a sum has each of its parts once. */
function again(all: Figures, place: number, i: number): number {
  const { count } = all.figures[place]!;
  const copy = addFigure(all, unnamed(['again', `${i}`, place], all, count, 'unpublished'));
  addRelation(all, { total: copy, parts: [place] });
  return copy;
}

const unnamed = (
  words: readonly (string | number)[],
  { figures }: Figures,
  count: number,
  standing: 'unpublished' | 'known',
) => ({
  name: JSON.stringify(
    words.map((word) => (typeof word === 'number' ? figures[word]!.name : word)),
  ),
  count,
  threshold: 0,
  cost: 0,
  standing,
});
