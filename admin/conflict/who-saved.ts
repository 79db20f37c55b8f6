import { whenInWords } from '../foundation/format.ts';
import { say } from '../language/say.ts';
import type { Changed } from '../providers/data/refused.ts';

/** Who saved a record and when: Denise Okafor saved this at 10:42. */
export function whoSaved({ changedBy, changedAt }: Partial<Changed> = {}): string {
  const who = changedBy ?? say('Somebody else');
  return changedAt
    ? say('%{who} saved this %{when}', { who, when: whenInWords(changedAt) })
    : say('%{who} saved this', { who });
}
