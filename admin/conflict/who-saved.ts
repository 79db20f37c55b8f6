import { whenInWords } from '../foundation/format.ts';
import type { Changed } from '../providers/data/refused.ts';

/** Who saved a record and when: Denise Okafor saved this at 10:42. */
export function whoSaved({ changedBy, changedAt }: Partial<Changed> = {}): string {
  const who = changedBy ?? 'Somebody else';
  return `${who} saved this${changedAt ? ` ${whenInWords(changedAt)}` : ''}`;
}
