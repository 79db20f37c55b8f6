import { rounded } from '../../foundation/disclosure/rounding.ts';
import { fewestPaid } from '../../foundation/statistics/pay-gap/by-group.ts';
import type { PayGap } from '../../foundation/statistics/pay-gap/pay-gap.ts';
import type { Working } from '../../foundation/statistics/pay-gap/working.ts';

/** How figures come about, for whoever may not read the pay of one person: in words, without a sum or anybody's pay. */
export const methodOf = ({ counted }: PayGap): Working => ({
  meanHourlyGap: [
    'The mean hourly pay of men on full pay less that of women, as a share of men’s.',
  ],
  medianHourlyGap: [
    'The hourly pay of the man in the middle, of those on full pay in its order, less that of the woman in the middle, as a share of the man’s.',
  ],
  meanBonusGap: [
    'The mean bonus of the men who were paid one in the twelve months less that of the women, as a share of men’s.',
  ],
  medianBonusGap: [
    'The bonus of the man in the middle, of those who were paid one in the order of what it was, less that of the woman in the middle, as a share of the man’s.',
  ],
  bonusShares: [
    'Of a hundred men employed on the snapshot date, with pay recorded, how many were paid a bonus in the twelve months.',
    'Of a hundred women employed on the snapshot date, with pay recorded, how many were paid a bonus in the twelve months.',
  ],
  quarters: [
    'Men and women on one rate of pay that reaches into several quarters are dealt out to them in the ratio in which they are on it.',
  ],
  counted: roughly(counted),
});

/** How many, to the nearest five; nothing but that they are few where they are. */
export const about = (people: number): number | null =>
  people < fewestPaid ? null : rounded(people);

/**
 * How many, of men and women together: quarters and shares are of each, and with how many there are of each besides, they
 * would tell how many of them are on leave.
 */
function roughly({ relevant, fullPay, onLessBecauseOfLeave, neitherSex }: PayGap['counted']) {
  return [
    `Employed on the snapshot date, with pay recorded: ${toFifty(relevant)}. Bonuses are of them all.`,
    `Paid less because of leave: ${inWords(both(onLessBecauseOfLeave))}. They are left out of all else.`,
    `On full pay: ${toFifty(fullPay)}. Hourly pay and quarters are of them.`,
    `Recorded as neither a man nor a woman, and in no figure: ${inWords(neitherSex)}.`,
    'Those with pay recorded and those on full pay are to the nearest fifty, other numbers to the nearest five.',
    'Those on full pay are those with pay recorded without those on leave; as each number is rounded by itself, the two may read alike.',
  ];
}

const both = ({ men, women }: { men: number; women: number }) => men + women;

const inWords = (people: number) =>
  about(people)?.toLocaleString('en-GB') ?? `fewer than ${fewestPaid}`;

const toFifty = (people: { men: number; women: number }) =>
  both(people) < 50
    ? 'fewer than 50'
    : (50 * Math.round(both(people) / 50)).toLocaleString('en-GB');
