import type { Attack, Bound } from './attack.ts';
import type { Component } from './constraints.ts';
import { type Exposure, type Interval, type Known, met, remedyOf, slack } from './exposure.ts';
import { type Figures, small } from './figures.ts';
import type { Need } from './need.ts';
import { randomFrom } from './random.ts';

/** So many tables in a row that show hardly anything new are enough, */
const mostDry = 3;
/** hardly anything being less than a tenth of what is left; */
const stillMany = 0.9;
/** and the last few needs are looked at one by one. */
const fewAtOnce = 8;

/**
 * What a reader can believe of one component. Of all tables that agree with what is shown, they set aside
 * those in which nothing withheld would have been small: nothing would have been withheld there.
 */
export class Suspicion {
  #all: Figures;
  #component: Component;
  #known: Known;
  #attack: Attack;
  #withheld: ReadonlySet<number>;
  #could: Map<Need, Interval>;
  #reasons: number[];
  #floor: Float64Array;

  constructor(all: Figures, attack: Attack, needs: readonly Need[], known: Known) {
    const { component, withheld } = known;
    this.#all = all;
    this.#component = component;
    this.#known = known;
    this.#attack = attack;
    this.#withheld = withheld;
    this.#could = new Map(needs.map((need) => [need, { low: need.truth, high: need.truth }]));
    this.#floor = Float64Array.from(component.members, (place) => known.knowledge.low[place]!);
    const { figures } = all;
    const kept = component.members.filter((place) => this.#isKept(place));
    this.#reasons = [
      ...kept.filter((place) => small(figures[place]!)),
      ...kept.filter((place) => !small(figures[place]!)),
    ];
  }

  /** How far a need can be met at all: between what a sum could be at the fewest and at the most. */
  extentOf(need: Need): Interval {
    const could = this.#could.get(need)!;
    // further than this nobody asks
    const fewest = Math.max(
      this.#attack.sum(need.on, this.#floor),
      Math.min(need.fall, need.truth - need.width),
    );
    const most = Math.max(need.reach, need.truth + need.width);
    if (could.low > fewest) {
      const { value, figures } = this.#attack.bound(need, -1);
      this.#see(figures);
      const from = Math.max(fewest, Math.ceil(value - slack));
      for (let low = from; low < could.low; low += 1) this.#find(need, -Infinity, low);
    }
    if (could.high < most) {
      const { value, figures } = this.#attack.bound(need, 1);
      this.#see(figures);
      const from = Math.min(most, Math.floor(value + slack));
      for (let high = from; high > could.high; high -= 1) this.#find(need, high, Infinity);
    }
    return could;
  }

  /** Tries to meet many needs at once, each time with other weights: one table shows it of most of them. */
  explore() {
    const random = randomFrom(1);
    for (let dry = 0; dry < mostDry; ) {
      const wanting = [...this.#could].filter(([need, could]) => !met(need, could));
      if (wanting.length < fewAtOnce) return;
      const weights = new Map<number, number>();
      for (const [need, could] of wanting) {
        const way = need.reach > could.high || need.fall >= could.low ? 1 : -1;
        const weight = way * (0.1 + random());
        for (const place of need.on) weights.set(place, (weights.get(place) ?? 0) + weight);
      }
      this.#see(this.#attack.towards(weights));
      const left = wanting.filter(([need, could]) => !met(need, could));
      dry = left.length > wanting.length * stillMany ? dry + 1 : 0;
    }
  }

  /** Whether a table has been seen in which a need is met. */
  allows(need: Need) {
    return met(need, this.#could.get(need)!);
  }

  /** In what the bounds show a need not to be met; null where only whole numbers can settle it. */
  exposuresOf(need: Need): Exposure[] | null {
    const could = this.#could.get(need)!;
    if (met(need, could)) return [];
    const up = this.#bound(need, need.reach > could.high || need.width > 0, 1);
    if (met(need, could)) return [];
    const down = this.#bound(need, need.fall < could.low || need.width > 0, -1);
    if (met(need, could)) return [];
    const remedies = this.#remedies(need, up, down);
    return remedies.length > 0 ? remedies.map((remedy) => ({ need, could, remedy })) : null;
  }

  /** In what a need is not met that the bounds allow, in whole numbers. */
  wholeExposureOf(need: Need): Exposure[] {
    const could = this.#could.get(need)!;
    if (met(need, could)) return [];
    this.#search(need, this.#attack.bound(need, -1).value);
    return met(need, could) ? [] : [{ need, could, remedy: this.#anything() }];
  }

  /** How far a sum goes one way, where that is in question. */
  #bound(need: Need, inQuestion: boolean, way: 1 | -1): Bound | undefined {
    if (!inQuestion) return undefined;
    const bound = this.#attack.bound(need, way);
    this.#see(bound.figures);
    return bound;
  }

  /** What the bounds of the linear programme show to be wanting. */
  #remedies(need: Need, up: Bound | undefined, down: Bound | undefined) {
    const ways: [number, Bound[]][] = [];
    if (up) ways.push([need.reach - up.value, [up]]);
    if (down) ways.push([down.value - need.fall, [down]]);
    if (up && down) ways.push([need.width - (up.value - down.value), [up, down]]);
    return ways
      .filter(([wanting]) => wanting > slack)
      .map(([wanting, bounds]) => remedyOf(this.#all, this.#known, bounds, wanting));
  }

  /** Looks for whole figures, with a reason to withhold among them, that meet the need. */
  #search(need: Need, lowest: number) {
    const could = this.#could.get(need)!;
    const wanted = Math.max(need.reach, could.low);
    if (could.high < wanted) this.#find(need, wanted, Infinity);
    if (could.low > need.fall) this.#find(need, -Infinity, need.fall);
    for (let low = Math.ceil(lowest - slack); low < could.low && !met(need, could); low += 1)
      if (this.#find(need, -Infinity, low)) break;
    if (!met(need, could)) this.#find(need, could.low + need.width, Infinity);
  }

  #find(need: Need, low: number, high: number): boolean {
    const any = this.#attack.example(need, low, high);
    if (any === null) return false;
    if (this.#see(any) || need.why !== 'small') return true;
    return this.#reasons.some((place) => {
      const most = this.#all.figures[place]!.threshold - 1;
      const figures = this.#attack.example(need, low, high, { place, low: 1, high: most });
      return figures !== null && this.#see(figures);
    });
  }

  /** Takes note of what the figures could be, if it can be believed; says whether there is a reason to withhold. */
  #see(values: Float64Array): boolean {
    const figures = values.map((value) => Math.round(value));
    if (figures.some((figure, i) => Math.abs(figure - values[i]!) > slack)) return false;
    const reasonable = this.#component.members.some(
      (place, i) =>
        this.#isKept(place) && small({ ...this.#all.figures[place]!, count: figures[i]! }),
    );
    for (const [need, could] of this.#could) {
      if (!reasonable && need.why === 'small') continue;
      const sum = this.#attack.sum(need.on, figures);
      could.low = Math.min(could.low, sum);
      could.high = Math.max(could.high, sum);
    }
    return reasonable;
  }

  #isKept(place: number) {
    return this.#withheld.has(place) || this.#all.figures[place]!.standing === 'withheld';
  }

  /** Any further figure that has to do with these: which of them would help, rounding does not tell. */
  #anything() {
    const near = this.#component.relations.flatMap(({ total, parts }) => [total, ...parts]);
    const open = near.filter(
      (place) => this.#all.figures[place]!.standing === 'open' && !this.#withheld.has(place),
    );
    return new Map(open.map((place) => [place, 1]));
  }
}
