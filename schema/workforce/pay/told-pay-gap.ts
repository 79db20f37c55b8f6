import { dominated } from '../../foundation/disclosure/dominance.ts';
import type { Exact } from '../../foundation/statistics/exact.ts';
import { fewestPaid } from '../../foundation/statistics/pay-gap/by-group.ts';
import { type Figures, figuresOf } from '../../foundation/statistics/pay-gap/figures.ts';
import {
  type BySex,
  bySex,
  type PaidEmployee,
} from '../../foundation/statistics/pay-gap/paid-employee.ts';
import type { PayGap } from '../../foundation/statistics/pay-gap/pay-gap.ts';
import { approximate } from '../../foundation/statistics/rounded.ts';

/** The six measures that are one figure each. */
export const measures = [
  'meanHourlyGap',
  'medianHourlyGap',
  'meanBonusGap',
  'medianBonusGap',
  'menBonusShare',
  'womenBonusShare',
] as const;

export type Measure = (typeof measures)[number];

/** Why there is no figure of hourly pay. */
export const tooFewPaid =
  'Fewer than ten men or ten women are on full pay, or one of them has most of it: withheld, as it could tell the pay of one of them.';

/** Why there is no figure of bonuses. */
export const tooFewBonuses =
  'Fewer than ten men or ten women were paid a bonus, or one of them most of it: withheld, as it could tell what one of them was paid.';

/** What may leave for whoever may not read the pay of one person. */
export interface Told {
  figures: Figures;
  /** Those that could tell the pay of one person, and why each could. */
  withheld: Partial<Record<Measure | 'quarters', string>>;
}

/** The figures without those of so few that they could tell the pay of one person. */
export function toldOf(gap: PayGap, everybody: readonly PaidEmployee[]): Told {
  const withheld = withheldOf(gap, everybody);
  const figures = figuresOf(gap);
  const kept = measures.map((name) => [name, withheld[name] ? null : figures[name]]);
  return {
    figures: {
      ...(Object.fromEntries(kept) as Record<Measure, string | null>),
      quarters: withheld.quarters
        ? figures.quarters.map(() => ({ men: null, women: null }))
        : figures.quarters,
    },
    withheld,
  };
}

function withheldOf(
  { counted: { fullPay }, bonusShares }: PayGap,
  everybody: readonly PaidEmployee[],
): Told['withheld'] {
  const few = Math.min(fullPay.men, fullPay.women) < fewestPaid;
  if (few || tells(bySex(everybody, hourlyOf)))
    return Object.fromEntries([...measures, 'quarters'].map((name) => [name, tooFewPaid]));
  const gaps =
    bonusShares.men.paid > 0 && tells(bySex(everybody, bonusesOf))
      ? { meanBonusGap: tooFewBonuses, medianBonusGap: tooFewBonuses }
      : {};
  return {
    ...gaps,
    ...(areFew(bonusShares.men.paid) ? { menBonusShare: tooFewBonuses } : {}),
    ...(areFew(bonusShares.women.paid) ? { womenBonusShare: tooFewBonuses } : {}),
  };
}

/** Whether an average of what men or women were paid would tell of one of them. */
const tells = ({ men, women }: BySex<number[]>) => dominated(men) || dominated(women);

const hourlyOf = (people: readonly PaidEmployee[]) =>
  people.flatMap(({ fullPay, hourlyPay }) => (fullPay ? paid(hourlyPay) : []));

const bonusesOf = (people: readonly PaidEmployee[]) => people.flatMap(({ bonus }) => paid(bonus));

const paid = (amount: Exact | null) =>
  amount && amount.numerator !== 0n ? [approximate(amount)] : [];

const areFew = (people: number) => people > 0 && people < fewestPaid;
