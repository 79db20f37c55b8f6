import { lossOf } from '../../schema/foundation/disclosure/choice.ts';
import {
  type Figures,
  type Standing,
  withholdNoughts,
} from '../../schema/foundation/disclosure/figures.ts';
import { protect } from '../../schema/foundation/disclosure/protect.ts';
import { roundFigures } from '../../schema/foundation/disclosure/rounding.ts';
import { type ClosedList, figuresOfList, shownOf } from './closed-list.ts';
import type { Person } from './council.ts';
import { characteristics, samePeople } from './council.ts';
import { commonKnowledge, type Haul } from './release.ts';

/** What is out of a characteristic, for everybody alike. */
export interface Published {
  haul: Haul;
  /** Whether the second month is out with its categories; else those of the first stand. */
  renewed: boolean;
  gaveUp: number;
  /** Figures that a head count limits, whatever is withheld. */
  unkept: number;
}

export const threshold = 10;
/** As the product does: smaller groups are not broken down, nor workforces. */
const smallestGroup = 2 * threshold;
const smallestWorkforce = 150;
const tolerable = 1.1;
const spare = 3;

/** Publishes two months of the closed list of a characteristic, the second held against the first, or not at all. */
export async function publish(
  people: readonly Person[],
  characteristic: string,
  rounded: boolean,
): Promise<Published> {
  const decided = new Map<string, Standing>();
  const published: Omit<Published, 'haul'> = { renewed: false, gaveUp: 0, unkept: 0 };
  const list = (months: (0 | 1)[]): ClosedList => ({
    people,
    characteristic,
    threshold,
    months,
    decided,
    groupsToo: true,
    smallestGroup,
  });
  const tried = async (months: (0 | 1)[], most?: number) => {
    const { all, needs } = figuresOfList(list(months));
    withholdNoughts(all);
    if (rounded) roundFigures(all, ({ standing }) => standing === 'open' || standing === 'shown');
    const wishes = { needs, spare, most, budget: 60_000 };
    const { withheld, gaveUp, tooMuch, unkept } = await protect(all, wishes);
    published.gaveUp += Number(gaveUp && !tooMuch);
    return { all, withheld, gaveUp, unkept };
  };
  if (people.length >= smallestWorkforce) {
    const first = await tried([0]);
    if (!first.gaveUp) {
      published.unkept += first.unkept.length;
      decide(first.all, first.withheld, decided);
      const alone = await tried([1]);
      const both = await tried([0, 1], tolerable * lossOf(alone.all, alone.withheld));
      published.renewed = !alone.gaveUp && !both.gaveUp;
      if (published.renewed) decide(both.all, both.withheld, decided);
    }
  }
  const haul: Haul = {
    categories: characteristics[characteristic]!,
    known: commonKnowledge(people),
    same: samePeople(people),
    shown: ([0, 1] as const).flatMap((month) =>
      shownOf(
        list([0, 1]),
        month,
        (name) => decided.get(name) === 'shown' || isHeadCount(name),
      ).map((each) => (rounded ? { ...each, rounded: { fewest: threshold } } : each)),
    ),
  };
  return { haul, ...published };
}

const isHeadCount = (name: string) =>
  !Object.keys(characteristics).some((each) => name.includes(`"${each}"`));

function decide(all: Figures, withheld: ReadonlySet<number>, decided: Map<string, Standing>) {
  for (const [place, { name, standing }] of all.figures.entries())
    if (standing === 'open' || standing === 'withheld')
      decided.set(name, standing === 'withheld' || withheld.has(place) ? 'withheld' : 'shown');
}
