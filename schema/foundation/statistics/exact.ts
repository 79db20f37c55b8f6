/** A number as a fraction in lowest terms, its sign above the line: nothing is lost before it is printed. */
export interface Exact {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** The fraction of two whole numbers; throws RangeError if the second is 0. */
export function fraction(numerator: bigint | number, denominator: bigint | number = 1n): Exact {
  const [above, below] = [BigInt(numerator), BigInt(denominator)];
  if (below === 0n) throw new RangeError('Nothing can be divided by 0.');
  const most = common(above < 0n ? -above : above, below < 0n ? -below : below);
  const sign = below < 0n ? -1n : 1n;
  return { numerator: (sign * above) / most, denominator: (sign * below) / most };
}

function common(one: bigint, other: bigint): bigint {
  let [more, less] = [one, other];
  while (less !== 0n) [more, less] = [less, more % less];
  return more;
}

export const zero = fraction(0n);

const written = /^(-?)(\d+)(?:\.(\d+))?$/;

/** The number that a decimal says to its last figure: `12.340`, `-7`; throws RangeError for other text. */
export function decimal(text: string): Exact {
  const [, sign, whole, part = ''] = written.exec(text) ?? [];
  if (whole === undefined) throw new RangeError(`“${text}” is not a decimal number.`);
  return fraction(BigInt(`${sign}${whole}${part}`), 10n ** BigInt(part.length));
}

/** One and the other together. */
export const plus = (one: Exact, other: Exact): Exact =>
  one.denominator === other.denominator
    ? fraction(one.numerator + other.numerator, one.denominator)
    : fraction(
        one.numerator * other.denominator + other.numerator * one.denominator,
        one.denominator * other.denominator,
      );

/** One without the other. */
export const minus = (one: Exact, other: Exact): Exact =>
  plus(one, { ...other, numerator: -other.numerator });

/** One as many times as the other says. */
export const times = (one: Exact, other: Exact): Exact =>
  fraction(one.numerator * other.numerator, one.denominator * other.denominator);

/** One divided by the other; throws RangeError if that is 0. */
export const over = (one: Exact, other: Exact): Exact =>
  fraction(one.numerator * other.denominator, one.denominator * other.numerator);

/** Below, at or above 0 as one is less than, equal to or more than the other. */
export function compare(one: Exact, other: Exact): number {
  const [left, right] = [one.numerator * other.denominator, other.numerator * one.denominator];
  return left < right ? -1 : left > right ? 1 : 0;
}
