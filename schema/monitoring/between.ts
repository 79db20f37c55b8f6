import { alikeBetween, type Between, type Group } from '../foundation/disclosure/alike.ts';
import { type Part, partsOf } from '../foundation/disclosure/twins.ts';
import { unionsBetween } from '../foundation/disclosure/unions.ts';
import type { Counting } from '../foundation/writing/counting.ts';
import type { Beside } from './beside.ts';
import {
  betweenSql,
  type CountedBetween,
  changedSql,
  type StayedCell,
  stayedSql,
} from './kept-people.ts';
import { unsaid, type Whom } from './whom.ts';

/** Looks for groups of a table under whatever name that are the same people as groups of others, each pair of tables once. */
export class Betweens {
  readonly #counting: Pick<Counting, 'count'>;
  readonly #found = new Map<string, Promise<Found>>();

  constructor(counting: Pick<Counting, 'count'>) {
    this.#counting = counting;
  }

  /** What of each of these that are out is the same people as what of ours, those apart who said something else by then. */
  async of(ours: Whom, out: readonly Whom[]): Promise<Beside[]> {
    const found: Beside[] = [];
    for (const theirs of out) {
      const between = await this.#between(theirs, ours);
      const stayed = await this.#stayed(theirs, ours, out);
      const isAny = between.alike.length + between.unions.length > 0;
      if (isAny || stayed)
        found.push({
          population: theirs.population,
          ...(isAny ? await this.#withChanges(between, theirs, ours) : between),
          ...(stayed && { stayed }),
        });
    }
    return found;
  }

  /** Of a year and what is next to it in time; between months it is counted with the later one. */
  async #stayed(theirs: Whom, ours: Whom, out: readonly Whom[]) {
    if (!theirs.left && !ours.left) return undefined;
    const days = [ours, ...out].flatMap(({ on }) => on);
    const isNext = (one: string, other: string) =>
      !days.some((day) => (one < day && day < other) || (other < day && day < one));
    if (!theirs.on.some((one) => ours.on.some((other) => isNext(one, other)))) return undefined;
    const groupings = [...new Set([...theirs.groupings, ...ours.groupings])];
    return this.#counting.count<StayedCell[] | null>(stayedSql(theirs, ours, groupings, unsaid));
  }

  #between(theirs: Whom, ours: Whom): Promise<Found> {
    const there = this.#found.get(theirs.population);
    if (there) return there;
    const find = async (): Promise<Found> => {
      const classes = gathered(
        await this.#counting.count<CountedBetween[]>(betweenSql(theirs.kept, ours.kept)),
        theirs,
        ours,
      );
      const areMonths = !theirs.left && !ours.left;
      const told = (groups: readonly Group[]) =>
        areMonths ? groups.flatMap(partOf) : asInYears(groups.flatMap(partOf));
      const parts = classes.map(
        ([one, other, people]) => [told(one), told(other), people] as const,
      );
      return {
        alike: alikeBetween(classes, knownOf(theirs, ours)),
        unions: unionsBetween(parts, ours.groupings),
      };
    };
    const finding = find();
    this.#found.set(theirs.population, finding);
    return finding;
  }

  /** Whoever said something else is counted in one alone, and in the other. */
  async #withChanges({ alike, unions }: Found, theirs: Whom, ours: Whom): Promise<Found> {
    const changed = gathered(
      await this.#counting.count<CountedBetween[]>(changedSql(theirs, ours)),
      theirs,
      ours,
    ).map(
      ([ones, others, people]) =>
        [new Set(ones.map(nameOf)), new Set(others.map(nameOf)), people] as const,
    );
    const inBoth = (one: readonly Group[], other: readonly Group[]) => {
      let more = 0;
      for (const [ones, others, people] of changed)
        if (
          one.some((each) => ones.has(nameOf(each))) &&
          other.some((each) => others.has(nameOf(each)))
        )
          more += people;
      return more;
    };
    return {
      alike: alike.map(([one, other, inOne, inOther]) => {
        const more = inBoth([one], [other]);
        return [one, other, inOne + more, inOther + more];
      }),
      unions: unions.map(([one, other, apart]) => {
        const [ones, others] = [partsOf(one), partsOf(other)].map((side) =>
          side.map((part) => [part]),
        );
        return [one, other, apart + 2 * inBoth(ones!, others!)];
      }),
    };
  }
}

const gathered = (classes: readonly CountedBetween[], theirs: Whom, ours: Whom) =>
  classes.map(
    ([one, other, people]): Between => [
      one ? theirs.groupsOf(one) : [],
      other ? ours.groupsOf(other) : [],
      people,
    ],
  );

type Found = Required<Pick<Beside, 'alike' | 'unions'>>;

const partOf = (group: Group) => (group.length === 1 ? [group[0]!] : []);

/** Parts with the area right below the council alone: years tell no finer ones, and months tell these too. */
function asInYears(parts: readonly Part[]): Part[] {
  const areas = parts.filter(([by]) => by === 'serviceArea');
  const others = parts.filter(([by]) => by !== 'serviceArea');
  return areas.length > 1 ? [areas.at(-2)!, ...others] : [...parts];
}

const nameOf = (group: Group) => JSON.stringify(group);

/** Whether two groups are called alike, or one of the tables says already that they are: then other ties hold them. */
function knownOf(theirs: Whom, ours: Whom) {
  const said = new Set(
    [...(theirs.alike ?? []), ...(ours.alike ?? [])].flatMap(([one, other]) => [
      `${nameOf(one)} ${nameOf(other)}`,
      `${nameOf(other)} ${nameOf(one)}`,
    ]),
  );
  return (one: Group, other: Group) =>
    nameOf(theirs.heldAs(one)) === nameOf(ours.heldAs(other)) ||
    said.has(`${nameOf(one)} ${nameOf(other)}`);
}
