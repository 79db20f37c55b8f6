import type { Figures, Standing } from '../../schema/foundation/disclosure/figures.ts';
import { protect } from '../../schema/foundation/disclosure/protect.ts';
import { type ClosedList, figuresOfList, shownOf } from './closed-list.ts';
import type { Person } from './council.ts';
import { characteristics } from './council.ts';
import { commonKnowledge, type Haul } from './release.ts';

/** What the public can read, and what those inside can, who can read what the public can too. */
export interface Published {
  outside: Haul;
  inside: Haul;
  withheld: number;
  of: number;
  gaveUp: number;
  /** Figures that the head count of a small group limits, whatever is withheld. */
  unkept: number;
}

export const thresholds = { outside: 10, inside: 5 };

/** Publishes two months of the closed list of a characteristic at both thresholds, each after what is out already. */
export async function publish(
  people: readonly Person[],
  characteristic: string,
): Promise<Published> {
  const told = { outside: new Map<string, Standing>(), inside: new Map<string, Standing>() };
  const tally = { withheld: 0, of: 0, gaveUp: 0, unkept: 0 };
  const list = (audience: keyof typeof told, months: (0 | 1)[]): ClosedList => ({
    people,
    characteristic,
    threshold: thresholds[audience],
    months,
    decided: told[audience],
    groupsToo: true,
  });
  for (const months of [[0], [0, 1]] as (0 | 1)[][])
    for (const audience of ['inside', 'outside'] as const) {
      // what is withheld inside is withheld from the public, so that those inside learn nothing from what the public reads
      if (audience === 'outside')
        for (const [name, standing] of told.inside)
          if (standing === 'withheld') told.outside.set(name, 'withheld');
      const { all, needs } = figuresOfList(list(audience, months));
      const { withheld, gaveUp, unkept } = await protect(all, { needs, budget: 60_000 });
      decide(all, withheld, told[audience]);
      tally.withheld += withheld.size;
      tally.of += all.figures.filter(({ standing }) => standing === 'open').length;
      tally.gaveUp += Number(gaveUp);
      tally.unkept += unkept.length;
    }
  const haul = (audience: keyof typeof told): Haul => ({
    categories: characteristics[characteristic]!,
    known: commonKnowledge(people),
    shown: ([0, 1] as const).flatMap((month) =>
      shownOf(list(audience, [0, 1]), month, (name) => told[audience].get(name) === 'shown'),
    ),
  });
  return { outside: haul('outside'), inside: haul('inside'), ...tally };
}

function decide(all: Figures, withheld: ReadonlySet<number>, told: Map<string, Standing>) {
  for (const [place, { name, standing }] of all.figures.entries())
    if (standing === 'open') told.set(name, withheld.has(place) ? 'withheld' : 'shown');
}
