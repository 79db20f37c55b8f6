import load, { type Highs, type Model, type ModelData } from 'highs';

// its types are written for require, and say of the loader that it lies one deeper
const loader = load as unknown as typeof load.default;
let loading: Promise<Highs> | undefined;

/** The solver of linear and integer programmes, loaded once: it is 3.5 MB of WebAssembly and takes a tenth of a second. */
export function solver(): Promise<Highs> {
  loading ??= loader();
  return loading;
}

/** The time or the steps that a table may take are over: what is not proved safe is not shown. */
export class OutOfBudget extends Error {}

/** When a table must be done. */
export interface Deadline {
  at: number;
}

/** Refuses to go on past the deadline. */
export function checkTime({ at }: Deadline) {
  if (performance.now() > at) throw new OutOfBudget('The time for this table is over.');
}

/** Sets a model up for the same answer every time; it holds memory until it is disposed of. */
export function modelOf(highs: Highs, data: ModelData, deadline: Deadline): Model {
  checkTime(deadline);
  const model = highs.createModel(data);
  model.options.set({ output_flag: false, random_seed: 0 });
  return model;
}

/** Solves a model; null where nothing fits. Anything but a proved answer is out of budget. */
export function solved(highs: Highs, model: Model, deadline: Deadline): Float64Array | null {
  checkTime(deadline);
  model.options.set('time_limit', model.getRunTime() + (deadline.at - performance.now()) / 1000);
  const { modelStatus } = model.run();
  const { optimal, infeasible, solutionLimit } = highs.constants.modelStatus;
  if (modelStatus === infeasible) return null;
  // out of steps with an answer in hand: a choice need not be the very cheapest
  const answered = modelStatus === solutionLimit && model.info.get('primal_solution_status') === 2;
  if (modelStatus !== optimal && !answered)
    throw new OutOfBudget(`The solver stopped with ${modelStatus}.`);
  return model.getSolution().colValue;
}

/** Whether every value is whole, as nearly as the solver can tell. */
export const whole = (values: ArrayLike<number>) =>
  Array.from(values).every((value) => Math.abs(value - Math.round(value)) < 1e-6);
