import { shortDate, shortInstant } from '../foundation/format.ts';
import { today } from '../foundation/today.ts';
import type { Changed } from '../providers/data/refused.ts';

/** Who saved a record and when: Denise Okafor saved this at 10:42. */
export function whoSaved({ changedBy, changedAt }: Partial<Changed> = {}): string {
  const who = changedBy ?? 'Somebody else';
  return `${who} saved this${changedAt ? ` ${when(changedAt)}` : ''}`;
}

function when(instant: string): string {
  const [day, time] = shortInstant(instant).split(', ');
  return day === shortDate(today()) ? `at ${time}` : `on ${day} at ${time}`;
}
