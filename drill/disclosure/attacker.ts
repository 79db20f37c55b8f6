import load, { type Highs, type Model } from 'highs';
import type { Target } from './targets.ts';
import type { Statement } from './unknowns.ts';

/** What an attacker found out of a target. */
export interface Found {
  target: Target;
  low: number;
  high: number;
}

const seconds = 20;

let highs: Highs | undefined;

/** Everything that can be found out from these statements of what must not be, in whole numbers. */
export async function attack(
  unknowns: number,
  statements: readonly Statement[],
  targets: readonly Target[],
): Promise<Found[]> {
  highs ??= await (load as unknown as typeof load.default)();
  const model = highs.createModel(programme(highs, unknowns, statements));
  try {
    model.options.set({ output_flag: false, simplex_strategy: 4 });
    return new Hunt(highs, model, unknowns, targets).found();
  } finally {
    model.dispose();
  }
}

/** The most or the fewest that a target could be, not minding whole numbers. */
export async function extentOf(
  unknowns: number,
  statements: readonly Statement[],
  target: Target,
  way: 'maximize' | 'minimize',
): Promise<number> {
  highs ??= await (load as unknown as typeof load.default)();
  return highs.withModel(programme(highs, unknowns, statements), (model) => {
    const towards = way === 'maximize' ? -1 : 1;
    model.options.set('output_flag', false);
    for (const unknown of target.unknowns) model.changeColCost(unknown, towards);
    model.run();
    return towards * model.getObjectiveValue();
  });
}

/** Looks for tables that agree with all statements and have more, or fewer, of a target. */
class Hunt {
  #highs: Highs;
  #model: Model;
  #unknowns: number;
  #ranges: Found[];

  constructor(highs: Highs, model: Model, unknowns: number, targets: readonly Target[]) {
    this.#highs = highs;
    this.#model = model;
    this.#unknowns = unknowns;
    this.#ranges = targets.map((target) => ({ target, low: target.truth, high: target.truth }));
  }

  found(): Found[] {
    return this.#ranges.filter((range) => {
      for (const way of [1, -1] as const) if (tells(range)) this.#push(range.target, way, false);
      for (const way of [1, -1] as const) if (tells(range)) this.#push(range.target, way, true);
      return tells(range);
    });
  }

  #push({ unknowns }: Target, way: 1 | -1, whole: boolean) {
    const { integer } = this.#highs.constants.variableType;
    const every = { kind: 'range', from: 0, to: this.#unknowns - 1 } as const;
    for (const unknown of unknowns) this.#model.changeColCost(unknown, -way);
    this.#model.options.set({
      presolve: whole ? 'choose' : 'off',
      time_limit: this.#model.getRunTime() + seconds,
    });
    if (whole)
      this.#model.changeColsIntegrality(every, new Int32Array(this.#unknowns).fill(integer));
    const { modelStatus } = this.#model.run();
    if (modelStatus === this.#highs.constants.modelStatus.infeasible)
      throw new Error('What is shown contradicts itself.');
    this.#learn(this.#model.getSolution().colValue);
    if (whole) this.#model.clearIntegrality();
    for (const unknown of unknowns) this.#model.changeColCost(unknown, 0);
  }

  /** A table in whole numbers says of every target what it could be. */
  #learn(values: Float64Array) {
    if (values.some((value) => Math.abs(value - Math.round(value)) > 1e-6)) return;
    for (const range of this.#ranges) {
      const sum = range.target.unknowns.reduce(
        (all, unknown) => all + Math.round(values[unknown]!),
        0,
      );
      range.low = Math.min(range.low, sum);
      range.high = Math.max(range.high, sum);
    }
  }
}

const tells = ({ target, low, high }: Found) =>
  high < target.reach || low > target.fall || high - low < target.width;

function programme(highs: Highs, numCols: number, statements: readonly Statement[]) {
  const starts = [0];
  for (const { terms } of statements) starts.push(starts.at(-1)! + terms.length);
  const terms = statements.flatMap((statement) => statement.terms);
  return {
    numCols,
    numRows: statements.length,
    colCost: new Float64Array(numCols),
    colLower: new Float64Array(numCols),
    colUpper: new Float64Array(numCols).fill(highs.infinity),
    rowLower: statements.map(({ low }) => low),
    rowUpper: statements.map(({ high }) => high),
    matrix: {
      format: 'csr' as const,
      numRows: statements.length,
      numCols,
      starts,
      indices: terms.map(([unknown]) => unknown),
      values: terms.map(([, times]) => times),
    },
  };
}
