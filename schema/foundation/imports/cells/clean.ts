import { guard } from '../../exports/formula.ts';
import { plain, printable } from '../../printable.ts';

/** The text of a cell as it is meant: composed, trimmed, without guards and what nobody can see. */
export const clean = (cell: string): string =>
  plain(printable(cell)).normalize('NFC').replace(guard, '').trim();

/** What a decoder leaves where it could not read a character. */
export const damaged = (text: string): boolean => text.includes('\ufffd');
