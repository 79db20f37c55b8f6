import type { Figures } from './figures.ts';
import { small } from './figures.ts';

const base = 5;

/** A count as it is shown where counts are rounded: each on its own, totals too, to the nearest five. */
export const rounded = (count: number) => base * Math.round(count / base);

/**
 * Shows every figure rounded, so that a reader knows each to within two only. Nought is nought and small
 * figures are withheld as ever: rounded tables do not add up and can be unpicked (SDC handbook, chapter 5),
 * so that what is shown is attacked just the same, with all that a figure could have been.
 */
export function roundFigures({ figures }: Figures) {
  for (const figure of figures) {
    if (figure.standing !== 'open' || figure.count === 0 || small(figure)) continue;
    // a reader knows that what is shown is not small
    figure.low = Math.max(rounded(figure.count) - 2, figure.threshold);
    figure.high = rounded(figure.count) + 2;
  }
}
