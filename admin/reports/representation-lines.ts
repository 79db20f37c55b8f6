import type { CsvValue } from '../../schema/foundation/exports/csv-cell.ts';
import { say } from '../language/say.ts';
import type { Representation } from './monthly-api.ts';
import { withheldMark } from './withheld-mark.ts';

/** The workforce beside the population as the lines of a file. */
export const representationLines = ({ name, rows }: Representation): CsvValue[][] => [
  [
    name,
    say('Workforce'),
    say('Workforce, %'),
    say('Population'),
    say('Population, %'),
    say('Index'),
    say('Gap'),
    say('Target'),
  ],
  ...rows.map((row) => [
    row.label,
    row.people ?? withheldMark,
    row.share ?? withheldMark,
    row.benchmarkPeople,
    row.benchmarkShare,
    row.index,
    row.gap,
    row.target,
  ]),
];
