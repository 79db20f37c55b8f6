/** A day without a time or a place, as `YYYY-MM-DD`. */
export type PlainDate = string;

const names = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** Every way to write the name of a month: whole, three letters, or `sept`. */
export const months: Readonly<Record<string, number>> = Object.fromEntries([
  ...names.map((name, index) => [name, index + 1]),
  ...names.map((name, index) => [name.slice(0, 3), index + 1]),
  ['sept', 9],
]);

/** The number of a named month, or undefined where there is none of that name. */
export const monthNamed = (name: string): number | undefined =>
  Object.hasOwn(months, name.toLowerCase()) ? months[name.toLowerCase()] : undefined;

/** The day, or null where the calendar has no such day. */
export function plainDate(year: number, month: number, day: number): PlainDate | null {
  if (![year, month, day].every(Number.isInteger)) return null;
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
}

/** The last day of a month. */
export const lastDayOf = (year: number, month: number): PlainDate =>
  `${padded(year, 4)}-${padded(month, 2)}-${padded(daysIn(year, month), 2)}`;

function daysIn(year: number, month: number): number {
  if (month === 2) return leap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

const leap = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
const padded = (value: number, figures: number) => String(value).padStart(figures, '0');
