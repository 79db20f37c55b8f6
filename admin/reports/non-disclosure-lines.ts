import type { CsvValue } from '../../schema/foundation/exports/csv-cell.ts';
import { say } from '../language/say.ts';
import type { NonDisclosure } from './monthly-api.ts';
import { nameOf } from './row-name.ts';

/** The non-disclosure list as the lines of a file. */
export const nonDisclosureLines = ({ characteristics, rows }: NonDisclosure): CsvValue[][] => [
  [
    say('Service area'),
    say('People'),
    ...characteristics.flatMap(({ name }) => [
      say('%{name}: asked', { name }),
      say('%{name}: answered', { name }),
      say('%{name}: have said', { name }),
      say('%{name}: have not said, %', { name }),
      say('%{name}: change', { name }),
    ]),
  ],
  ...rows.map(({ cells, ...row }) => [
    nameOf(row),
    row.people,
    ...cells.flatMap(({ asked, answered, declared, notDisclosedRate, change }) => [
      asked,
      answered,
      declared,
      notDisclosedRate,
      change,
    ]),
  ]),
];
