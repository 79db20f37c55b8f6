import { expect, test } from 'vitest';
import { small } from '../../schema/foundation/disclosure/figures.ts';
import { protect } from '../../schema/foundation/disclosure/protect.ts';
import { rounded, roundFigures } from '../../schema/foundation/disclosure/rounding.ts';
import { percentage } from '../../schema/foundation/disclosure/shares.ts';
import { product } from '../../schema/foundation/disclosure/table.ts';
import { figuresOf } from './all-fillings.ts';
import { grid } from './grid.ts';

test('every count is rounded on its own, totals too', () => {
  expect([0, 10, 11, 12, 13, 17, 18, 22, 23].map(rounded)).toEqual([
    0, 10, 10, 10, 15, 15, 20, 20, 25,
  ]);
});

test('rounded tables withhold less, and no table that rounds to what is shown tells a small figure', async () => {
  const cells = [
    [3, 11],
    [12, 7],
  ];
  const exact = grid(cells, 5);
  const { all, place } = grid(cells, 5);
  roundFigures(all);
  const plain = await protect(exact.all);
  const { withheld } = await protect(all);
  expect([plain.withheld.size, withheld.size]).toMatchInlineSnapshot(`
    [
      4,
      3,
    ]
  `);
  const could = ([i, j]: [number, number]) => {
    const { low, high } = all.figures[place(i, j)]!;
    const [from, to] = withheld.has(place(i, j)) ? [0, 25] : [low, high];
    return Array.from({ length: to - from + 1 }, (_, k) => from + k);
  };
  const inner: [number, number][] = [
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ];
  const found = product(inner.map(could))
    .filter(([a, b, c, d]) =>
      figuresOf(all, [
        [a!, b!],
        [c!, d!],
      ]).every((count, i) => {
        const { low, high } = all.figures[i]!;
        return withheld.has(i) || (count >= low && count <= high);
      }),
    )
    .map(([a]) => a!);
  expect(all.figures.filter(small).map(({ count }) => count)).toEqual([3]);
  expect([Math.min(...found), Math.max(...found)]).toMatchInlineSnapshot(`
    [
      1,
      9,
    ]
  `);
});

test('a percentage is of what is shown, in whole numbers, and of enough people', () => {
  expect([
    percentage({ part: 12, whole: 60 }),
    percentage({ part: 1, whole: 3 }),
    percentage({ part: 8, whole: 25 }),
    percentage({ part: null, whole: 60 }),
    percentage({ part: 12, whole: null }),
  ]).toEqual([20, null, 32, null, null]);
});
