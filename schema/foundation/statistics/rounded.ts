import type { Exact } from './exact.ts';

/** The number with so many figures after the point, a half away from zero as spreadsheets do: `-0.3`, `12.0`. */
export function rounded({ numerator, denominator }: Exact, places: number): string {
  const size = numerator < 0n ? -numerator : numerator;
  const steps = (2n * size * 10n ** BigInt(places) + denominator) / (2n * denominator);
  const figures = steps.toString().padStart(places + 1, '0');
  const sign = numerator < 0n && steps > 0n ? '-' : '';
  if (places === 0) return `${sign}${figures}`;
  return `${sign}${figures.slice(0, -places)}.${figures.slice(-places)}`;
}

/** Figures before the point whose fraction of 2 still shows in a double. */
const kept = 66;

/** The nearest floating-point number, for what has no end in decimals, such as a probability. */
export function approximate({ numerator, denominator }: Exact): number {
  const size = numerator < 0n ? -numerator : numerator;
  const shift = kept - bits(size) + bits(denominator);
  const scaled =
    shift > 0 ? (size << BigInt(shift)) / denominator : size / (denominator << BigInt(-shift));
  // in two steps, or a small number would be lost to a factor smaller than it is
  const half = Math.trunc(shift / 2);
  const value = Number(scaled) * 2 ** -half * 2 ** (half - shift);
  return numerator < 0n ? -value : value;
}

const bits = (whole: bigint) => whole.toString(16).length * 4;
