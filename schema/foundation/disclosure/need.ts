import { type Figures, small } from './figures.ts';

/** What must stay possible of a sum of figures, as far as a reader can tell. */
export interface Need {
  on: readonly number[];
  /** What the sum is. */
  truth: number;
  /** It could be this many at least. */
  reach: number;
  /** It could be this few. */
  fall: number;
  /** The most and the fewest that it could be are this far apart. */
  width: number;
  why: 'small' | 'group' | 'joiners';
}

/** Nobody may narrow a small figure down to fewer than this many, or tell a whole group by fewer. */
export const narrowest = 5;

/** Every small figure that is not out already could be large, by so many to spare, and is not known to within a few. */
export const needsOfSmall = ({ figures }: Figures, spare = 0): Need[] =>
  figures.flatMap((figure, place) =>
    small(figure) && (figure.standing === 'open' || figure.standing === 'withheld')
      ? [
          {
            on: [place],
            truth: figure.count,
            reach: figure.threshold + spare,
            fall: figure.count,
            width: narrowest,
            why: 'small' as const,
          },
        ]
      : [],
  );
