import type { Basis, Highs, Model } from 'highs';
import { type Component, type Knowledge, programmeOf } from './constraints.ts';
import type { Known } from './exposure.ts';
import type { Figures, Relation } from './figures.ts';
import type { Need } from './need.ts';
import { type Deadline, modelOf, solved, whole } from './solver.ts';

/** What a reader can work out: how far a sum goes, and how much each figure that is told has to do with it. */
export interface Bound {
  value: number;
  /** What each figure of the component could be then, in the order of its members. */
  figures: Float64Array;
  /** By how much the value would give way for one more of a figure, by its place. */
  prices: Map<number, number>;
}

/** What one figure is taken to be between, for once. */
export interface Limit {
  place: number;
  low: number;
  high: number;
}

/** Whole figures are looked for among so many first, then among more: of all of them it takes a hundred times as long. */
const nearest = [400, 3000];

/** A reader who works on one component with all that is told. */
export class Attack {
  #highs: Highs;
  #model: Model;
  #component: Component;
  #column: Map<number, number>;
  #knowledge: Knowledge;
  #deadline: Deadline;
  #truth: Float64Array;
  #around: Map<number, Relation[]> | undefined;
  #basis: Basis | undefined;

  constructor(
    highs: Highs,
    { figures }: Figures,
    { component, knowledge }: Known,
    deadline: Deadline,
  ) {
    this.#truth = Float64Array.from(component.members, (place) => figures[place]!.count);
    this.#highs = highs;
    this.#component = component;
    this.#knowledge = knowledge;
    this.#deadline = deadline;
    this.#column = new Map(component.members.map((place, i) => [place, i]));
    this.#model = modelOf(highs, programmeOf(component, knowledge), deadline);
  }

  /** The most (1) or the fewest (-1) that the sum could be, not minding whole numbers. */
  bound({ on }: Need, way: 1 | -1): Bound {
    this.#model.options.set({ presolve: 'off', simplex_strategy: 4 });
    this.#aim(on, way);
    const figures = solved(this.#highs, this.#model, this.#deadline);
    // the true figures always fit
    if (figures === null) throw new Error('The figures of a table do not add up.');
    this.#basis = this.#model.getBasis();
    const prices = this.#prices(on, way);
    this.#aim(on, 0);
    return { value: this.sum(on, figures), figures, prices };
  }

  /** Figures that go as far as they can in many directions at once: so much weight for one more of each. */
  towards(weights: ReadonlyMap<number, number>): Float64Array {
    const columns = [...weights].flatMap(([place, weight]) => {
      const column = this.#column.get(place);
      return column === undefined ? [] : [[column, weight] as const];
    });
    // with so much to be moved at once, what the last answer was is no good beginning
    this.#model.options.set({ presolve: 'on', simplex_strategy: 1 });
    for (const [column, weight] of columns) this.#model.changeColCost(column, -weight);
    const figures = solved(this.#highs, this.#model, this.#deadline);
    if (figures === null) throw new Error('The figures of a table do not add up.');
    this.#basis = this.#model.getBasis();
    for (const [column] of columns) this.#model.changeColCost(column, 0);
    return figures;
  }

  /** Figures in whole numbers that make the sum lie between these; null where there are none. */
  example({ on }: Need, low: number, high: number, also?: Limit): Float64Array | null {
    const columns = on.flatMap((place) => this.#column.get(place) ?? []);
    const told = this.sum(on, new Float64Array(this.#component.members.length));
    const rows = this.#component.relations.length;
    this.#model.options.set('presolve', 'choose');
    this.#model.addRow(low - told, high - told, { indices: columns, values: columns.map(() => 1) });
    if (also) this.#limit(also);
    try {
      for (const many of nearest) {
        const near = this.#nearTruth(also ? [...on, also.place] : on, many);
        if (near) return near;
        if (many >= this.#component.members.length) break;
      }
      const relaxed = solved(this.#highs, this.#model, this.#deadline);
      return relaxed === null || whole(relaxed) ? relaxed : this.#wholeNumbers();
    } finally {
      this.#model.deleteRows({ kind: 'range', from: rows, to: rows });
      // the search for whole figures has lost it, and the next bound would begin from nothing
      if (this.#basis) this.#model.setBasis(this.#basis);
      const { low, high } = this.#knowledge;
      if (also) this.#limit({ ...also, low: low[also.place]!, high: high[also.place]! });
    }
  }

  /** A sum of figures, of those told too, if the others are these. */
  sum(on: readonly number[], figures: Float64Array) {
    return on.reduce((sum, place) => {
      const column = this.#column.get(place);
      return sum + (column === undefined ? this.#knowledge.low[place]! : figures[column]!);
    }, 0);
  }

  dispose() {
    this.#model.dispose();
  }

  #aim(on: readonly number[], way: 1 | 0 | -1) {
    for (const place of on) {
      const column = this.#column.get(place);
      if (column !== undefined) this.#model.changeColCost(column, way === 0 ? 0 : -way);
    }
  }

  #limit({ place, low, high }: Limit) {
    this.#model.changeColBounds(this.#column.get(place)!, low, high);
  }

  /** Whole figures that differ from the true ones near these alone, and so many; null where there are none. */
  #nearTruth(places: readonly number[], many: number) {
    const { members } = this.#component;
    const { low, high } = this.#knowledge;
    const near = this.#near(places, many);
    const far = members.filter((place) => !near.has(place));
    for (const place of far) {
      const value = this.#truth[this.#column.get(place)!]!;
      this.#limit({ place, low: value, high: value });
    }
    try {
      return this.#wholeNumbers();
    } finally {
      for (const place of far) this.#limit({ place, low: low[place]!, high: high[place]! });
    }
  }

  /** The figures that these hang together with most closely. */
  #near(places: readonly number[], many: number) {
    const near = new Set(places);
    for (const place of near)
      for (const { total, parts } of this.#relationsOf(place)) {
        if (near.size > many) return near;
        for (const each of [total, ...parts]) if (this.#column.has(each)) near.add(each);
      }
    return near;
  }

  #relationsOf(place: number) {
    if (!this.#around) {
      this.#around = new Map();
      for (const relation of this.#component.relations)
        for (const each of [relation.total, ...relation.parts])
          this.#around.set(each, [...(this.#around.get(each) ?? []), relation]);
    }
    return this.#around.get(place) ?? [];
  }

  #wholeNumbers() {
    const { integer } = this.#highs.constants.variableType;
    const { length } = this.#component.members;
    const types = new Int32Array(length).fill(integer);
    this.#model.changeColsIntegrality({ kind: 'range', from: 0, to: length - 1 }, types);
    try {
      return solved(this.#highs, this.#model, this.#deadline);
    } finally {
      this.#model.clearIntegrality();
    }
  }

  /** How much one more of a figure would lower what is sought, from what the rows are worth in the answer. */
  #prices(on: readonly number[], way: 1 | -1) {
    const { rowDual } = this.#model.getSolution();
    const prices = new Map<number, number>(on.map((place) => [place, -way]));
    const add = (place: number, worth: number) =>
      prices.set(place, (prices.get(place) ?? 0) + worth);
    for (const [row, { total, parts }] of this.#component.relations.entries()) {
      add(total, -rowDual[row]!);
      for (const part of parts) add(part, rowDual[row]!);
    }
    return prices;
  }
}
