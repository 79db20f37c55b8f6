const hidden = '…';

// what stands before an address within a string of JSON: no letter, or the end of an escape
const begins = String.raw`(?<=\\[bfnrt"/\\]|\\u[\da-f]{4}|[^\p{L}\p{N}.+'%_\\-])`;

const masks: [RegExp, string][] = [
  [
    new RegExp(String.raw`${begins}[\p{L}\p{N}.+'%_-]+@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+`, 'giu'),
    hidden,
  ],
  // the name and password of an address: postgres://owner:password@host
  [/:\/\/[^\s/@"\\]+@/g, `://${hidden}@`],
  // whatever follows an address: searches, one-time links
  [/\?[\w.[\]-]+=[^\s"\\]*/g, `?${hidden}`],
  [/\b(Bearer|Basic) +[\w.~+/=-]+/gi, `$1 ${hidden}`],
  [
    /"(\w*(?:password|token|secret|cookie|authorization)\w*)":"(?:[^"\\]|\\.)*"/gi,
    `"$1":"${hidden}"`,
  ],
  [
    /\b(\w*(?:password|token|secret|cookie|authorization)\w*) *[:=] *[^\s"\\,;}]+/gi,
    `$1: ${hidden}`,
  ],
];

// what each of them needs: most lines have none of it
const signs = /[@?]|:\/\/|bearer|basic|password|token|secret|cookie|authorization/i;

/** A line of the log without addresses of people, passwords, cookies, tokens and links. */
export const masked = (line: string): string =>
  signs.test(line)
    ? masks.reduce((text, [found, instead]) => text.replace(found, instead), line)
    : line;
