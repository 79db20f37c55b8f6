import type { Figures } from '../../schema/foundation/disclosure/figures.ts';
import { small } from '../../schema/foundation/disclosure/figures.ts';
import { protect } from '../../schema/foundation/disclosure/protect.ts';
import { type ClosedList, figuresOfList, shownOf } from './closed-list.ts';
import { characteristics, type Person, samePeople } from './council.ts';
import { threshold } from './publishing.ts';
import { commonKnowledge, finest, type Haul, isThere, type Shown } from './release.ts';

type Months = ClosedList['months'];
type Choose = (all: Figures) => Promise<ReadonlySet<number>> | ReadonlySet<number>;

const engine: Choose = async (all) => (await protect(all, { budget: 60_000 })).withheld;

/** Ways of publishing that look safe and are not: an attacker who cannot break them is no attacker. */
export const weakVariants = {
  'primary only': (people, characteristic) => haulOf(people, characteristic, [0], primaryOnly),
  'two in every line': (people, characteristic) => haulOf(people, characteristic, [0], twoPerLine),
  'percentages to one decimal': async (people, characteristic) => {
    const haul = await haulOf(people, characteristic, [0], engine);
    return {
      ...haul,
      shown: haul.shown.map((each) => withPercentage(people, characteristic, each)),
    };
  },
  'the month after, by itself': async (people, characteristic) => {
    const [before, after] = await Promise.all(
      ([[0], [1]] as Months[]).map((months) => haulOf(people, characteristic, months, engine)),
    );
    return { ...before!, shown: [...before!.shown, ...after!.shown] };
  },
  'noughts in a row that is all alike': (people, characteristic) =>
    haulOf(people, characteristic, [0], engine, { groupsToo: false }),
  'each grouping by itself': (people, characteristic) =>
    haulOf(people, characteristic, [0], engine, { tied: false }),
} satisfies Record<string, (people: readonly Person[], characteristic: string) => Promise<Haul>>;

async function haulOf(
  people: readonly Person[],
  characteristic: string,
  months: Months,
  choose: Choose,
  weakness: Partial<ClosedList> = {},
): Promise<Haul> {
  const decided = new Map();
  const strong = { people, characteristic, threshold, months, decided, groupsToo: true };
  const list = { ...strong, ...weakness };
  const { all } = figuresOfList(list);
  const withheld = await choose(all);
  const isShown = (name: string) => !withheld.has(all.places.get(name)!);
  return {
    categories: characteristics[characteristic]!,
    known: commonKnowledge(people),
    same: samePeople(people),
    shown: months.flatMap((month) => shownOf(list, month, isShown)),
  };
}

const primaryOnly: Choose = ({ figures }) =>
  new Set(figures.flatMap((figure, place) => (small(figure) ? [place] : [])));

/** Sees to it that no line has one withheld figure alone. */
const twoPerLine: Choose = async (all) => {
  const withheld = new Set(await primaryOnly(all));
  for (let changed = true; changed; ) {
    changed = false;
    for (const { total, parts } of all.relations) {
      const line = [total, ...parts].filter((place) => all.figures[place]!.standing === 'open');
      if (line.filter((place) => withheld.has(place)).length !== 1) continue;
      const [cheapest] = line
        .filter((place) => !withheld.has(place))
        .sort((a, b) => all.figures[a]!.cost - all.figures[b]!.cost);
      if (cheapest === undefined) continue;
      withheld.add(cheapest);
      changed = true;
    }
  }
  return withheld;
};

function withPercentage(people: readonly Person[], characteristic: string, shown: Shown): Shown {
  const { category, group, grouping, month } = shown;
  const whole = people.filter(
    (person) => isThere(person, month) && finest(grouping, group).includes(person[grouping]!),
  );
  if (category === null || whole.length === 0) return shown;
  const part = whole.filter((person) => person[characteristic] === category);
  return { ...shown, percentage: Math.round((1000 * part.length) / whole.length) / 10 };
}
