import { plain } from '../cells/reading.ts';

/** From here on two words are taken to mean the same, until somebody says otherwise. */
export const alike = 0.6;

/** How much alike two words are, from 0 to 1: the same letters, their first ones, shortened, the beginning, or misspelt. */
export function likeness(written: string, meant: string): number {
  const [one, other] = [plain(written), plain(meant)];
  // of two that differ so much in length too few pairs can be shared
  if (one === '' || other === '' || one.length > 3 * other.length) return 0;
  if (one === other) return 1;
  if (one === firstLetters(meant)) return 0.9;
  if (shortened(written, meant)) return 0.8;
  if (one.length >= 4 && other.startsWith(one)) return 0.7;
  return sharedPairs(one, other);
}

const wordsOf = (text: string) =>
  text
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .split(/[^\p{L}\p{N}]+/u)
    .map(plain)
    .filter(Boolean);

function firstLetters(text: string): string {
  const words = wordsOf(text);
  return words.length > 1 ? words.map((word) => word[0]).join('') : '';
}

/** “Adult Soc. Care” for Adult Social Care, “Perm” for Permanent. */
function shortened(written: string, meant: string): boolean {
  const [short, long] = [wordsOf(written), wordsOf(meant)];
  return (
    short.length === long.length &&
    short.join('').length >= 3 &&
    short.every((word, at) => long[at]!.startsWith(word))
  );
}

/** The pairs of neighbouring letters that they share, of all they have. */
function sharedPairs(one: string, other: string): number {
  const pairs = pairsOf(one);
  const total = pairs.length + other.length - 1;
  let shared = 0;
  for (const pair of pairsOf(other)) {
    const at = pairs.indexOf(pair);
    if (at < 0) continue;
    pairs.splice(at, 1);
    shared += 1;
  }
  return total > 0 ? (2 * shared) / total : 0;
}

const pairsOf = (text: string) =>
  Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
