import type { Resource } from './declaration.ts';

/** A label inside a sentence; acronyms keep their letters. */
export const inSentence = (label: string) =>
  /^[A-Z]{2}/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);

/** One of them, with its article: an employee, a course. */
export function oneOf({ label, pluralLabel }: Resource): string {
  // progress comes in progress notes
  const counted = pluralLabel.startsWith(`${label} `) ? pluralLabel.replace(/s$/, '') : label;
  const word = inSentence(counted);
  return `${/^[aeio]/.test(word) ? 'an' : 'a'} ${word}`;
}
