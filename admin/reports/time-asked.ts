import { isDay } from '../foundation/is-day.ts';

/** Which time a page of figures is asked for: the latest unless its address says one, and that only where it is there. */
export interface TimeAsked {
  /** Nothing where what is asked for is not there. */
  chosen: string;
  /** What is asked for and is not there. */
  missing: string;
}

/** The time that an address asks for; before it is known which there are, any day. */
export function timeAsked(times: readonly string[] | undefined, asked: string | null): TimeAsked {
  if (!asked) return { chosen: times?.[0] ?? '', missing: '' };
  const there = times ? times.includes(asked) : isDay(asked);
  return there ? { chosen: asked, missing: '' } : { chosen: '', missing: asked };
}
