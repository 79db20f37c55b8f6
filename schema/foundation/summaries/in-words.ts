import type { Language } from '../pages/words.ts';
import { printable } from '../printable.ts';
import type { Told } from './summary.ts';

const inLong = (locale: string) =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
const days = { en: inLong('en-GB'), cy: inLong('cy') };
const whole = new Intl.NumberFormat('en-GB');

/** A day as a sentence has it: 4 November 2026. */
export const longDay = (day: string, language: Language = 'en') =>
  days[language].format(new Date(`${day}T00:00:00Z`));

/** A value as people read it. */
export function toldInWords(told: Told, language: Language = 'en'): string {
  if (told === null) return '';
  if (typeof told === 'string') return printable(told);
  if (typeof told === 'number') return whole.format(told);
  if ('said' in told) return told.said;
  if ('day' in told) return longDay(told.day, language);
  const { amount, currency } = told;
  const money = new Intl.NumberFormat('en-GB', {
    style: 'currency',
    currency,
    trailingZeroDisplay: 'stripIfInteger',
  });
  return money.format(amount as `${number}`);
}
