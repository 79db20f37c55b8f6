import { say } from '../language/say.ts';
import type { ValueField } from './declaration.ts';
import { today } from './today.ts';

const months = [
  say('Jan'),
  say('Feb'),
  say('Mar'),
  say('Apr'),
  say('May'),
  say('Jun'),
  say('Jul'),
  say('Aug'),
  say('Sep'),
  say('Oct'),
  say('Nov'),
  say('Dec'),
];
const longMonths = [
  say('January'),
  say('February'),
  say('March'),
  say('April'),
  say('May'),
  say('June'),
  say('July'),
  say('August'),
  say('September'),
  say('October'),
  say('November'),
  say('December'),
];

/** `2028-03-14` as 14 Mar 2028: a plain day, without a time zone. */
export const shortDate = (date: string) => dateWith(months, date);

/** `2028-03-14` as 14 March 2028. */
export const longDate = (date: string) => dateWith(longMonths, date);

function dateWith(names: readonly string[], date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${day} ${names[(month ?? 1) - 1]} ${year}`;
}

/** `2027-01-01` as January 2027. */
export const monthOf = (date: string) => longDate(date).replace(/^\d+ /, '');

/** An instant as people here live it: 14 Mar 2028, 10:42. */
export function shortInstant(instant: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/London',
    dateStyle: 'short',
    timeStyle: 'short',
  }).formatToParts(new Date(instant));
  const { day, month, year, hour, minute } = Object.fromEntries(
    parts.map(({ type, value }) => [type, value]),
  );
  return `${shortDate(`${year}-${month}-${day}`)}, ${hour}:${minute}`;
}

/** An exact decimal with its thousands apart; zeros that say nothing are left out. */
export function grouped(decimal: string): string {
  const [whole = '', fraction = ''] = decimal.replace('-', '').split('.');
  const sign = decimal.startsWith('-') ? '−' : '';
  const groups = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const rest = fraction.replace(/0+$/, '');
  return `${sign}${groups}${rest && `.${rest}`}`;
}

/** An amount of money: £6,420,000, or £1,250.50; other currencies by their code. */
export function money(amount: string, currency: string | null | undefined): string {
  const [whole, fraction] = grouped(amount).split('.');
  const exact = fraction ? `${whole}.${fraction.padEnd(2, '0')}` : whole;
  return !currency || currency === 'GBP' ? `£${exact}` : `${currency} ${exact}`;
}

/** The words of a value; nothing for a value that is not there. */
export function formatted(field: ValueField, value: unknown, date = shortDate): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map((item) => formatted(field, item, date)).join(', ');
  const chosen = field.choices?.find(({ id }) => id === value);
  if (chosen) return chosen.name;
  switch (field.scalar) {
    case 'Boolean':
      return value ? say('Yes') : say('No');
    case 'Date':
      return date(String(value));
    case 'DateTime':
      return shortInstant(String(value));
    case 'Int':
    case 'Decimal':
      return grouped(String(value));
    default:
      return String(value);
  }
}

/** When something was, for somebody who reads it today: at 10:42, or on 14 Mar 2028 at 10:42. */
export function whenInWords(instant: string): string {
  const [day, time] = shortInstant(instant).split(', ');
  return day === shortDate(today())
    ? say('at %{time}', { time: time ?? '' })
    : say('on %{day} at %{time}', { day: day ?? '', time: time ?? '' });
}

/** How many days lie between two days. */
export const daysUntil = (day: string, from: string): number =>
  Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
