import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  compare,
  decimal,
  fraction,
  minus,
  over,
  plus,
  times,
} from '../../schema/foundation/statistics/exact.ts';
import { approximate, rounded } from '../../schema/foundation/statistics/rounded.ts';

const whole = fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n });
const number = fc
  .tuple(
    whole,
    whole.filter((below) => below !== 0n),
  )
  .map(([above, below]) => fraction(above, below));

test('a decimal is read to its last figure, and nothing else is read', () => {
  expect(['12.34', '-0.50', '7', '0.1000', '12.3456789012345678901234567890'].map(decimal)).toEqual(
    [
      fraction(617, 50),
      fraction(-1, 2),
      fraction(7),
      fraction(1, 10),
      fraction(12345678901234567890123456789n, 10n ** 27n),
    ],
  );
  for (const text of ['', '.', '1.', '.5', '1e3', '1,000', '+1', 'NaN', '0x1', ' 1'])
    expect(() => decimal(text)).toThrow(RangeError);
  expect(() => fraction(1, 0)).toThrow(RangeError);
});

test('arithmetic loses nothing', () => {
  fc.assert(
    fc.property(number, number, (one, other) => {
      expect(minus(plus(one, other), other)).toEqual(one);
      if (other.numerator !== 0n) expect(over(times(one, other), other)).toEqual(one);
      expect(Math.sign(compare(one, other))).toBe(-compare(other, one) || 0);
      expect(compare(one, other) === 0).toBe(minus(one, other).numerator === 0n);
    }),
  );
});

test('a half is rounded away from zero, and nothing is minus zero', () => {
  const texts = ['12.25', '12.249', '-0.25', '-0.04', '0.05', '99.95', '100', '-1234.5678'];
  expect(texts.map((text) => rounded(decimal(text), 1))).toEqual([
    '12.3',
    '12.2',
    '-0.3',
    '0.0',
    '0.1',
    '100.0',
    '100.0',
    '-1234.6',
  ]);
  expect([rounded(decimal('2.5'), 0), rounded(fraction(2, 3), 4)]).toEqual(['3', '0.6667']);
});

test('what is rounded is the nearest there is', () => {
  fc.assert(
    fc.property(number, fc.integer({ min: 0, max: 6 }), (value, places) => {
      const apart = minus(decimal(rounded(value, places)), value);
      const size = apart.numerator < 0n ? -apart.numerator : apart.numerator;
      expect(2n * size * 10n ** BigInt(places) <= apart.denominator).toBe(true);
    }),
  );
});

test('the nearest double is found, however long or small the fraction', () => {
  fc.assert(
    fc.property(
      fc.double({ noNaN: true, noDefaultInfinity: true, min: 1e-290, max: 1e290 }),
      (value) => {
        let [above, exponent] = [value, 0n];
        while (!Number.isInteger(above)) [above, exponent] = [above * 2, exponent + 1n];
        // many times the same is the same
        const many = 3n ** 200n;
        const same = { numerator: BigInt(above) * many, denominator: 2n ** exponent * many };
        expect(approximate(same)).toBe(value);
      },
    ),
  );
  expect([fraction(0), fraction(-1, 3), fraction(1n, 10n ** 400n)].map(approximate)).toEqual([
    0,
    -1 / 3,
    0,
  ]);
});
