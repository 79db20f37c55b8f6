import { Groups } from './groups.ts';
import type { Part } from './twins.ts';

/** Categories of different dimensions at once: whoever is in all of them. */
export type Group = readonly Part[];

/** Two groups that are all but the same people, and how many are in either of them alone. */
export type Alike = readonly [one: Group, other: Group, inOne: number, inOther: number];

/** So many people, and all the groups that they are in. */
export type Gathered = readonly [groups: readonly Group[], people: number];

/** So many people, all the groups that they are in of one population, and all of another. */
export type Between = readonly [ones: readonly Group[], others: readonly Group[], people: number];

/** What fewer are together in is withheld of each of them anyway. */
const fewest = 10;
/** Of groups with more people apart, nobody knows by name who they are, but where one is in the other. */
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
  const all = new Groups();
  const members = gathered.map(([of, people]) => [all.add(of, people), people] as const);
  const [tables, rests] = [all.groups.map(tableOf), all.groups.map(isRest)];
  const shared = new Shared(all, all);
  for (const [ours, people] of members) {
    const enough = ours.filter((each) => all.sizes[each]! >= fewest);
    for (const [i, one] of enough.entries())
      for (const other of enough.slice(i + 1))
        if (!(rests[one] && rests[other]) && !within(tables[one]!, tables[other]!))
          shared.add(one, other, people);
  }
  const isInOne = (one: number, other: number) => within(tables[one]!, tables[other]!);
  const further = nested(all, members, isInOne).filter(
    ([one, other]) => !(isRest(one) && isRest(other)),
  );
  return [...shared.alike(), ...further];
}

/** Those further apart of which one is all in the other, and no group of either's table is between: what is left is a group too. */
function nested(
  { groups, sizes }: Groups,
  members: readonly (readonly [number[], number])[],
  isInOne: (one: number, other: number) => boolean,
): Alike[] {
  const around = new Map<number, Set<number>>();
  for (const [ours] of members) {
    const here = new Set(ours);
    for (const each of ours) {
      const known = around.get(each);
      if (!known) around.set(each, new Set(ours));
      else for (const other of known) if (!here.has(other)) known.delete(other);
    }
  }
  return [...around].flatMap(([inner, outers]): Alike[] => {
    const isBetween = (outer: number) =>
      [...outers].some(
        (each) =>
          each !== inner &&
          each !== outer &&
          around.get(each)!.has(outer) &&
          (isInOne(each, inner) || isInOne(each, outer)),
      );
    return [...outers].flatMap((outer): Alike[] => {
      const apart = sizes[outer]! - sizes[inner]!;
      if (apart <= mostApart || sizes[inner]! < fewest) return [];
      if (isInOne(inner, outer) || isBetween(outer)) return [];
      return [[groups[outer]!, groups[inner]!, apart, 0]];
    });
  });
}

/**
 * The groups of one population that are all but the same people as groups of another, such as of a month before or of
 * the year, whatever either is called; but for those of which it is known by other ties.
 */
export function alikeBetween(
  between: readonly Between[],
  isKnown: (one: Group, other: Group) => boolean,
): Alike[] {
  const [ones, others] = [new Groups(), new Groups()];
  const members = between.map(
    ([of, ofOther, people]) => [ones.add(of, people), others.add(ofOther, people), people] as const,
  );
  const shared = new Shared(ones, others);
  for (const [of, ofOther, people] of members)
    for (const one of of)
      if (ones.sizes[one]! >= fewest)
        for (const other of ofOther)
          if (others.sizes[other]! >= fewest) shared.add(one, other, people);
  return shared.alike().filter(([one, other]) => !isKnown(one, other));
}

/** How many people are in both of two groups that may be alike. */
class Shared {
  readonly #ones: Groups;
  readonly #others: Groups;
  readonly #both = new Map<number, number>();

  constructor(ones: Groups, others: Groups) {
    this.#ones = ones;
    this.#others = others;
  }

  add(one: number, other: number, people: number) {
    if (Math.abs(this.#ones.sizes[one]! - this.#others.sizes[other]!) > mostApart) return;
    const pair = one * this.#others.groups.length + other;
    this.#both.set(pair, (this.#both.get(pair) ?? 0) + people);
  }

  alike(): Alike[] {
    const { groups, sizes } = this.#others;
    return [...this.#both].flatMap(([pair, both]): Alike[] => {
      const [one, other] = [Math.floor(pair / groups.length), pair % groups.length];
      const alone = [this.#ones.sizes[one]! - both, sizes[other]! - both] as const;
      const apart = alone[0] + alone[1];
      // more of them in one alone than in both: they are not the same people but for some
      if (apart > mostApart || (apart >= fewest && apart >= both)) return [];
      return [[this.#ones.groups[one]!, groups[other]!, ...alone]];
    });
  }
}

const tableOf = (group: Group) => group.map(([dimension]) => dimension);

const within = (one: readonly string[], other: readonly string[]) =>
  one.every((each) => other.includes(each)) || other.every((each) => one.includes(each));
