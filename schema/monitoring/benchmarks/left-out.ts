import type { Measured } from './read.ts';

/** Of a hundred whom a table of the population counts, how many are in no group that anybody is compared with. */
export function leftOutShare({ figures }: Pick<Measured, 'figures'>): number | null {
  const sum = (of: Measured['figures']) => of.reduce((all, { people }) => all + people, 0);
  const out = sum(figures.filter(({ category }) => category === null));
  return sum(figures) === 0 ? null : Math.round((1000 * out) / sum(figures)) / 10;
}
