import type { Told } from './summary.ts';

const days = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const whole = new Intl.NumberFormat('en-GB');

/** A day as a sentence has it: 4 November 2026. */
export const longDay = (day: string) => days.format(new Date(`${day}T00:00:00Z`));

/** A value as people read it. */
export function toldInWords(told: Told): string {
  if (told === null) return '';
  if (typeof told === 'string') return told;
  if (typeof told === 'number') return whole.format(told);
  if ('day' in told) return longDay(told.day);
  const { amount, currency } = told;
  const money = new Intl.NumberFormat('en-GB', {
    style: 'currency',
    currency,
    trailingZeroDisplay: 'stripIfInteger',
  });
  return money.format(amount as `${number}`);
}
