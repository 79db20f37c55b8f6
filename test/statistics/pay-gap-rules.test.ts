import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compare, fraction } from '../../schema/foundation/statistics/exact.ts';
import { figuresOf } from '../../schema/foundation/statistics/pay-gap/figures.ts';
import { payGap } from '../../schema/foundation/statistics/pay-gap/pay-gap.ts';
import { sizesOf } from '../../schema/foundation/statistics/pay-gap/quarters.ts';
import { split } from '../../schema/foundation/statistics/pay-gap/split.ts';
import { type Paid, plainFigures } from './pay-gap-reference.ts';

const pence = 10_000;

/** Few rates of pay, so that many are on the same; some with more figures than there are pennies. */
const paid: fc.Arbitrary<Paid> = fc.record({
  man: fc.boolean(),
  hourlyPay: fc.oneof(
    fc.constantFrom(0, 100_000, 125_000, 199_999, 240_001),
    fc.integer({ min: 0, max: 1_000_000 }),
  ),
  bonus: fc.option(fc.integer({ min: 0, max: 30_000_000 }), { freq: 2 }),
  fullPay: fc.boolean(),
});
const council = fc.array(paid, { maxLength: 60 });

const worked = (everybody: readonly Paid[]) =>
  payGap(
    everybody.map(({ man, hourlyPay, bonus, fullPay }) => ({
      sex: man ? ('male' as const) : ('female' as const),
      hourlyPay: fraction(hourlyPay, pence),
      bonus: bonus === null ? null : fraction(bonus, pence),
      fullPay,
    })),
  );

test('all but the quarters is what plain whole numbers make of it', () => {
  fc.assert(
    fc.property(council, (everybody) => {
      const { quarters: _, ...figures } = figuresOf(worked(everybody));
      expect(figures).toEqual(plainFigures(everybody));
    }),
    { numRuns: 400 },
  );
});

test('the order of the rows changes nothing', () => {
  fc.assert(
    fc.property(council, (everybody) => {
      expect(figuresOf(worked(everybody.toReversed()))).toEqual(figuresOf(worked(everybody)));
    }),
  );
});

test('men and women of a quarter add up to 100.0, and the quarters to everybody on full pay', () => {
  fc.assert(
    fc.property(council, (everybody) => {
      const gap = worked(everybody);
      for (const { men, women } of figuresOf(gap).quarters) {
        if (men === null || women === null) expect([men, women]).toEqual([null, null]);
        else expect(Number(men) * 10 + Number(women) * 10).toBeCloseTo(1000, 6);
      }
      const sum = (of: (quarter: (typeof gap.quarters)[number]) => number) =>
        gap.quarters.map(of).reduce((one, other) => one + other);
      expect({ men: sum(({ men }) => men), women: sum(({ women }) => women) }).toEqual(
        gap.counted.fullPay,
      );
    }),
  );
});

test('quarters are of one size but for those left over, which the lower have', () => {
  expect([0, 1, 2, 3, 4, 5, 6, 7, 322].map(sizesOf)).toEqual([
    [0, 0, 0, 0],
    [1, 0, 0, 0],
    [1, 0, 1, 0],
    [1, 1, 1, 0],
    [1, 1, 1, 1],
    [2, 1, 1, 1],
    [2, 1, 2, 1],
    [2, 2, 2, 1],
    [81, 80, 81, 80],
  ]);
  fc.assert(
    fc.property(council, (everybody) => {
      const gap = worked(everybody);
      const { men, women } = gap.counted.fullPay;
      const sizes = gap.quarters.map((quarter) => quarter.men + quarter.women);
      expect(sizes).toEqual(sizesOf(men + women));
    }),
  );
});

test('nobody in a quarter is paid less than anybody in the one below', () => {
  fc.assert(
    fc.property(council, (everybody) => {
      const people = everybody.filter(({ fullPay }) => fullPay);
      const ordered = people.map(({ hourlyPay }) => hourlyPay).sort((one, other) => one - other);
      let from = 0;
      for (const quarter of worked(everybody).quarters) {
        const rates = new Set(ordered.slice(from, from + quarter.people));
        from += quarter.people;
        const men = people.filter(({ man, hourlyPay }) => man && rates.has(hourlyPay)).length;
        expect(quarter.men).toBeLessThanOrEqual(men);
        for (const { hourlyPay } of quarter.shared)
          expect([...rates].some((rate) => compare(fraction(rate, pence), hourlyPay) === 0)).toBe(
            true,
          );
      }
    }),
  );
});

const rate = fc.record({
  men: fc.integer({ min: 0, max: 12 }),
  cuts: fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 2, maxLength: 4 }),
});

/** Every way to deal whole men out over places. */
function* deals(men: number, places: readonly number[]): Generator<number[]> {
  const [place, ...rest] = places;
  if (place === undefined) {
    if (men === 0) yield [];
    return;
  }
  for (let here = 0; here <= Math.min(men, place); here += 1)
    for (const others of deals(men - here, rest)) yield [here, ...others];
}

test('those on one rate are dealt out as nearly in their ratio as whole people can be', () => {
  fc.assert(
    fc.property(rate, ({ men, cuts }) => {
      const people = cuts.reduce((one, other) => one + other, 0);
      fc.pre(people >= men && people > 0);
      const off = (dealt: readonly number[]) =>
        dealt.reduce((sum, each, i) => sum + (each * people - men * cuts[i]!) ** 2, 0);
      const dealt = split({ men, women: people - men }, cuts);
      expect(dealt.map((part) => part.men + part.women)).toEqual(cuts);
      expect(dealt.reduce((sum, part) => sum + part.men, 0)).toBe(men);
      const best = Math.min(...[...deals(men, cuts)].map(off));
      expect(off(dealt.map((part) => part.men))).toBe(best);
    }),
    { numRuns: 400 },
  );
});
