import { optionsGiven } from '../server/usage.ts';

const usage = 'npm run drill -- [--stops 5] [--away 10] [--kills 50] [--rows 5000] [--seed 1]';

/** Reads the flags of `npm run drill`. */
export function readOptions() {
  const { values } = optionsGiven(usage, {
    options: {
      stops: { type: 'string', default: '5' },
      away: { type: 'string', default: '10' },
      kills: { type: 'string', default: '50' },
      rows: { type: 'string', default: '5000' },
      seed: { type: 'string', default: '1' },
    },
  });
  return {
    stops: whole('--stops', values.stops),
    away: whole('--away', values.away),
    kills: whole('--kills', values.kills),
    rows: whole('--rows', values.rows),
    seed: whole('--seed', values.seed),
  };
}

function whole(name: string, text: string): number {
  const value = Number(text);
  if (value > 0 && Number.isInteger(value)) return value;
  throw new Error(`${name} must be a whole number above 0; it is ${text}.`);
}
