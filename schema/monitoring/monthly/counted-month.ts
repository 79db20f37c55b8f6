import type { Alike } from '../../foundation/disclosure/alike.ts';
import type { Twins } from '../../foundation/disclosure/twins.ts';
import type { Beside } from '../beside.ts';
import type { Band } from './bands.ts';
import type { CountedCell } from './count-workforce.ts';
import type { Given } from './given.ts';

/** A group that a table has in its rows; areas stand below one another. */
export interface Group {
  key: string;
  label: string;
  parent?: string | null;
}

/** Everything that was counted of one characteristic at the end of a month: what its tables are made of. */
export interface CountedMonth extends Given<CountedCell> {
  month: string;
  characteristic: string;
  bands: Band[];
  groups: Record<string, Group[]>;
  cells: CountedCell[];
  /** The parts of different groupings that are all but the same people, where it was counted. */
  twins?: Twins[];
  /** Those that few are in one of alone, who are known by name. */
  alike?: Alike[];
  /** What of what was out before it is the same people, under whatever name. */
  beside?: Beside[];
}

/** Those who have not said what they are: they declined, have not answered, or were never asked. */
export const silent = ['preferNotToSay', 'notAnswered', 'notAsked'] as const;

/** The people of an area itself, apart from those of the areas below it. */
export const own = (key: string) => `${key}:own`;

/** How many there are of a category in the finest part of a grouping; and how many of them were there before. */
export function counterOf({ cells }: CountedMonth, grouping: string, what: 'people' | 'stayed') {
  const counts = new Map(
    cells
      .filter(([by]) => by === grouping)
      .map(([, group, category, people, stayed]) => [
        `${category} ${leafOf(grouping, group)}`,
        what === 'people' ? people : stayed,
      ]),
  );
  return ([category, leaf]: readonly string[]) => counts.get(`${category} ${leaf}`) ?? 0;
}

/** The finest part of a grouping that a group is. */
export const leafOf = (grouping: string, key: string) =>
  grouping === 'serviceArea' ? own(key) : key;
