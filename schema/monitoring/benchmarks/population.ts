import { bandsOf } from '../monthly/bands.ts';
import type { Measured } from './read.ts';

/** How many of the population are in each band of a characteristic and in all of them together, and who is in none. */
export function populationIn(characteristic: string, { categories, figures }: Measured) {
  const { of, bands: known } = bandsOf(characteristic, categories);
  const codes = new Set(known.map(({ code }) => code));
  const bands = new Map<string, number>();
  const leftOut: Measured['figures'] = [];
  for (const figure of figures) {
    const band = figure.category === null ? undefined : of[figure.category];
    if (band && codes.has(band)) bands.set(band, (bands.get(band) ?? 0) + figure.people);
    else leftOut.push(figure);
  }
  return { of, bands, whole: [...bands.values()].reduce((sum, each) => sum + each, 0), leftOut };
}
