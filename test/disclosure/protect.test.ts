import { expect, test } from 'vitest';
import { below, randomFrom } from '../../bench/random.ts';
import { audit } from '../../schema/foundation/disclosure/audit.ts';
import { small } from '../../schema/foundation/disclosure/figures.ts';
import { needsOfSmall } from '../../schema/foundation/disclosure/need.ts';
import { protect } from '../../schema/foundation/disclosure/protect.ts';
import { solver } from '../../schema/foundation/disclosure/solver.ts';
import { allFillings, figuresOf } from './all-fillings.ts';
import { grid, shown } from './grid.ts';

async function protectedGrid(
  cells: readonly (readonly number[])[],
  threshold = 10,
  characteristic: 'row' | 'column' | 'none' = 'none',
) {
  const { all, place } = grid(cells, threshold, characteristic);
  const { withheld } = await protect(all);
  return shown(cells, (i, j) => withheld.has(place(i, j)));
}

test('a single small cell takes three others with it, and no margin', async () => {
  const cells = [
    [3, 40, 22],
    [18, 25, 31],
    [27, 33, 60],
  ];
  expect(await protectedGrid(cells)).toMatchInlineSnapshot(`
    " [c]  40 [c]  65
     [c]  25 [c]  74
      27  33  60 120
      48  98 113 259"
  `);
});

test('cells that protect each other badly get help: two singletons in a row do not stand alone', async () => {
  const cells = [
    [1, 1, 60, 44],
    [50, 22, 31, 17],
    [20, 30, 40, 50],
  ];
  expect(await protectedGrid(cells)).toMatchInlineSnapshot(`
    " [c] [c]  60 [c] 106
     [c] [c]  31 [c] 120
      20  30  40  50 140
      71  53 131 111 366"
  `);
});

test('a total that is small is withheld too, and another with it', async () => {
  const cells = [
    [2, 1, 0],
    [18, 25, 31],
    [27, 33, 60],
  ];
  expect(await protectedGrid(cells)).toMatchInlineSnapshot(`
    " [c] [c]   0 [c]
     [c] [c]  31 [c]
      27  33  60 120
      47  59  91 197"
  `);
});

test('where all of a row have one characteristic, that is not told, however many they are', async () => {
  const cells = [
    [60, 0, 0],
    [18, 25, 31],
    [27, 33, 60],
  ];
  expect(await protectedGrid(cells, 10, 'column')).toMatchInlineSnapshot(`
    " [c] [c] [c]  60
     [c] [c] [c]  74
      27  33  60 120
     105  58  91 254"
  `);
  expect(await protectedGrid(cells, 10, 'none')).toMatchInlineSnapshot(`
    "  60   0   0  60
      18  25  31  74
      27  33  60 120
     105  58  91 254"
  `);
});

test.for([
  [
    'nobody',
    [
      [0, 0],
      [0, 0],
    ],
  ],
  [
    'a row of nobody',
    [
      [0, 0],
      [20, 30],
    ],
  ],
  ['one small cell and nothing else', [[3]]],
  ['one large cell and nothing else', [[30]]],
  ['a row', [[3, 40, 50]]],
  ['a column', [[3], [40], [50]]],
  [
    'two by two, all small',
    [
      [1, 2],
      [3, 1],
    ],
  ],
] as const)('%s', async ([, cells]) => {
  expect(await protectedGrid(cells)).toMatchSnapshot();
});

test('of random tables no filling of what is withheld tells a small figure', async () => {
  const random = randomFrom(11);
  for (let round = 0; round < 30; round += 1) {
    const [rows, columns] = [2 + below(2, random), 2 + below(2, random)];
    const cells = Array.from({ length: rows }, () =>
      Array.from({ length: columns }, () =>
        below(3, random) === 0 ? below(4, random) : 4 + below(9, random),
      ),
    );
    const { all, place } = grid(cells, 5);
    const { withheld } = await protect(all);
    expect((await protect(grid(cells, 5).all)).withheld).toEqual(withheld);
    const tell = (i: number | null, j: number | null) =>
      withheld.has(place(i, j)) ? null : all.figures[place(i, j)]!.count;
    const total = all.figures[place(null, null)]!.count;
    const low = all.figures.map(({ count }) => count);
    const high = [...low];
    const fillings = allFillings(
      cells.map((row, i) => row.map((_, j) => tell(i, j))),
      cells.map((_, i) => tell(i, null)),
      cells[0]!.map((_, j) => tell(null, j)),
      total,
    );
    for (const filling of fillings)
      for (const [i, count] of figuresOf(all, filling).entries()) {
        low[i] = Math.min(low[i]!, count);
        high[i] = Math.max(high[i]!, count);
      }
    for (const [i, figure] of all.figures.entries())
      if (small(figure) && total >= 10)
        expect(high[i]! >= 5 && high[i]! - low[i]! >= 5, JSON.stringify(cells)).toBe(true);
  }
});

test('no cheaper choice of cells is safe', async () => {
  const random = randomFrom(5);
  const highs = await solver();
  for (let round = 0; round < 6; round += 1) {
    const cells = Array.from({ length: 3 }, () =>
      Array.from({ length: 3 }, () =>
        below(4, random) === 0 ? 1 + below(9, random) : 10 + below(30, random),
      ),
    );
    const { all, place } = grid(cells, 10);
    const { withheld } = await protect(all);
    const cost = (places: Iterable<number>) =>
      [...places].reduce((sum, each) => sum + all.figures[each]!.cost, 0);
    const inner = cells.flatMap((row, i) => row.map((_, j) => place(i, j)));
    const needs = needsOfSmall(all);
    const cheaper = Array.from(
      { length: 2 ** inner.length },
      (_, mask) => new Set(inner.filter((_, i) => mask & (1 << i))),
    ).filter(
      (choice) =>
        cost(choice) < cost(withheld) &&
        needs.every(({ on }) => choice.has(on[0]!)) &&
        audit(highs, all, needs, choice, { at: performance.now() + 10_000 }).length === 0,
    );
    expect(cheaper, JSON.stringify(cells)).toEqual([]);
  }
});
