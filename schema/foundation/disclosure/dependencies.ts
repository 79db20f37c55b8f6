import { Echelon, type Vector } from './echelon.ts';
import { type Class, type Part, partsOf, type Twins } from './twins.ts';

/** Beyond so many times a part, nothing is said of what follows. */
const mostTimes = 12;

/**
 * What follows from everybody's places, of all dimensions at once, and not from the ties that are known: so many parts
 * are together exactly the same people as so many others. A class names the finest part of a dimension first.
 */
export function dependenciesOf(classes: readonly Class[], known: readonly Twins[]): Twins[] {
  const places = new Map<string, number>();
  const parts: Part[] = [];
  const placeOf = (part: Part) => {
    const key = JSON.stringify(part);
    if (!places.has(key)) places.set(key, parts.push(part) - 1);
    return places.get(key)!;
  };
  const finestOf = new Map<string, Set<number>>();
  const dimensions = new Map<string, Set<number>>();
  const within = <Key>(sets: Map<Key, Set<number>>, key: Key, place: number) =>
    (sets.get(key) ?? sets.set(key, new Set()).get(key)!).add(place);
  const people = new Echelon();
  for (const [each] of classes) {
    const finest = new Map<string, number>();
    for (const part of each) {
      if (!finest.has(part[0])) finest.set(part[0], placeOf(part));
      within(finestOf, JSON.stringify(part), finest.get(part[0])!);
    }
    for (const [dimension, place] of finest) within(dimensions, dimension, place);
    people.add(new Map([...finest.values()].map((place) => [place, 1])));
  }
  const wholes = [...dimensions.values()];
  const tied = new Echelon();
  for (const whole of wholes.slice(1)) tied.add(difference([...wholes[0]!], [...whole]));
  const finest = (side: Twins[0]) =>
    partsOf(side).flatMap((part) => [...(finestOf.get(JSON.stringify(part)) ?? [])]);
  for (const [one, other, apart] of known)
    if (apart === 0) tied.add(difference(finest(one), finest(other)));
  return people
    .orthogonal(parts.length)
    .filter((vector) => tied.add(vector))
    .flatMap((vector) => {
      const counted = inWholes(shortened(vector, wholes));
      if (!counted) return [];
      const side = (sign: number) =>
        [...counted].flatMap(([place, times]) =>
          Array.from({ length: Math.max(0, sign * times) }, () => parts[place]!),
        );
      const [one, other] = [side(1), side(-1)].sort((a, b) => a.length - b.length);
      return [[one!, other!, 0] satisfies Twins];
    });
}

const difference = (ones: readonly number[], others: readonly number[]): Vector =>
  new Map([...ones.map((at) => [at, 1] as const), ...others.map((at) => [at, -1] as const)]);

/** The same with as few parts as may be: so many times everybody of one dimension is as many times everybody of another. */
function shortened(vector: Vector, wholes: readonly ReadonlySet<number>[]): Vector {
  const shortest = wholes.toSorted((a, b) => b.size - a.size);
  let spare = 0;
  const short = new Map(vector);
  for (const [i, whole] of shortest.entries()) {
    const values = [...whole].map((place) => vector.get(place) ?? 0);
    const usual = i === shortest.length - 1 ? -spare : commonest(values);
    spare += usual;
    for (const place of whole) short.set(place, (vector.get(place) ?? 0) - usual);
  }
  return short;
}

function commonest(values: readonly number[]) {
  const times = new Map<number, number>();
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1);
  return [...times].reduce((best, each) => (each[1] > best[1] ? each : best))[0];
}

/** The least multiple of it that is in whole numbers. */
function inWholes(vector: Vector): Vector | null {
  for (let times = 1; times <= mostTimes; times += 1) {
    const whole = [...vector].map(([place, value]) => [place, times * value] as const);
    if (whole.every(([, value]) => Math.abs(value - Math.round(value)) < 1e-6))
      return new Map(
        whole.flatMap(([place, value]) =>
          Math.round(value) === 0 ? [] : [[place, Math.round(value)]],
        ),
      );
  }
  return null;
}
