/** What a spreadsheet would run, whatever spaces, apostrophes and invisible marks stand before it. */
const formula = "['\\s\\p{Cf}]*[=+\\-@|\\t\\r\\n＝＋－＠]";

/** Text that needs an apostrophe first. */
export const dangerous = new RegExp(`^${formula}`, 'u');

/** The apostrophe that such text was given. */
export const guard = new RegExp(`^'(?=${formula})`, 'u');
