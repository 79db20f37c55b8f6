import type { Figures } from '../../foundation/statistics/pay-gap/figures.ts';
import type { Measure, Told } from './told-pay-gap.ts';

/** What stands for a figure that is withheld. */
const mark = '[c]';

/** The columns of the government's gender pay gap service, with what a return has in them. */
export function returnOf(
  employer: string,
  size: string,
  { figures, withheld }: Told,
): [string, string][] {
  const [lower, lowerMiddle, upperMiddle, upper] = figures.quarters;
  const share = (quarter: Figures['quarters'][number] | undefined, who: 'men' | 'women') =>
    withheld.quarters ? mark : (quarter?.[who] ?? '');
  const figure = (name: Measure) => (withheld[name] ? mark : (figures[name] ?? ''));
  return [
    ['EmployerName', employer],
    ['EmployerSize', size],
    ['DiffMeanHourlyPercent', figure('meanHourlyGap')],
    ['DiffMedianHourlyPercent', figure('medianHourlyGap')],
    ['DiffMeanBonusPercent', figure('meanBonusGap')],
    ['DiffMedianBonusPercent', figure('medianBonusGap')],
    ['MaleBonusPercent', figure('menBonusShare')],
    ['FemaleBonusPercent', figure('womenBonusShare')],
    ['MaleLowerQuartile', share(lower, 'men')],
    ['FemaleLowerQuartile', share(lower, 'women')],
    ['MaleLowerMiddleQuartile', share(lowerMiddle, 'men')],
    ['FemaleLowerMiddleQuartile', share(lowerMiddle, 'women')],
    ['MaleUpperMiddleQuartile', share(upperMiddle, 'men')],
    ['FemaleUpperMiddleQuartile', share(upperMiddle, 'women')],
    ['MaleTopQuartile', share(upper, 'men')],
    ['FemaleTopQuartile', share(upper, 'women')],
  ];
}

const sizes: [number, string][] = [
  [250, 'Less than 250'],
  [500, '250 to 499'],
  [1000, '500 to 999'],
  [5000, '1000 to 4999'],
  [20_000, '5000 to 19,999'],
];

/** The band of the service that so many employees are in. */
export const sizeOf = (people: number) =>
  sizes.find(([most]) => people < most)?.[1] ?? '20,000 or more';
