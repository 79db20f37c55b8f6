/** What a cell says, or why that cannot be taken, in words for whoever mends the file. */
export type Reading<Value> = { value: Value } | { reason: string };

/** Reads the trimmed text of a cell that is not empty. */
export interface Reader<Value> {
  (text: string): Reading<Value>;
  /** All that it takes, where that is a list. */
  choices?: readonly Choice[];
  /** What a number means to it that a spreadsheet has counted days in. */
  inDays?: Reader<Value>;
}

/** One of the values that a cell may hold, as it is written and as it is called. */
export interface Choice {
  value: string;
  label: string;
  /** What else people write for it; to be suggested, never taken unasked. */
  synonyms?: readonly string[];
}

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
