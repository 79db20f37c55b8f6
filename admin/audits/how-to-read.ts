import { meaningOfMark } from '../reports/cover.ts';
import { withheldMark } from '../reports/withheld-mark.ts';
import type { Frozen } from './frozen-api.ts';
import type { Read } from './frozen-reading.ts';
import type { FrozenTable } from './frozen-table.ts';

/** How the figures of tables are read, each thing said once however many have it. */
export function howToRead(tables: readonly FrozenTable[]): Read[] {
  const read = tables.flatMap(({ reading = [] }) => reading);
  return [
    ...(tables.some(hasWithheld) ? [[withheldMark, meaningOfMark()] as const] : []),
    ...new Map(read.map((each) => [each.join('\n'), each])).values(),
  ];
}

/** The other tables of a pack that tell of the same people: who is in the figures of pay is told with the gap. */
export const readWith = ({ report }: Frozen, all: readonly Frozen[]): readonly Frozen[] =>
  report === 'payGapByGroup' ? all.filter((each) => each.report === 'payGap') : [];

/** The same as notes of a file that has one table, and says of the mark by itself. */
export const inSentences = (read: readonly Read[]): string[] =>
  read.flatMap(([what, says]) => (what === withheldMark ? [] : [`${what}: ${says}`]));

const hasWithheld = ({ lines }: FrozenTable) => lines.some((line) => line.includes(withheldMark));
