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

/** A profile as the lines of a file: every count with its share, and the base of each. */
export const profileLines = ({ bands, rows }: Profile, by: string): CsvValue[][] => [
  [
    by,
    say('People'),
    say('Full-time equivalent'),
    say('Have said'),
    say('% of those asked'),
    ...bands.flatMap(({ label }) => [label, `${label}, %`]),
  ],
  ...rows.map((row) => [
    nameOf(row),
    row.people,
    row.fullTimeEquivalent ?? withheldMark,
    row.declared,
    row.declarationRate,
    ...row.cells.flatMap(({ people, share }): CsvValue[] =>
      people === null ? [withheldMark, withheldMark] : [people, share],
    ),
  ]),
];
