import type { Year } from './cohort.ts';

/** The years that are counted end with March, as the statutory ones do: none overlaps another. */
const lastDay = '-03-31';

/** The last year that had been over for so many months on a day. */
export function yearOver(today: string, months: number): Year {
  const then = new Date(`${today}T00:00Z`);
  then.setUTCDate(1);
  then.setUTCMonth(then.getUTCMonth() - months);
  // April is month 3: from then on the year that ended in March is over
  const year = then.getUTCMonth() >= 3 ? then.getUTCFullYear() : then.getUTCFullYear() - 1;
  return yearUntil(`${year}${lastDay}`);
}

/** The year that ends on a day. */
export const yearUntil = (until: string): Year => ({
  start: `${Number(until.slice(0, 4)) - 1}${until.slice(4)}`,
  until,
});
