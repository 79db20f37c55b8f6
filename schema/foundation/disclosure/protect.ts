import type { Highs } from 'highs';
import { asFarAsPossible, whatGivesWay } from './audit.ts';
import type { Exposure } from './exposure.ts';
import { type Figures, small } from './figures.ts';
import { needsOfGroups } from './group-disclosure.ts';
import { type Need, needsOfSmall } from './need.ts';
import { cheapest, manyFigures, type Rule, rulesOfLoneFigures, rulesOfSums } from './secondary.ts';
import { type Deadline, OutOfBudget, solver } from './solver.ts';

export interface Protection {
  /** What is withheld, by its place: small figures and others, with nothing to tell them apart. */
  withheld: ReadonlySet<number>;
  /** Whether everything that could be is withheld because it took too long to find out what must be, or would be too much. */
  gaveUp: boolean;
  /** Whether it would be too much. */
  tooMuch?: boolean;
  /** What cannot be kept as it should be, whatever is withheld now: other things that are told give it away. */
  unkept: readonly Need[];
}

export interface Wishes {
  /** Milliseconds for all of it. */
  budget?: number;
  /** Whether a category may stand alone between withheld ones. */
  loneFigures?: 'withheld' | 'shown';
  /** How far above the threshold a small figure must be able to be: of some people one knows what they are not. */
  spare?: number;
  /** What may be lost at the most: once it is plain that it will be more, nothing further is looked for. */
  most?: number;
  /** What more must stay possible. */
  needs?: readonly Need[];
  /**
   * Whether what is chosen is kept for good. Then a safe choice stands, though the time is over before it is certain that
   * none is cheaper. What is chosen anew each time must come out the same: two safe choices could be held against each other.
   */
  forGood?: boolean;
}

/** Says which figures must be withheld so that none that is small, and no group, can be worked out; the fewest and cheapest. */
export async function protect(all: Figures, wishes: Wishes = {}): Promise<Protection> {
  const { budget = 10_000, needs = [], spare } = wishes;
  const { most = Infinity, forGood = false } = wishes;
  const highs = await solver();
  const deadline = { at: performance.now() + budget };
  let safe: Protection | undefined;
  const found = (choice: Protection) => {
    safe = choice;
    if (forGood) deadline.at = Math.min(deadline.at, performance.now() + budget * forCheaper);
  };
  try {
    return search(highs, all, [...needsOfSmall(all, spare), ...needsOfGroups(all), ...needs], {
      deadline,
      most,
      found,
      rules: wishes.loneFigures === 'shown' ? [] : rulesOfLoneFigures(all),
    });
  } catch (error) {
    if (!(error instanceof OutOfBudget)) throw error;
    if (forGood && safe && lossOf(all, safe.withheld) <= most) return safe;
    return {
      withheld: new Set(openOf(all)),
      gaveUp: true,
      tooMuch: error instanceof TooMuch,
      unkept: [],
    };
  }
}

/** How much of its time a choice for good may look for a cheaper one once it is safe: others wait for the rest. */
const forCheaper = 1 / 4;

const openOf = ({ figures }: Figures) =>
  figures.flatMap(({ standing }, place) => (standing === 'open' ? [place] : []));

interface Search {
  deadline: Deadline;
  rules: Rule[];
  most: number;
  /** Is told of a choice that is safe, before a cheaper one is looked for. */
  found: (choice: Protection) => void;
}

/** Chooses, has the choice attacked, and chooses again with what was learnt, until nothing gives way. */
function search(
  highs: Highs,
  all: Figures,
  wanted: readonly Need[],
  { deadline, rules: more, most, found }: Search,
): Protection {
  const open = openOf(all);
  const primary = new Set(open.filter((place) => small(all.figures[place]!)));
  const rules = [...rulesOfSums(all), ...more];
  const learnt = new Map<Need, Rule[]>();
  const unkept: Need[] = [];
  let needs = wanted;
  let best: Set<number> | undefined;
  let afterBest = 0;
  for (;;) {
    const effort = best ? 'fine' : 'rough';
    if (best) afterBest += 1;
    if (best && afterBest > roundsAfter(open.length)) break;
    const now = [...rules, ...[...learnt.values()].flat()];
    const { withheld, least } = cheapest(highs, all, primary, now, { effort, deadline });
    if (least > most) throw new TooMuch('More would be withheld than may be.');
    if (best && lossOf(all, withheld) >= lossOf(all, best)) break;
    const exposures = whatGivesWay(highs, all, needs, withheld, deadline);
    if (exposures.length === 0) {
      if (best) return { withheld, gaveUp: false, unkept };
      best = withheld;
      found({ withheld, gaveUp: false, unkept: [...unkept] });
      continue;
    }
    const hopeless = new Set(exposures.filter((each) => !helps(each)).map(({ need }) => need));
    if (hopeless.size > 0) {
      unkept.push(...hopeless);
      const left = asFarAsPossible(highs, all, [...hopeless], new Set(open), deadline);
      needs = needs.map((need) => left.get(need) ?? need);
    }
    for (const need of hopeless) learnt.delete(need);
    for (const { need, remedy } of exposures)
      if (!hopeless.has(need))
        learnt.set(need, [...(learnt.get(need) ?? []), { weights: remedy, least: enough }]);
  }
  return { withheld: best, gaveUp: false, unkept };
}

/** How often to look for something cheaper than what is safe already: of a large table seldom, each takes a second. */
const roundsAfter = (figures: number) => (figures > manyFigures ? 5 : 100);

/** What is lost by withholding these. */
export const lossOf = ({ figures }: Figures, withheld: ReadonlySet<number>) =>
  [...withheld].reduce((sum, place) => sum + figures[place]!.cost, 0);

/** What must be withheld is more than may be lost. */
class TooMuch extends OutOfBudget {}

/** Whether a need can be met by withholding more. */
const helps = ({ remedy }: Exposure) =>
  [...remedy.values()].reduce((sum, weight) => sum + weight, 0) >= enough;

// one, as nearly as the solver can tell
const enough = 1 - 1e-6;
