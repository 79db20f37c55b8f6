import type { Mean, Median } from '../averages.ts';
import type { Exact } from '../exact.ts';
import { rounded } from '../rounded.ts';
import { published } from './figures.ts';
import type { Gap } from './gap.ts';
import type { BySex } from './paid-employee.ts';
import type { BonusShare, PayGap } from './pay-gap.ts';
import type { Quarter, SharedRate } from './quarters.ts';

/** What is said of how each figure came about, a step a line. */
export type Working = Record<
  | 'meanHourlyGap'
  | 'medianHourlyGap'
  | 'meanBonusGap'
  | 'medianBonusGap'
  | 'bonusShares'
  | 'quarters'
  | 'counted',
  string[]
>;

/** How each figure came about, a step a line. Amounts are cut to four places to be read, never to be used. */
export function workingOf(gap: PayGap): Working {
  return {
    meanHourlyGap: gapSteps(gap.meanHourlyGap, meanStep),
    medianHourlyGap: gapSteps(gap.medianHourlyGap, medianStep),
    meanBonusGap: gapSteps(gap.meanBonusGap, meanStep),
    medianBonusGap: gapSteps(gap.medianBonusGap, medianStep),
    bonusShares: [bonusStep('men', gap.bonusShares.men), bonusStep('women', gap.bonusShares.women)],
    quarters: gap.quarters.flatMap((quarter, i) => [
      quarterStep(quarterNames[i]!, quarter),
      ...quarter.shared.map(sharedStep),
    ]),
    counted: countedSteps(gap.counted),
  };
}

const quarterNames = ['Lower', 'Lower middle', 'Upper middle', 'Upper'];

function gapSteps<Average extends Mean | Median>(
  { men, women, percent }: Gap<Average>,
  step: (who: string, average: Average) => string,
): string[] {
  const averages = [step('Men', men), step('Women', women)];
  if (!percent || !men.value) return [...averages, 'There is nothing to compare: left blank.'];
  const [one, other] = [men.value, women.value].map((value) => (value ? pounds(value) : '£0.00'));
  return [...averages, `(${one} − ${other}) ÷ ${one} × 100 = ${percentage(percent)}.`];
}

const meanStep = (who: string, { people, total, value }: Mean) =>
  value
    ? `${who}: ${pounds(total)} in all ÷ ${grouped(people)} = ${pounds(value)}.`
    : `${who}: nobody.`;

function medianStep(who: string, { people, middle, value }: Median) {
  if (!value) return `${who}: nobody.`;
  const all = grouped(people);
  const [one, other] = middle.map(pounds);
  if (other === undefined)
    return `${who}: of ${all} in order, number ${grouped((people + 1) / 2)} has ${pounds(value)}.`;
  return `${who}: of ${all} in order, numbers ${grouped(people / 2)} and ${grouped(people / 2 + 1)} have ${one} and ${other}: between them ${pounds(value)}.`;
}

const bonusStep = (who: string, { people, paid, percent }: BonusShare) =>
  percent
    ? `${grouped(paid)} of ${grouped(people)} ${who} were paid a bonus: ${percentage(percent)}.`
    : `There are no ${who}: left blank.`;

const quarterStep = (name: string, quarter: Quarter) =>
  quarter.menShare && quarter.womenShare
    ? `${name}: ${both(quarter)} of ${quarter.people}: ${percentage(quarter.menShare)} are men.`
    : `${name}: ${both(quarter)} of ${quarter.people}, left blank.`;

const sharedStep = ({ hourlyPay, men, women, of }: SharedRate) =>
  `Of ${both(of)} on ${pounds(hourlyPay)}, who reach into another quarter, ${both({ men, women })} are in this one.`;

function countedSteps({ relevant, fullPay, onLessBecauseOfLeave, neitherSex }: PayGap['counted']) {
  return [
    `Employed on the snapshot date, with pay recorded: ${both(relevant)}. Bonuses are of them all.`,
    `Paid less because of leave: ${both(onLessBecauseOfLeave)}. They are left out of all else.`,
    `On full pay: ${both(fullPay)}. Hourly pay and quarters are of them.`,
    `Recorded as neither a man nor a woman, and in no figure: ${grouped(neitherSex)}.`,
  ];
}

/** With a true minus, and on one line. */
const percentage = (percent: Exact) => `${published(percent)!.replace('-', '−')}\u00a0%`;

const both = ({ men, women }: BySex<number>) =>
  `${grouped(men)} ${men === 1 ? 'man' : 'men'} and ${grouped(women)} ${women === 1 ? 'woman' : 'women'}`;

/** Pounds and pence, and up to two more figures where there is more to it. */
function pounds(amount: Exact): string {
  const [whole = '', part] = rounded(amount, 4)
    .replace(/0{1,2}$/, '')
    .split('.');
  return `£${grouped(BigInt(whole))}.${part}`;
}

const grouped = (number: number | bigint) => number.toLocaleString('en-GB');
