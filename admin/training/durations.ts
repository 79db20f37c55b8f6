import { sayCount } from '../language/say.ts';

const units: Record<string, (count: number) => string> = {
  Y: (count) => sayCount(count, '1 year', '%{count} years'),
  M: (count) => sayCount(count, '1 month', '%{count} months'),
  W: (count) => sayCount(count, '1 week', '%{count} weeks'),
  D: (count) => sayCount(count, '1 day', '%{count} days'),
};

const exact = /^P(?=\d)(?:\d{1,3}Y)?(?:\d{1,4}M)?(?:\d{1,4}W)?(?:\d{1,4}D)?$/;

/** `P1Y6M` as 1 year, 6 months; what is no length of time stays as it is. */
export function inWords(duration: string): string {
  if (!exact.test(duration)) return duration;
  return [...duration.matchAll(/(\d+)([YMWD])/g)]
    .map(([, count, unit]) => units[unit!]!(Number(count)))
    .join(', ');
}

const numbers = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const welshNumbers = [
  'un',
  'dau',
  'tri',
  'pedwar',
  'pump',
  'chwech',
  'saith',
  'wyth',
  'naw',
  'deg',
];

/** How each unit begins in English, and in Welsh with its mutations. */
const names: [string, RegExp][] = [
  ['Y', /^(y|yrs?|years?|blwyddyn|flwyddyn|blynedd|flynedd|mlynedd)$/],
  ['M', /^(m|mths?|months?|mis|fis|misoedd)$/],
  ['W', /^(w|wks?|weeks?|wythnos|wythnosau)$/],
  ['D', /^(d|days?|diwrnod|ddiwrnod|niwrnod|dyddiau)$/],
];

/** A length of time as somebody types it, as the platform keeps it: 3 years is P3Y; nothing where it is none. */
export function durationFrom(typed: string): string | null {
  const text = typed.trim();
  if (exact.test(text.toUpperCase())) return text.toUpperCase();
  const words = text
    .toLowerCase()
    .replace(/(\d)([a-z])/g, '$1 $2')
    .split(/[\s,]+/)
    .filter((word) => word !== '' && word !== 'and' && word !== 'a' && word !== 'ac');
  if (words.length === 0 || words.length % 2 > 0) return null;
  const found = new Map<string, number>();
  for (let i = 0; i < words.length; i += 2) {
    const unit = names.find(([, name]) => name.test(words[i + 1]!))?.[0];
    const count = countOf(words[i]!);
    if (!unit || count === null || found.has(unit)) return null;
    found.set(unit, count);
  }
  const written = `P${names.map(([unit]) => (found.has(unit) ? `${found.get(unit)}${unit}` : '')).join('')}`;
  return exact.test(written) ? written : null;
}

function countOf(word: string): number | null {
  if (/^\d{1,4}$/.test(word)) return Number(word);
  const place = Math.max(numbers.indexOf(word), welshNumbers.indexOf(word));
  return place < 0 ? null : place + 1;
}
