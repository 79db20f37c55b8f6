import { populationIn } from './population.ts';
import type { Measured } from './read.ts';

/** The ages of a table of the population that reach beyond the band that they are counted in. */
export function beyondTheirBands(characteristic: string, measured: Measured): string[] {
  if (characteristic !== 'age') return [];
  const { of } = populationIn(characteristic, measured);
  return measured.figures
    .filter(({ category, label }) => category !== null && reachesBeyond(label, of[category]))
    .map(({ label }) => label);
}

function reachesBeyond(label: string, band = ''): boolean {
  const [first, last] = agesIn(label);
  const [from, to] = agesIn(band);
  return first !== undefined && from !== undefined && (first < from || (to ?? 200) < (last ?? 0));
}

const agesIn = (text: string) => (text.match(/\d+/g) ?? []).map(Number);
