import fc from 'fast-check';
import { expect, test } from 'vitest';
import { choose } from '../../schema/foundation/statistics/fairness/choose.ts';
import {
  compareGroups,
  fewestInGroup,
  fewestSelected,
} from '../../schema/foundation/statistics/fairness/compare-groups.ts';
import { fisher } from '../../schema/foundation/statistics/fairness/fisher.ts';
import { holm } from '../../schema/foundation/statistics/fairness/holm.ts';
import { fisherByAdding } from './fisher-reference.ts';

const people = fc.integer({ min: 0, max: 60 });
const group = fc.record({ selected: people, notSelected: people });

const fisherOf = (a: number, b: number, c: number, d: number) =>
  fisher({ selected: a, notSelected: b }, { selected: c, notSelected: d });

/** Within a millionth of a millionth of it. */
const nearly = (value: number, wanted: number) =>
  Math.abs(value - wanted) <= 1e-12 * Math.max(value, wanted);

test('Fisher’s probability is that of adding up every table', () => {
  fc.assert(
    fc.property(people, people, people, people, (a, b, c, d) => {
      const [value, wanted] = [fisherOf(a, b, c, d), Number(fisherByAdding(a, b, c, d))];
      expect(nearly(value, wanted), `${value} is not ${wanted}`).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('tables that are exactly as likely as what happened count, on either side', () => {
  fc.assert(
    fc.property(people, people, (a, b) => {
      // of two groups of one size, the mirror image is as likely
      const once = fisherOf(a, b, b, a);
      expect(once).toBe(fisherOf(b, a, a, b));
      expect(nearly(once, Number(fisherByAdding(a, b, b, a)))).toBe(true);
    }),
  );
});

test('a hundred thousand people on either side are counted as exactly, at once', () => {
  const before = performance.now();
  expect(fisherOf(100_000, 100_000, 100_300, 99_700)).toBe(0.3443924122970526);
  expect(performance.now() - before).toBeLessThan(10_000);
});

test('so many can be chosen', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), fc.nat(), (all, some) => {
      const chosen = some % all;
      const without = chosen === 0 ? 0n : choose(all - 1, chosen - 1);
      expect(choose(all, chosen)).toBe(choose(all - 1, chosen) + without);
    }),
  );
  expect(() => choose(3, 4)).toThrow(RangeError);
});

test('the other way round says the same', () => {
  fc.assert(
    fc.property(group, group, (first, second) => {
      const [there, back] = [compareGroups(first, second), compareGroups(second, first)];
      expect({ ...there, ratio: 0, low: 0, high: 0, z: 0 }).toEqual({
        ...back,
        ratio: 0,
        low: 0,
        high: 0,
        z: 0,
      });
      if (there.z !== null) expect(there.z).toBeCloseTo(-back.z!, 12);
      if (there.ratio !== null && back.ratio !== null)
        expect(nearly(there.ratio, 1 / back.ratio)).toBe(true);
      if (there.low !== null) expect(nearly(there.low, 1 / back.high!)).toBe(true);
    }),
  );
});

test('figures hang together, and are never what JSON cannot say', () => {
  fc.assert(
    fc.property(group, group, (first, second) => {
      const { ratio, low, high, fisher, z, judgement } = compareGroups(first, second);
      const sizes = [first, second].map(({ selected, notSelected }) => selected + notSelected);
      expect(
        [ratio, low, high, fisher, z].every((each) => each === null || Number.isFinite(each)),
      ).toBe(true);
      expect(fisher > 0 && fisher <= 1).toBe(true);
      expect(ratio === null).toBe(first.selected === 0 || sizes.includes(0));
      expect(low === null).toBe(ratio === null || second.selected === 0);
      if (low !== null) expect(low <= ratio! && ratio! <= high!).toBe(true);
      const tiny =
        Math.min(...sizes) < fewestInGroup || first.selected + second.selected < fewestSelected;
      expect(judgement === 'refused').toBe(tiny);
      if (judgement === 'evidence') expect(fisher).toBeLessThan(0.05);
    }),
  );
});

test('four fifths is whole numbers: exactly four fifths is not below it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 9 }), (n, k) => {
      // 5k of 10n beside 4k of 10n
      const first = { selected: 5 * k, notSelected: 10 * n * k };
      const all = first.selected + first.notSelected;
      const at = { selected: 4 * k, notSelected: all - 4 * k };
      const below = { selected: 4 * k - 1, notSelected: all - 4 * k + 1 };
      expect(compareGroups(first, at).fourFifths).toBe('notFlagged');
      expect(compareGroups(first, below).fourFifths).toBe('flagged');
      expect(compareGroups(below, first).fourFifths).toBe('flagged');
    }),
    { numRuns: 30 },
  );
});

test('Holm corrects for how many were looked at', () => {
  expect(holm([0.01, 0.04, 0.03, 0.005])).toEqual([0.03, 0.06, 0.06, 0.02]);
  expect([holm([]), holm([0.2]), holm([0.6, 0.5])]).toEqual([[], [0.2], [1, 1]]);
  const probabilities = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 20 });
  fc.assert(
    fc.property(probabilities, (given) => {
      // step down: of those no larger, the largest product of a probability and how many are left
      const wanted = given.map((each) => {
        const upTo = given.filter((other) => other <= each);
        const products = upTo.map((p) => p * (given.length - given.filter((q) => q < p).length));
        return Math.min(1, Math.max(...products));
      });
      expect(holm(given).every((each, i) => nearly(each, wanted[i]!))).toBe(true);
    }),
  );
});
