import { type PlainDate, plainDate } from '../../foundation/imports/calendar.ts';

const written = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/;
const london = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' });

/**
 * The day in London at a moment of open contracting data; null where it is none. A minute to
 * midnight ends the day as it is written, whatever zone stands behind it.
 */
export function dayInLondon(moment: string): PlainDate | null {
  const [, year, month, day, hour, minute, zone] = written.exec(moment.trim()) ?? [];
  const date = plainDate(Number(year), Number(month), Number(day));
  if (!date || Number(hour) > 24 || Number(minute) > 59) return null;
  if (!zone || (hour === '23' && minute === '59')) return date;
  const instant = new Date(moment.trim());
  return Number.isNaN(instant.getTime()) ? null : london.format(instant);
}

/** A moment of open contracting data to the second; null where it is none. */
export function momentOf(moment: string | null | undefined): string | null {
  const instant = new Date(moment?.trim() ?? '');
  return Number.isNaN(instant.getTime()) ? null : `${instant.toISOString().slice(0, 19)}Z`;
}
