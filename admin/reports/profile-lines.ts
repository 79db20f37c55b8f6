import type { CsvValue } from '../../schema/foundation/exports/csv-cell.ts';
import { say } from '../language/say.ts';
import type { Profile, ProfileRow } from './monthly-api.ts';
import { nameOf } from './row-name.ts';
import { withheldMark } from './withheld-mark.ts';

/** The people of an area itself are mostly a handful: where nothing is told of them, the line is left out. */
export const rowsTold = ({ rows }: Pick<Profile, 'rows'>) =>
  rows.filter((row) => !row.itself || !isSilent([row]));

/** Whether nothing is told of what the people of any row are. */
export const isSilent = (rows: readonly Pick<ProfileRow, 'cells'>[]) =>
  rows.every(({ cells }) => cells.every(({ people }) => people === null));

/** What packs froze before they asked how many were asked has no such figure. */
type FrozenProfile = Omit<Profile, 'rows'> & {
  rows: readonly (Omit<ProfileRow, 'asked'> & { asked?: number })[];
};

/** A profile as the lines of a file: every count with its share, and the base of each where it is told. */
export function profileLines({ bands, rows }: FrozenProfile, by: string): CsvValue[][] {
  const asked = rows.every((row) => row.asked !== undefined);
  return [
    [
      by,
      say('People'),
      say('Full-time equivalent'),
      ...(asked ? [say('Asked')] : []),
      say('Have said'),
      say('% of those asked'),
      ...bands.flatMap(({ label }) => [label, `${label}, %`]),
    ],
    ...rows.map((row) => [
      nameOf(row),
      row.people,
      row.fullTimeEquivalent ?? withheldMark,
      ...(asked ? [row.asked!] : []),
      row.declared,
      row.declarationRate,
      ...row.cells.flatMap(({ people, share }): CsvValue[] =>
        people === null ? [withheldMark, withheldMark] : [people, share],
      ),
    ]),
  ];
}
