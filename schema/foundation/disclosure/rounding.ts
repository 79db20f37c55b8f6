import { type Figure, type Figures, small } from './figures.ts';

const base = 5;

/** A count as it is shown where counts are rounded: each on its own, totals too, to the nearest five. */
export const rounded = (count: number) => base * Math.round(count / base);

/**
 * Shows every figure rounded, so that a reader knows each to within two only. Nought is nought and small
 * figures are withheld as ever: rounded tables do not add up and can be unpicked (SDC handbook, chapter 5),
 * so that what is shown is attacked just the same, with all that a figure could have been.
 */
export function roundFigures({ figures }: Figures, which: (figure: Figure) => boolean = isOpen) {
  for (const figure of figures) {
    if (!which(figure) || figure.count === 0 || small(figure)) continue;
    // a reader knows that what is shown is not small
    figure.low = Math.max(rounded(figure.count) - 2, figure.threshold);
    figure.high = rounded(figure.count) + 2;
  }
}

const isOpen = ({ standing }: Figure) => standing === 'open';

/** Of what is out already of a population: who takes it to be exact would leave alone what it does not tell. */
export const shownOf = (population: string) => {
  const begins = JSON.stringify([population]).slice(0, -1);
  return ({ name, standing }: Figure) => standing === 'shown' && name.startsWith(begins);
};
