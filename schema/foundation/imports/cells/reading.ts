/** What a cell says, or why that cannot be taken, in words for whoever mends the file. */
export type Reading<Value> = { value: Value } | { reason: string };

/** Reads the trimmed text of a cell that is not empty. */
export type Reader<Value> = (text: string) => Reading<Value>;

/** A name or a choice without case, accents, spaces and punctuation, for comparing. */
export const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** `lineManager` as people write it: Line manager. */
export function words(name: string): string {
  const spaced = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}
