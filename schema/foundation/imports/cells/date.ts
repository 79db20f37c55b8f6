import { monthNamed, type PlainDate, plainDate } from '../calendar.ts';
import type { Reader, Reading } from './reading.ts';

const midnight = '(?:[T ]00:00(?::00(?:\\.0+)?)?)?';
const iso = new RegExp(`^(\\d{4})-(\\d{2})-(\\d{2})${midnight}$`);
const numeric = new RegExp(`^(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})${midnight}$`);
const named = /^(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]+)\.?,?[ -](\d{4})$/i;
const timeOfDay = /[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[ap]m|Z)?$/i;
/** A day of this century or the last, as a spreadsheet counts it. */
export const countedInDays = /^\d{5}(\.\d+)?$/;
const shortYear = /^\d{1,2}([/.-])(\d{1,2}|[a-z]+)\1\d{2}$/i;

/** A day: 2024-04-30, 30/04/2024 or 30 April 2024. Day before month, always. */
export const date = (): Reader<PlainDate> => Object.assign(written, { inDays });

/** The same with a time of the day after it, which is left aside. */
export const dayOfTime = (): Reader<PlainDate> =>
  Object.assign((text: string) => written(text.replace(timeOfDay, '')), { inDays });

/** The same, of days that have come: one that is still to come is refused in these words. */
export function thatHasCome(days: Reader<PlainDate>, says: string): Reader<PlainDate> {
  const judged =
    (read: Reader<PlainDate>): Reader<PlainDate> =>
    (text) => {
      const reading = read(text);
      return 'value' in reading && reading.value > today.format() ? { reason: says } : reading;
    };
  return Object.assign(judged(days), days.inDays && { inDays: judged(days.inDays) });
}
const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' });

function written(text: string): Reading<PlainDate> {
  const [, isoYear, isoMonth, isoDay] = iso.exec(text) ?? [];
  if (isoYear) return day(text, Number(isoYear), Number(isoMonth), Number(isoDay));
  const [, first, , second, year] = numeric.exec(text) ?? [];
  if (year) return day(text, Number(year), Number(second), Number(first));
  const [, dayOfMonth, name = '', namedYear] = named.exec(text) ?? [];
  const month = monthNamed(name);
  if (month) return day(text, Number(namedYear), month, Number(dayOfMonth));
  return { reason: whyNot(text) };
}

/** 45017 as spreadsheets count: days since the last but one of 1899, the time of day after the point. */
function inDays(text: string): Reading<PlainDate> {
  if (!countedInDays.test(text)) return written(text);
  const since = Date.UTC(1899, 11, 30) + Math.floor(Number(text)) * 86_400_000;
  return written(new Date(since).toISOString().slice(0, 10));
}

function day(text: string, year: number, month: number, dayOfMonth: number): Reading<PlainDate> {
  const value = plainDate(year, month, dayOfMonth);
  if (!value && month > 12 && dayOfMonth <= 12) {
    return { reason: `There is no month ${month}. Write the day before the month.` };
  }
  if (!value) return { reason: `The calendar has no ${text}.` };
  if (year < 1900) return { reason: `The year ${year} is too long ago.` };
  if (year > 2199) return { reason: `The year ${year} is too far away. Leave the cell empty.` };
  return { value };
}

function whyNot(text: string): string {
  if (shortYear.test(text)) return 'Write the year with four figures.';
  if (countedInDays.test(text)) {
    return 'This is how a spreadsheet counts days. Format the column as a date and save again.';
  }
  return 'Write the date as 30/04/2024 or 2024-04-30.';
}
