import type { Highs } from 'highs';
import { cheapestSafe, type Limits, lossOf, TooMuch } from './choice.ts';
import { type Figures, small } from './figures.ts';
import { needsOfGroups } from './group-disclosure.ts';
import { grown } from './grown.ts';
import { Lessons } from './lessons.ts';
import { type Need, needsOfSmall } from './need.ts';
import { manyFigures, rulesOfLoneFigures, rulesOfSums } from './secondary.ts';
import { OutOfBudget, solver } from './solver.ts';

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

/** Chooses, has the choice attacked, and chooses again with what was learnt, until nothing gives way. */
function search(highs: Highs, all: Figures, wanted: readonly Need[], wishes: Search): Protection {
  const open = openOf(all);
  const lessons = new Lessons(highs, all, wanted, wishes.deadline);
  const chosen = open.length > manyFigures ? grown : cheapestSafe;
  const found = (withheld: ReadonlySet<number>) =>
    wishes.found({ withheld, gaveUp: false, unkept: [...lessons.unkept] });
  const withheld = chosen(highs, all, lessons, {
    ...wishes,
    primary: new Set(open.filter((place) => small(all.figures[place]!))),
    rules: [...rulesOfSums(all), ...wishes.rules],
    found,
  });
  return { withheld, gaveUp: false, unkept: lessons.unkept };
}

interface Search extends Pick<Limits, 'deadline' | 'rules' | 'most'> {
  found: (choice: Protection) => void;
}
