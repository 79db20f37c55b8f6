import { guard, printable } from '../../exports/formula.ts';

/** The text of a cell as it is meant: composed, trimmed, without control characters and guards. */
export const clean = (cell: string): string =>
  printable(cell).normalize('NFC').trim().replace(guard, '').trim();

/** What a decoder leaves where it could not read a character. */
export const damaged = (text: string): boolean => text.includes('\ufffd');
