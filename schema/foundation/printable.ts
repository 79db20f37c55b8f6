/** Marks that nobody sees, and that turn the direction of whatever is written after them. */
const turning = '\\u202a-\\u202e\\u2066-\\u2069';

const turns = new RegExp(`[${turning}]`, 'u');
const marks = new RegExp(`[${turning}\\ufeff]`, 'gu');
const unprintable = new RegExp(`[\\p{Cc}${turning}\\ufeff]`, 'gu');
const visible = /[^\s\p{Cc}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** Whether a text reads otherwise than it is written, since a mark in it turns it. */
export const turned = (text: string): boolean => turns.test(text);

/** Whether there is nothing to be seen of a text. */
export const unseen = (text: string): boolean => !visible.test(text);

/** Text without control characters but line breaks and tabs, and without marks that turn it. */
export const printable = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(unprintable, (mark) => (mark === '\n' || mark === '\t' ? mark : ''));

/** What somebody typed without marks that turn it: nothing, where nothing of it is to be seen. */
export function plain(typed: unknown): string {
  const text =
    typeof typed === 'string' ? typed.replace(/\r\n?/g, '\n').replace(marks, '').trim() : '';
  return text.includes('\0') || !unseen(text) ? text : '';
}
