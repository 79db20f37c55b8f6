import type { CsvValue } from '../../schema/foundation/exports/csv-cell.ts';
import { say } from '../language/say.ts';
import type { PayByGroup } from './pay-gap-api.ts';
import { withheldMark } from './withheld-mark.ts';

/** How many are in a group at the least, as the tables of staff show them. */
export const sizes: Record<string, string> = {
  from10: say('10 or more'),
  from25: say('25 or more'),
  from50: say('50 or more'),
  from100: say('100 or more'),
};

/** The pay gap by group as the lines of a file. */
export const payByGroupLines = ({
  name,
  gaps,
}: Pick<PayByGroup, 'name' | 'gaps'>): CsvValue[][] => [
  [name, say('People'), say('Mean gap'), say('Median gap')],
  ...gaps.map((gap) => [
    nameOf(gap),
    sizes[gap.size] ?? withheldMark,
    ...[gap.meanGap, gap.medianGap].map((each) => (gap.reference ? null : (each ?? withheldMark))),
  ]),
];

/** What a group is called. */
export const nameOf = ({ group, label }: PayByGroup['gaps'][number]) =>
  group === 'together' ? say('Other groups together') : label;
