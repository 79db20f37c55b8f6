import type { Highs } from 'highs';
import { Attack } from './attack.ts';
import { type Component, componentsOf, type Knowledge, knowledgeOf } from './constraints.ts';
import type { Exposure, Interval } from './exposure.ts';
import type { Figures } from './figures.ts';
import type { Need } from './need.ts';
import type { Deadline } from './solver.ts';
import { Suspicion } from './suspicion.ts';

/**
 * What a reader who knows everything that is shown, and the rule, could work out that they must not: for
 * each small figure the fewest and the most that it could be (a feasibility interval, by linear and, where
 * that does not settle it, integer programming). After Fischetti and Salazar-González (2001).
 */
export function audit(...of: Audited): Exposure[] {
  const { found, unsettled } = byBounds(of, Infinity);
  return [...found, ...byWholeNumbers(of, unsettled)];
}

/** Some of what an audit finds, none only where it finds none: as much as there is to learn from before choosing anew. */
export function whatGivesWay(...of: Audited): Found {
  const { found, unsettled, left } = byBounds(of, plenty);
  // whole numbers are dear: they are looked at once nothing else gives way
  return found.length > 0
    ? { found, left: [...left, ...unsettled] }
    : { found: byWholeNumbers(of, unsettled), left };
}

/** What gives way, and the needs of which it is not known yet. */
interface Found {
  found: Exposure[];
  left: Need[];
}

type Audited = [
  highs: Highs,
  all: Figures,
  needs: readonly Need[],
  withheld: ReadonlySet<number>,
  deadline: Deadline,
];

/** So many are enough to learn from: what else there is may be gone once these are. */
const plenty = 60;

function byBounds([highs, all, needs, withheld, deadline]: Audited, most: number) {
  const found: Exposure[] = [];
  const unsettled = new Set<Need>();
  const left: Need[] = [];
  const settled = examine(highs, all, needs, { withheld, deadline }, (suspicion, need) => {
    if (found.length >= most) {
      if (!suspicion.allows(need)) left.push(need);
      return;
    }
    const exposures = suspicion.exposuresOf(need);
    if (exposures) found.push(...exposures);
    else unsettled.add(need);
  });
  return {
    found: [...settled.map((need) => exposureOfTold(all, need)), ...found],
    unsettled,
    left,
  };
}

/** In what these needs are not met although the bounds allow them. */
function byWholeNumbers(
  [highs, all, needs, withheld, deadline]: Audited,
  unsettled: ReadonlySet<Need>,
): Exposure[] {
  if (unsettled.size === 0) return [];
  const found: Exposure[] = [];
  examine(highs, all, needs, { withheld, deadline }, (suspicion, need) => {
    if (unsettled.has(need)) found.push(...suspicion.wholeExposureOf(need));
  });
  return found;
}

/** What is left of needs that withholding cannot meet, whatever of these figures is withheld. */
export function asFarAsPossible(
  highs: Highs,
  all: Figures,
  needs: readonly Need[],
  withheld: ReadonlySet<number>,
  deadline: Deadline,
): Map<Need, Need> {
  const left = new Map<Need, Need>();
  const keep = (need: Need, { low, high }: Interval) =>
    left.set(need, {
      ...need,
      reach: Math.min(need.reach, high),
      fall: Math.max(need.fall, low),
      width: Math.min(need.width, high - low),
    });
  const settled = examine(highs, all, needs, { withheld, deadline }, (suspicion, need) =>
    keep(need, suspicion.extentOf(need)),
  );
  for (const need of settled) keep(need, { low: need.truth, high: need.truth });
  return left;
}

/** Looks at each need in the component that it is about; gives those back that are about none. */
function examine(
  highs: Highs,
  all: Figures,
  needs: readonly Need[],
  { withheld, deadline }: { withheld: ReadonlySet<number>; deadline: Deadline },
  look: (suspicion: Suspicion, need: Need) => void,
): Need[] {
  const knowledge = knowledgeOf(all, withheld);
  const { concerned, settled } = sorted(all, needs, knowledge);
  for (const [component, ofIt] of concerned) {
    const attack = new Attack(highs, all, { component, knowledge, withheld }, deadline);
    try {
      const suspicion = new Suspicion(all, attack, ofIt, { component, knowledge, withheld });
      suspicion.explore();
      for (const need of ofIt) look(suspicion, need);
    } finally {
      attack.dispose();
    }
  }
  return settled;
}

/** The needs by the component that they are in; those whose figures are all told are settled. */
function sorted(all: Figures, needs: readonly Need[], knowledge: Knowledge) {
  const home = new Map<number, Component>();
  for (const component of componentsOf(all, knowledge))
    for (const place of component.members) home.set(place, component);
  const concerned = new Map<Component, Need[]>();
  const settled: Need[] = [];
  for (const need of needs) {
    const component = need.on.map((place) => home.get(place)).find(Boolean);
    if (component) concerned.set(component, [...(concerned.get(component) ?? []), need]);
    else if (need.reach > need.truth || need.width > 0 || need.fall < need.truth)
      settled.push(need);
  }
  return { concerned, settled };
}

/** Nothing of it is withheld: something must be, of what still can. */
const exposureOfTold = ({ figures }: Figures, need: Need): Exposure => ({
  need,
  could: { low: need.truth, high: need.truth },
  remedy: new Map(
    need.on.flatMap((place) => (figures[place]!.standing === 'open' ? [[place, 1]] : [])),
  ),
});
