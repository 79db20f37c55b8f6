import type { Highs } from 'highs';
import { asFarAsPossible } from './audit.ts';
import type { Exposure } from './exposure.ts';
import type { Figures } from './figures.ts';
import type { Need } from './need.ts';
import type { Rule } from './secondary.ts';
import type { Deadline } from './solver.ts';

/** What attacks on one choice after the other have taught of what any choice must keep. */
export class Lessons {
  /** What must stay possible, as far as it can. */
  needs: readonly Need[];
  /** What cannot be kept as it should be. */
  unkept: Need[] = [];
  #highs: Highs;
  #all: Figures;
  #deadline: Deadline;
  #learnt = new Map<Need, Rule[]>();

  constructor(highs: Highs, all: Figures, needs: readonly Need[], deadline: Deadline) {
    this.needs = needs;
    this.#highs = highs;
    this.#all = all;
    this.#deadline = deadline;
  }

  get rules(): Rule[] {
    return [...this.#learnt.values()].flat();
  }

  /** Of what gave way, enough must be withheld; what nothing helps is kept as far as it can be. Says what that was about. */
  learn(exposures: readonly Exposure[]): Need[] {
    const hopeless = new Set(exposures.filter((each) => !helps(each)).map(({ need }) => need));
    let left = new Map<Need, Need>();
    if (hopeless.size > 0) {
      this.unkept.push(...hopeless);
      const open = this.#all.figures.flatMap(({ standing }, place) =>
        standing === 'open' ? [place] : [],
      );
      left = asFarAsPossible(this.#highs, this.#all, [...hopeless], new Set(open), this.#deadline);
      this.needs = this.needs.map((need) => left.get(need) ?? need);
    }
    for (const need of hopeless) this.#learnt.delete(need);
    for (const { need, remedy } of exposures)
      if (!hopeless.has(need))
        this.#learnt.set(need, [
          ...(this.#learnt.get(need) ?? []),
          { weights: remedy, least: enough },
        ]);
    return [...new Set(exposures.map(({ need }) => left.get(need) ?? need))];
  }
}

/** Whether a need can be met by withholding more. */
const helps = ({ remedy }: Exposure) =>
  [...remedy.values()].reduce((sum, weight) => sum + weight, 0) >= enough;

// one, as nearly as the solver can tell
const enough = 1 - 1e-6;
