import type { Highs } from 'highs';
import { Attack } from './attack.ts';
import { type Component, componentsOf, type Knowledge, knowledgeOf } from './constraints.ts';
import type { Figures } from './figures.ts';
import type { Need } from './need.ts';
import type { Deadline } from './solver.ts';
import { type Exposure, Suspicion } from './suspicion.ts';

/**
 * What a reader who knows everything that is shown, and the rule, could work out that they must not: for
 * each small figure the fewest and the most that it could be (a feasibility interval, by linear and, where
 * that does not settle it, integer programming). After Fischetti and Salazar-González (2001).
 */
export function audit(
  highs: Highs,
  all: Figures,
  needs: readonly Need[],
  withheld: ReadonlySet<number>,
  deadline: Deadline,
): Exposure[] {
  const knowledge = knowledgeOf(all, withheld);
  const found: Exposure[] = [];
  const { concerned, settled } = sorted(all, needs, knowledge);
  for (const need of settled) found.push(exposureOfTold(need));
  for (const [component, ofIt] of concerned) {
    const attack = new Attack(highs, component, knowledge, deadline);
    try {
      const suspicion = new Suspicion(all, component, attack, ofIt, withheld);
      for (const need of ofIt) found.push(...suspicion.exposuresOf(need));
    } finally {
      attack.dispose();
    }
  }
  return found;
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

/** Nothing of it is withheld: something must be. */
const exposureOfTold = (need: Need): Exposure => ({
  need,
  could: { low: need.truth, high: need.truth },
  remedy: new Map(need.on.map((place) => [place, 1])),
});
