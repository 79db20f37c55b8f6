import type { CsvValue } from '../../schema/foundation/exports/csv-cell.ts';
import { say } from '../language/say.ts';
import type { Profile } from './monthly-api.ts';
import { nameOf } from './row-name.ts';
import { withheldMark } from './withheld-mark.ts';

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
    row.fullTimeEquivalent,
    row.declared,
    row.declarationRate,
    ...row.cells.flatMap(({ people, share }): CsvValue[] =>
      people === null ? [withheldMark, withheldMark] : [people, share],
    ),
  ]),
];
