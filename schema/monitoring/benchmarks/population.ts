import { bandsOf, preferNotToSay } from '../monthly/bands.ts';
import type { Measured } from './read.ts';

/** How many of the population are in each band of a characteristic, and in all of them together. */
export function populationIn(characteristic: string, { categories, figures }: Measured) {
  const { of } = bandsOf(characteristic, categories);
  const bands = new Map<string, number>();
  for (const { category, people } of figures) {
    const band = category === null ? undefined : of[category];
    if (band && band !== preferNotToSay) bands.set(band, (bands.get(band) ?? 0) + people);
  }
  return { of, bands, whole: [...bands.values()].reduce((sum, each) => sum + each, 0) };
}
