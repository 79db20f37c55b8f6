import {
  compare,
  decimal,
  type Exact,
  fraction,
  over,
  plus,
  times,
} from '../foundation/statistics/exact.ts';

/** How many days a pay period counts as (reg. 6). */
export const daysOf = {
  week: decimal('7'),
  fortnight: decimal('14'),
  fourWeeks: decimal('28'),
  month: decimal('30.44'),
  year: decimal('365.25'),
} as const;

export type PayPeriod = keyof typeof daysOf;

/** What somebody's pay in a period was, in pounds before tax and after salary sacrifice, and for what hours. */
export interface PayOfPeriod {
  period: PayPeriod;
  /** Basic pay, allowances, piecework, pay for leave, shift premium; no overtime, redundancy or arrears. */
  ordinary: Exact;
  /** Bonuses paid in the period, and how long they were for. */
  bonuses: readonly { amount: Exact; days: Exact }[];
  /** Working hours in a week; above 0. */
  weeklyHours: Exact;
}

const week = fraction(7);

/** Pay for an hour (reg. 6): a bonus for longer than the period counts for as many days as the period has. */
export function hourlyPay({ period, ordinary, bonuses, weeklyHours }: PayOfPeriod): Exact {
  const days = daysOf[period];
  const ofPeriod = bonuses.map(({ amount, days: earnedIn }) =>
    compare(earnedIn, days) > 0 ? over(times(amount, days), earnedIn) : amount,
  );
  const weekly = over(times(ofPeriod.reduce(plus, ordinary), week), days);
  return over(weekly, weeklyHours);
}
