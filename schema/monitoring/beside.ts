import type { Alike } from '../foundation/disclosure/alike.ts';
import { addAlike } from '../foundation/disclosure/alike-ties.ts';
import type { Figures } from '../foundation/disclosure/figures.ts';
import type { Need, Secret } from '../foundation/disclosure/need.ts';
import { addTwins } from '../foundation/disclosure/twin-ties.ts';
import type { Twins } from '../foundation/disclosure/twins.ts';
import type { StayedCell } from './kept-people.ts';

/** What of a table that is out is all but the same people as what of the one that is worked out, as everybody in the office knows. */
export interface Beside {
  population: string;
  alike: Alike[];
  /** What was split, put together or moved as a whole since then. */
  unions?: Twins[];
  /** Who is in both and says the same, where whoever came and went between is not counted otherwise. */
  stayed?: StayedCell[];
}

/** Ties a table to those that were out before it by what is the same people; says what must stay possible. */
export const addBeside = (
  all: Figures,
  population: string,
  beside: readonly Beside[] = [],
  secret?: Secret,
): Need[] =>
  beside.flatMap(({ population: of, alike, unions }) => [
    ...addTwins(all, [of, population], unions, secret),
    ...addAlike(all, [of, population], alike, secret),
  ]);
