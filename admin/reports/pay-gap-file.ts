import { longDate } from '../foundation/format.ts';
import { say } from '../language/say.ts';
import { countedNotes } from './pay-counted.ts';
import type { PayGap } from './pay-gap-api.ts';
import { keptNotes } from './pay-gap-kept.tsx';
import { payGapLines } from './pay-gap-lines.ts';
import { payGapExplained } from './pay-words.ts';
import type { Figures } from './save-file.tsx';

/** The pay gap as it is saved; whoever asks from outside is told nothing of files that they do not get. */
export function payGapFile(gap: PayGap): Figures {
  const lines = () => payGapLines(gap);
  const notes = [...keptNotes(gap), ...countedNotes(gap), payGapExplained()];
  return {
    name: `gender-pay-gap-${gap.snapshotOn}`,
    report: say('Gender pay gap'),
    title: say('Gender pay gap'),
    about: [[say('Snapshot date'), longDate(gap.snapshotOn)]],
    unguarded: gap.lines.some(({ ofFew, withheld }) => ofFew && !withheld),
    notes: [...notes, say('The CSV has the columns of the government’s return.')],
    lines,
    csv: () => [gap.columns.map(({ name }) => name), gap.columns.map(({ value }) => value)],
    outside: { lines, notes },
    data: () => gap,
  };
}
