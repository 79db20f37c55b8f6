import type { CsvValue } from '../../schema/foundation/exports/csv-cell.ts';
import { longDate } from '../foundation/format.ts';
import { say } from '../language/say.ts';
import type { Representation } from './monthly-api.ts';
import { withheldMark } from './withheld-mark.ts';

/** The workforce beside the population as the lines of a file. */
export const representationLines = (
  { name, rows, leftOutShare }: Representation,
  before: Representation | null = null,
): CsvValue[][] => [
  [
    name,
    say('Workforce'),
    say('Workforce, %'),
    ...(before ? [say('Workforce, %, on %{day}', { day: longDate(before.asAt) })] : []),
    say('Population'),
    leftOutShare ? say('Population, % of those counted') : say('Population, %'),
    say('Index'),
    say('Gap'),
    say('Target, %'),
    say('Target by'),
  ],
  ...rows.map((row) => [
    row.label,
    row.share === null ? withheldMark : row.people,
    row.share ?? withheldMark,
    ...(before ? [before.rows.find(({ band }) => band === row.band)?.share ?? withheldMark] : []),
    row.benchmarkPeople,
    row.benchmarkShare,
    row.index,
    row.gap,
    row.target,
    row.target === null ? null : longDate(row.targetBy!),
  ]),
];
