import type { CsvValue } from '../../schema/foundation/exports/csv-cell.ts';
import { say } from '../language/say.ts';
import type { PayGap } from './pay-gap-api.ts';
import { measures, quarters } from './pay-words.ts';
import { withheldMark } from './withheld-mark.ts';

/** The six measures and the quarters of pay as the lines of a file that people read. */
export const payGapLines = ({
  lines,
  quarters: shares,
}: Pick<PayGap, 'lines' | 'quarters'>): CsvValue[][] => [
  [say('Measure'), say('Figure, %')],
  ...lines.map(({ name, value, withheld }) => [
    measures[name] ?? name,
    value === null && !withheld ? say('left blank') : shown(value),
  ]),
  ...shares.flatMap(({ men, women }, i) => [
    [`${quarters[i]}: ${say('Men')}`, shown(men)],
    [`${quarters[i]}: ${say('Women')}`, shown(women)],
  ]),
];

const shown = (figure: string | null) => figure ?? withheldMark;
