import type { Column } from '../column.ts';
import type { Cell } from '../import.ts';
import { anyDays, inDays, keyOf } from '../mapping/mapping.ts';
import { clean, damaged } from './clean.ts';
import { countedInDays } from './date.ts';
import type { Reading } from './reading.ts';

/** What a cell says: as it is written, or as somebody has said that it is meant. */
export function readCell(
  cell: string,
  { required, empty = null, read }: Column,
  meanings?: ReadonlyMap<string, string>,
): Reading<Cell> {
  const written = clean(cell);
  if (damaged(written)) {
    return { reason: 'A character here could not be read. Save the file as CSV (UTF-8).' };
  }
  const text = meanings?.get(keyOf(written)) ?? written;
  if (text === '') return required ? { reason: 'This must not be empty.' } : { value: empty };
  const counted = read.inDays && meanings?.get(anyDays) === inDays && countedInDays.test(text);
  return counted ? read.inDays!(text) : read(text);
}
