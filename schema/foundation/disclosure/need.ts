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

/** The categories of a figure, by their dimensions. */
export type Categories = ReadonlyMap<string, string>;

/** Where nobody may say who of those in one of two groups alone is counted in a figure. */
export interface Secret {
  /** The figure of all of whom it is told what they are, by the categories of one of a part of them; null of what anybody may know. */
  wholeOf: (categories: Categories) => Categories | null;
  /** Where so many in one alone are in a category, and as many in others, it tells of none of them. */
  enough: number;
}

/** That none of those in one of two groups alone may be in a category, unless many of them are, and as many are in others. */
export const needOfAlone = (alone: number, truth: number, of: number, enough: number): Need[] =>
  truth === 0 || Math.min(truth, of - truth) >= enough
    ? []
    : [{ on: [alone], truth, reach: 0, fall: 0, width: 0, why: 'joiners' }];

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
