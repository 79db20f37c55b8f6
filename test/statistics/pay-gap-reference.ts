import type { Figures } from '../../schema/foundation/statistics/pay-gap/figures.ts';

/** Somebody's pay in whole per cent of a penny: no fractions are needed to compare it. */
export interface Paid {
  man: boolean;
  hourlyPay: number;
  bonus: number | null;
  fullPay: boolean;
}

type Hourly = Pick<
  Figures,
  | 'meanHourlyGap'
  | 'medianHourlyGap'
  | 'meanBonusGap'
  | 'medianBonusGap'
  | 'menBonusShare'
  | 'womenBonusShare'
>;

/** The figures but for the quarters, by another road: whole numbers multiplied crosswise, and one division each. */
export function plainFigures(everybody: readonly Paid[]): Hourly {
  const bonus = everybody
    .map((each) => ({ ...each, amount: each.bonus ?? 0 }))
    .filter(({ amount }) => amount > 0);
  const hourly = everybody
    .filter(({ fullPay }) => fullPay)
    .map((each) => ({ ...each, amount: each.hourlyPay }));
  const counts = [true, false].map((man) => everybody.filter((each) => each.man === man).length);
  const paid = [true, false].map((man) => bonus.filter((each) => each.man === man).length);
  return {
    meanHourlyGap: gap(hourly, sumOf, false),
    medianHourlyGap: gap(hourly, middleOf, false),
    meanBonusGap: gap(bonus, sumOf, true),
    medianBonusGap: gap(bonus, middleOf, true),
    menBonusShare: percent(BigInt(paid[0]!), BigInt(counts[0]!)),
    womenBonusShare: percent(BigInt(paid[1]!), BigInt(counts[1]!)),
  };
}

type Amounts = { man: boolean; amount: number }[];

/** An average as a dividend and a divisor. */
type Average = readonly [bigint, bigint];

function gap(people: Amounts, average: (amounts: bigint[]) => Average, noWomenIsNothing: boolean) {
  const [men, women] = [true, false].map((man) =>
    average(people.filter((each) => each.man === man).map(({ amount }) => BigInt(amount))),
  ) as [Average, Average];
  const none = women[1] === 0n;
  if (men[1] === 0n || men[0] === 0n || (none && !noWomenIsNothing)) return null;
  const divisor = none ? 1n : women[1];
  return percent(men[0] * divisor - women[0] * men[1], men[0] * divisor);
}

const sumOf = (amounts: bigint[]): Average => [
  amounts.reduce((one, other) => one + other, 0n),
  BigInt(amounts.length),
];

/** Takes the least and the most away until one or two are left. */
function middleOf(amounts: bigint[]): Average {
  const left = amounts.toSorted((one, other) => Number(one - other));
  while (left.length > 2) {
    left.shift();
    left.pop();
  }
  return sumOf(left);
}

/** Counts tenths of a per cent until the next would be too many. */
function percent(part: bigint, whole: bigint): string | null {
  if (whole === 0n) return null;
  const size = part < 0n ? -part : part;
  let tenths = (size * 1000n) / whole;
  if ((size * 1000n - tenths * whole) * 2n >= whole) tenths += 1n;
  return `${part < 0n && tenths > 0n ? '-' : ''}${tenths / 10n}.${tenths % 10n}`;
}
