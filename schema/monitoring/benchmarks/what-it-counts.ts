import { countedBy, headingOf } from './counted-by.ts';
import type { Group } from './group-of-line.ts';
import { characteristicOfLabel } from './settle.ts';

const saysNothing = new Set<string>([countedBy.group.title, 'Indicator']);

/** By what a line tells people apart; nothing where it counts everybody, or does not say. */
export function whatItCounts({ heading, label, characteristic }: Group): string | null {
  const about = characteristic ?? characteristicOfLabel(label);
  return headingOf[about ?? ''] ?? (saysNothing.has(heading) ? null : heading);
}

/** What a table is called: by what it counts and the year, which its file may have in its name, or else after its file. */
export function titleOf(counts: string | null, period: string | null, file: string): string {
  const year = period?.slice(0, 4) ?? file.match(/\b(19|20)\d\d\b/)?.[0];
  return counts && year ? `${counts}, ${year}` : file;
}
