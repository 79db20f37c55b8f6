import { dayBefore } from './month-ends.ts';

/** The years of reports end with March, as the statutory ones do. */
const lastDay = '-03-31';

/** What a report on a year that is over is asked for. */
export const yearParameter = {
  name: 'until',
  scalar: 'Date',
  description:
    'A day: the year is the last that ended up to it, on 31 March; the last of all unless it is said.',
} as const;

/** The last day of the last year that had ended by a day, and is over today. */
export function yearEndUpTo(day: string, today = new Date().toISOString().slice(0, 10)): string {
  const yesterday = dayBefore(today);
  const limit = day < yesterday ? day : yesterday;
  return `${Number(limit.slice(0, 4)) - (limit.slice(4) < lastDay ? 1 : 0)}${lastDay}`;
}
