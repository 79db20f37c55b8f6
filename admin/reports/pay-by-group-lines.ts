import type { CsvValue } from '../../schema/foundation/exports/csv-cell.ts';
import { say } from '../language/say.ts';
import type { PayByGroup } from './pay-gap-api.ts';
import { withheldMark } from './withheld-mark.ts';

/** How many are in a group, which is told in bands alone. */
export const sizes: Record<string, string> = {
  from10: say('10 to 24'),
  from25: say('25 to 49'),
  from50: say('50 to 99'),
  from100: say('100 or more'),
};

/** The pay gap by group as the lines of a file. */
export const payByGroupLines = ({
  name,
  gaps,
}: Pick<PayByGroup, 'name' | 'gaps'>): CsvValue[][] => [
  [name, say('People on full pay'), say('Mean gap'), say('Median gap')],
  ...gaps.map(({ group, label, size, meanGap, medianGap }) => [
    group === 'together' ? say('Smaller groups together') : label,
    sizes[size] ?? withheldMark,
    size === 'withheld' ? withheldMark : meanGap,
    size === 'withheld' ? withheldMark : medianGap,
  ]),
];
