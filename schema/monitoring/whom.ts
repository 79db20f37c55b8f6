import type { Alike, Group } from '../foundation/disclosure/alike.ts';
import type { Places, Said } from './kept-people.ts';

/** The people of a table: who they are, what they had said of themselves, and all that each is counted in. */
export interface Whom extends Said {
  population: string;
  /** The days at which they are those who work for the council. */
  on: readonly string[];
  /** How it is told of a year that somebody has left in it. */
  left?: string;
  groupings: readonly string[];
  groupsOf: (places: Places) => readonly Group[];
  /** The group at another time against which it is held already by who came and went. */
  heldAs: (group: Group) => Group;
  /** What is the same people within it. */
  alike?: readonly Alike[];
}

/** Those who have said nothing of themselves, asked or not: tables of years do not tell them apart. */
export const unsaid = 'unsaid';
