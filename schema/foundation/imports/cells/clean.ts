/** Control characters but line breaks and tabs, marks that reverse text, and byte order marks. */
const unprintable = /[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** An apostrophe that an export put before what a spreadsheet would take for a formula. */
const guard = /^'(?=['\s\p{Cf}]*[=+\-@|\t\n＝＋－＠])/u;

/** The text of a cell as it is meant: composed, trimmed, without control characters and guards. */
export function clean(cell: string): string {
  const visible = cell.replace(unprintable, (mark) => (mark === '\n' || mark === '\t' ? mark : ''));
  return visible.normalize('NFC').trim().replace(guard, '').trim();
}

/** What a decoder leaves where it could not read a character. */
export const damaged = (text: string): boolean => text.includes('\ufffd');
