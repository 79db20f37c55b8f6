import type { Reader } from './reading.ts';

/** £, spaces, thousand separators and a sign; a comma may not stand for a decimal point. */
const written = /^(-)?£?(-)?(\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|\d+)?(?:\.(\d*))?$/;

interface Limits {
  least?: number;
  most?: number;
}

/** A whole number. */
export function integer({
  least = -2_147_483_648,
  most = 2_147_483_647,
}: Limits = {}): Reader<number> {
  return (text) => {
    const parts = partsOf(text);
    if (!parts) return { reason: 'This is not a number.' };
    if (parts.fraction) return { reason: 'This is not a whole number.' };
    const value = Number(`${parts.sign}${parts.whole}`) || 0;
    return between(value, least, most) ?? { value };
  };
}

/** A number of at most `precision` figures, `scale` of them after the point, as text. */
export function decimal(precision: number, scale: number, limits: Limits = {}): Reader<string> {
  return (text) => {
    const parts = partsOf(text);
    if (!parts) return { reason: 'This is not a number.' };
    const { sign, whole, fraction } = parts;
    if (fraction.length > scale) {
      return { reason: `Too many figures after the point: the most is ${scale}.` };
    }
    if (whole !== '0' && whole.length > precision - scale) {
      return { reason: `Too many figures before the point: the most is ${precision - scale}.` };
    }
    const amount = scale === 0 ? whole : `${whole}.${fraction.padEnd(scale, '0')}`;
    const value = /[1-9]/.test(amount) ? `${sign}${amount}` : amount;
    return between(Number(value), limits.least, limits.most) ?? { value };
  };
}

function partsOf(text: string) {
  const [match, before, after, whole, fraction] =
    written.exec(text.replace(/[\u00a0\u202f]/g, ' ').replace('\u2212', '-')) ?? [];
  if (match === undefined || (before && after) || !(whole || fraction)) return null;
  return {
    sign: before || after ? '-' : '',
    whole: (whole ?? '').replace(/[, ]/g, '').replace(/^0+(?=\d)/, '') || '0',
    fraction: (fraction ?? '').replace(/0+$/, ''),
  };
}

function between(value: number, least = -Infinity, most = Infinity) {
  if (value < least) return { reason: `The least that this can be is ${least}.` };
  if (value > most) return { reason: `The most that this can be is ${most}.` };
  return null;
}
