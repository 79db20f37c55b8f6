const iso = (date: Date) => date.toISOString().slice(0, 10);
const at = (day: string) => new Date(`${day}T00:00:00Z`);

/** The day so many days later. */
export function daysLater(day: string, days: number): string {
  const date = at(day);
  date.setUTCDate(date.getUTCDate() + days);
  return iso(date);
}

const exists = (day: string) => !Number.isNaN(at(day).getTime()) && iso(at(day)) === day;

/** The same day so many months later; where the month has no such day, its last one. */
export function sameDayLater(day: string, months: number): string {
  const [year, month, dayOfMonth] = day.split('-').map(Number) as [number, number, number];
  const index = year * 12 + month - 1 + months;
  const part = (value: number) => String(value).padStart(2, '0');
  for (let last = dayOfMonth; ; last -= 1) {
    const candidate = `${Math.floor(index / 12)}-${part((index % 12) + 1)}-${part(last)}`;
    if (exists(candidate)) return candidate;
  }
}

const counted = (length: string, unit: string) =>
  Number(length.match(new RegExp(`(\\d+)${unit}`))?.[1] ?? 0);

/** The day so long later, as ISO 8601 writes the length (P3Y, P1M, P90D); with -1, so long before. */
export function lengthLater(day: string, length: string, times: 1 | -1 = 1): string {
  const months = counted(length, 'Y') * 12 + counted(length, 'M');
  const days = counted(length, 'W') * 7 + counted(length, 'D');
  return daysLater(sameDayLater(day, times * months), times * days);
}

/** A day as a sentence has it: 4 November 2026. */
export const inWords = (day: string) =>
  at(day).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });

/** A last day as it can be: the first one, where it was to come before it. */
export const noSooner = <Day extends string | null>(last: Day, first: string | null) =>
  last !== null && first !== null && last < first ? first : last;
