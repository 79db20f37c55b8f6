import { lengthLater } from '../harness/calendar.ts';

/** What an item of a requirement says of its clock. */
export interface Clock {
  validFor: string | null;
  renewFrom: string;
  window: string | null;
}

export const forEver = '9999-99-99';

/** How long completions of a course are good for on a day, by living through every day up to it. */
export function livedThrough(completed: readonly string[], clock: Clock, on: string) {
  const days = new Map(completed.map((day) => [numberOf(day), day]));
  let completedOn: string | null = null;
  let until: string | null = null;
  const last = numberOf(on);
  for (let day = Math.min(...days.keys()); day <= last; day += 1) {
    if (!days.has(day)) continue;
    completedOn = days.get(day)!;
    until = renewed(until, completedOn, clock);
  }
  const opens =
    until === null || until === forEver || clock.window === null
      ? null
      : lengthLater(until, clock.window, -1);
  return { completedOn, until, opens };
}

/** How many days a day lies after the first of 1970. */
const numberOf = (day: string) => Date.parse(day) / 86_400_000;

function renewed(until: string | null, day: string, { validFor, renewFrom, window }: Clock) {
  if (validFor === null) return forEver;
  const fromToday = lengthLater(day, validFor);
  if (until === null || day > until || renewFrom === 'completion') return fromToday;
  const opens = window === null ? until : lengthLater(until, window, -1);
  if (day >= opens) return lengthLater(until, validFor);
  return fromToday > until ? fromToday : until;
}
