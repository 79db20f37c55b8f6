import type { Highs } from 'highs';
import { whatGivesWay } from './audit.ts';
import type { Figures } from './figures.ts';
import type { Lessons } from './lessons.ts';
import { cheapest, type Rule } from './secondary.ts';
import { type Deadline, OutOfBudget } from './solver.ts';

/** What a choice of figures to withhold must keep to. */
export interface Limits {
  deadline: Deadline;
  /** What must be withheld anyway. */
  primary: ReadonlySet<number>;
  rules: readonly Rule[];
  /** What may be lost at the most. */
  most: number;
  /** Is told of a choice that is safe, before a cheaper one is looked for. */
  found: (withheld: ReadonlySet<number>) => void;
}

/** Of few figures: chosen anew with what was learnt until nothing gives way, and as long as anything cheaper may do. */
export function cheapestSafe(
  highs: Highs,
  all: Figures,
  lessons: Lessons,
  { deadline, primary, rules, most, found }: Limits,
): ReadonlySet<number> {
  let best: Set<number> | undefined;
  for (let afterBest = 0; !best || afterBest < roundsAfter; ) {
    const effort = best ? 'fine' : 'rough';
    if (best) afterBest += 1;
    const now = [...rules, ...lessons.rules];
    const { withheld, least } = cheapest(highs, all, primary, now, { effort, deadline });
    if (least > most) throw new TooMuch('More would be withheld than may be.');
    if (best && lossOf(all, withheld) >= lossOf(all, best)) break;
    const exposures = whatGivesWay(highs, all, lessons.needs, withheld, deadline).found;
    if (exposures.length > 0) lessons.learn(exposures);
    else if (best) return withheld;
    else {
      best = withheld;
      found(best);
    }
  }
  return best;
}

/** How often to look for something cheaper than what is safe already. */
const roundsAfter = 100;

/** What is lost by withholding these. */
export const lossOf = ({ figures }: Figures, withheld: ReadonlySet<number>) =>
  [...withheld].reduce((sum, place) => sum + figures[place]!.cost, 0);

/** What must be withheld is more than may be lost. */
export class TooMuch extends OutOfBudget {}
