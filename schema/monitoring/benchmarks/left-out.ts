import { populationIn } from './population.ts';
import type { Measured } from './read.ts';

/** What a table of the population calls those who are in no group that anybody is compared with. */
export const leftOutOf = (characteristic: string, measured: Measured): string[] =>
  populationIn(characteristic, measured).leftOut.map(({ label }) => label);

/** Of a hundred whom a table of the population counts, how many these are. */
export function leftOutShare(characteristic: string, measured: Measured): number | null {
  const { whole, leftOut } = populationIn(characteristic, measured);
  const out = leftOut.reduce((all, { people }) => all + people, 0);
  return whole + out === 0 ? null : Math.round((1000 * out) / (whole + out)) / 10;
}
