import type { Highs } from 'highs';
import { whatGivesWay } from './audit.ts';
import { type Limits, lossOf, TooMuch } from './choice.ts';
import type { Figures } from './figures.ts';
import type { Lessons } from './lessons.ts';
import type { Need } from './need.ts';
import { cheapest, type Effort } from './secondary.ts';

/** So often it is begun anew from all that was learnt: each time less is withheld, if not by much. */
const passes = 3;

/** Of many figures: a choice that is added to until nothing gives way; the cheapest of a few. */
export function grown(
  highs: Highs,
  all: Figures,
  lessons: Lessons,
  limits: Limits,
): ReadonlySet<number> {
  let best: ReadonlySet<number> | undefined;
  for (let pass = 0; pass < passes; pass += 1) {
    const safe = grownOnce(highs, all, lessons, { ...limits, best });
    if (!safe) break;
    limits.found(safe.withheld);
    // nothing had to be added to the cheapest that is left
    if (best && safe.added === 0) return safe.withheld;
    best = safe.withheld;
  }
  return best!;
}

/**
 * Adds to a choice until it is safe; null where another is cheaper before it is. What is withheld stays so: whatever a
 * reader can believe they can believe ever after, so that what was seen to be kept is looked at no more.
 */
function grownOnce(
  highs: Highs,
  all: Figures,
  lessons: Lessons,
  { deadline, primary, rules, most, best }: Limits & { best: ReadonlySet<number> | undefined },
): { withheld: ReadonlySet<number>; added: number } | null {
  let added = 0;
  let effort: Effort = best ? 'fine' : 'rough';
  let kept = primary;
  let asked: readonly Need[] = lessons.needs;
  for (;;) {
    const now = [...rules, ...lessons.rules];
    const { withheld, least } = cheapest(highs, all, kept, now, { effort, deadline });
    if (kept === primary && least > most) throw new TooMuch('More would be withheld than may be.');
    if (best && lossOf(all, withheld) >= lossOf(all, best)) return null;
    const { found, left } = whatGivesWay(highs, all, asked, withheld, deadline);
    if (found.length === 0) return { withheld, added };
    asked = [...new Set([...lessons.learn(found), ...left])];
    kept = withheld;
    effort = 'rough';
    added += 1;
  }
}
