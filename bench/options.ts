import { optionsGiven } from '../server/usage.ts';

/** What to measure, and for how long. */
export interface Options {
  /** 1 is 100,000 employees. */
  scale: number;
  workloads: string[] | undefined;
  targets: string[] | undefined;
  connections: number;
  warmUpSeconds: number;
  rounds: number;
  seconds: number;
  /** How many random inputs every target must answer alike before anything is timed. */
  comparisons: number;
  seed: number;
  json: string | undefined;
  /** A folder for CPU profiles of the targets. */
  profiles: string | undefined;
}

/** What `npm run bench` takes. */
export const usage =
  'npm run bench -- [targets|standing|contracts|counting|completions|memory|pages|start] [--quick] [--only WORKLOADS] [--targets NAMES] [--connections 32] [--warm-up 30] [--rounds 5] [--seconds 8] [--comparisons 25] [--seed 1] [--json FILE] [--profiles FOLDER]';

const thorough = { 'warm-up': '30', rounds: '5', seconds: '8' };
const quick = { 'warm-up': '3', rounds: '2', seconds: '2' };

/** Reads the flags of `npm run bench` and `BENCH_SCALE`. */
export function readOptions(env: NodeJS.ProcessEnv): Options {
  const { values } = optionsGiven(usage, {
    options: {
      quick: { type: 'boolean', default: false },
      only: { type: 'string' },
      targets: { type: 'string' },
      connections: { type: 'string', default: '32' },
      'warm-up': { type: 'string' },
      rounds: { type: 'string' },
      seconds: { type: 'string' },
      comparisons: { type: 'string', default: '25' },
      seed: { type: 'string', default: '1' },
      json: { type: 'string' },
      profiles: { type: 'string' },
    },
  });
  const given = { ...(values.quick ? quick : thorough), ...definedOf(values) };
  return {
    scale: positive('BENCH_SCALE', env.BENCH_SCALE || '1'),
    workloads: values.only?.split(','),
    targets: values.targets?.split(','),
    connections: positive('--connections', values.connections),
    warmUpSeconds: positive('--warm-up', given['warm-up']),
    rounds: positive('--rounds', given.rounds),
    seconds: positive('--seconds', given.seconds),
    comparisons: positive('--comparisons', values.comparisons),
    seed: positive('--seed', values.seed),
    json: values.json,
    profiles: values.profiles,
  };
}

const definedOf = <T extends object>(values: T) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;

function positive(name: string, text: string): number {
  const value = Number(text);
  if (value > 0 && Number.isFinite(value)) return value;
  throw new Error(`${name} must be a number above 0; it is ${text}.`);
}
