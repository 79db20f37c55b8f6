/** What a spreadsheet would run, whatever spaces, apostrophes and invisible marks stand before it. */
const formula = "['\\s\\p{Cf}]*[=+\\-@|\\t\\r\\n＝＋－＠]";

/** Text that needs an apostrophe first. */
export const dangerous = new RegExp(`^${formula}`, 'u');

/** The apostrophe that such text was given. */
export const guard = new RegExp(`^'(?=${formula})`, 'u');

const unprintable = /[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** Text without control characters but line breaks and tabs, and without marks that reverse it. */
export const printable = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(unprintable, (mark) => (mark === '\n' || mark === '\t' ? mark : ''));
