import { commonWords } from './common-words.ts';
import { passwordLength } from './limits.ts';

interface Person {
  name: string;
  email: string;
}

const { least, most } = passwordLength;
const leastSurprises = 6;
const leastOwn = 8;
const keyboard = ['1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', '1qaz2wsx3edc4rfv5tgb6yhn'];
const lookalikes: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '@': 'a',
  $: 's',
  '!': 'i',
};

/** Why a password will not do, in words for the person who chose it; null when it will. */
export function weakness(password: string, person: Person): string | null {
  if (password.length < least) return `Use at least ${least} characters.`;
  if (password.length > most) return `Use at most ${most} characters.`;
  const plain = password.normalize('NFKC').toLowerCase();
  if (surprises(plain) < leastSurprises || madeOfCommonWords(plain)) {
    return 'This password is too common or too regular. Three words that do not belong together are better.';
  }
  if (ownCharacters(plain, person) < leastOwn) {
    return 'This password is your name or address with a little added. Think of something else.';
  }
  return null;
}

/** How many characters do not follow from those before: 1 for “aaaaaaaaaaaa”, 2 for “123456789012”. */
function surprises(text: string): number {
  const period = periodOf(text);
  const seen = period * 2 <= text.length ? text.slice(0, period) : text;
  return [...seen].filter((character, at) => !follows(seen[at - 1], character)).length;
}

/** After how many characters the text begins anew. */
function periodOf(text: string): number {
  let period = 1;
  while (!text.startsWith(text.slice(period))) period++;
  return period;
}

function follows(before: string | undefined, character: string): boolean {
  if (before === undefined) return false;
  if (Math.abs(character.charCodeAt(0) - before.charCodeAt(0)) <= 1) return true;
  return keyboard.some(
    (row) => row.includes(before + character) || row.includes(character + before),
  );
}

/** Whether the letters are common words only, with whatever digits and signs around or instead of letters. */
function madeOfCommonWords(text: string): boolean {
  const trimmed = text.replace(/^[^a-z]+|[^a-z]+$/g, '');
  const readings = [text, unmasked(trimmed), unmasked(text)].map((reading) =>
    reading.replace(/[^a-z]/g, ''),
  );
  return readings.some(isRowOfWords);
}

const unmasked = (text: string) =>
  text.replace(/[0134578@$!]/g, (sign) => lookalikes[sign] ?? sign);

function isRowOfWords(letters: string): boolean {
  const reachable = [true];
  for (let end = 1; end <= letters.length; end++) {
    reachable[end] = reachable.some(
      (reached, start) => reached && commonWords.has(letters.slice(start, end)),
    );
  }
  return letters.length > 0 && reachable[letters.length] === true;
}

/** How many letters and digits are left when the person's own name and address are taken out. */
function ownCharacters(text: string, { name, email }: Person): number {
  const parts = `${name} ${email}`.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return parts
    .filter((part) => part.length >= 3)
    .reduce((rest, part) => rest.replaceAll(part, ''), text)
    .replace(/[^\p{L}\p{N}]/gu, '').length;
}
