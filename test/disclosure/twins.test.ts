import { expect, test } from 'vitest';
import { asFarAsPossible, audit } from '../../schema/foundation/disclosure/audit.ts';
import {
  addFigure,
  addRelation,
  type Figures,
  noFigures,
} from '../../schema/foundation/disclosure/figures.ts';
import { needsOfSmall } from '../../schema/foundation/disclosure/need.ts';
import { protect } from '../../schema/foundation/disclosure/protect.ts';
import { solver } from '../../schema/foundation/disclosure/solver.ts';
import { addTable, figureName } from '../../schema/foundation/disclosure/table.ts';
import { addTwins } from '../../schema/foundation/disclosure/twin-ties.ts';
import type { Twins } from '../../schema/foundation/disclosure/twins.ts';

const population = 'staff';
const sexes = ['women', 'men'];

/** Two tables of the same people, by contract and by grade. */
function figuresOf(tables: Record<string, Record<string, [women: number, men: number]>>) {
  const all = noFigures();
  for (const [by, groups] of Object.entries(tables))
    addTable(all, {
      population,
      dimensions: [
        { name: 'sex', characteristic: true, categories: sexes.map((name) => ({ name })) },
        { name: by, categories: Object.keys(groups).map((name) => ({ name })) },
      ],
      threshold: 10,
      count: ([sex, group]) => groups[group!]![sexes.indexOf(sex!)]!,
      standing: ([sex]) => (sex === null ? 'known' : 'open'),
    });
  return all;
}

// apprentices are those of the first grade, but for so many
const council = (apart: number) =>
  figuresOf({
    contract: { permanent: [300, 200], casual: [40, 50], fixed: [29, 8], apprentice: [13, 16] },
    grade: { first: [13 + apart, 16], second: [150, 120], third: [219 - apart, 138] },
  });

const twins = (apart: number): Twins[] => [[['contract', 'apprentice'], ['grade', 'first'], apart]];

test.each([0, 2, 6])(
  'people who are one part here and, but for %i, another there, are told of in neither or in both',
  async (apart) => {
    const all = council(apart);
    addTwins(all, population, twins(apart));
    const { withheld, gaveUp } = await protect(all, { forGood: true });
    expect(gaveUp).toBe(false);
    expect(await exposed(all, withheld)).toEqual([]);
  },
);

// casual and agency staff are those without fixed hours, but for so many
const hours = (apart: number) =>
  figuresOf({
    contract: { permanent: [300, 200], casual: [16, 9], fixed: [11, 12], agency: [240, 150] },
    pattern: { fullTime: [200, 120], partTime: [111 + apart, 92], noFixed: [256 - apart, 159] },
  });

const union = (apart: number): Twins[] => [
  [
    [
      ['contract', 'casual'],
      ['contract', 'agency'],
    ],
    [['pattern', 'noFixed']],
    apart,
  ],
];

test.each([0, 2, 6])(
  'people who are two parts here and, but for %i, one another there, are told of so that nothing small follows',
  async (apart) => {
    const all = hours(apart);
    addTwins(all, population, union(apart));
    const { withheld, gaveUp } = await protect(all, { forGood: true });
    expect(gaveUp).toBe(false);
    expect(await exposed(all, withheld)).toEqual([]);
  },
);

test('without it, a small figure can be worked out from two parts and their union', async () => {
  const all = hours(0);
  const { withheld } = await protect(all);
  addTwins(all, population, union(0));
  expect(await exposed(all, withheld)).toContain(nameOf('men', 'contract', 'casual'));
});

test('without it, a small figure can be worked out over its twin', async () => {
  const all = council(0);
  const { withheld } = await protect(all);
  addTwins(all, population, twins(0));
  expect(await exposed(all, withheld)).toContain(nameOf('men', 'contract', 'fixed'));
});

test('of parts that differ either way no more is taken to be known than is', async () => {
  const all = noFigures();
  const alike = add('alike', 0);
  const other = add('other', 0);
  const rest = add('rest', 0);
  function add(group: string, count: number) {
    const name = figureName({ population, dimensions: [{ name: 'group', categories: [] }] }, [
      group,
    ]);
    const figure = { name, count, threshold: 10, cost: 1, standing: 'withheld' as const };
    return addFigure(all, figure);
  }
  addRelation(all, { total: other, parts: [alike, rest] });
  addTwins(all, population, [[['group', 'alike'], ['group', 'other'], 8]]);
  const could = asFarAsPossible(
    await solver(),
    all,
    [{ on: [rest], truth: 0, reach: 10, fall: 0, width: 5, why: 'group' }],
    new Set(),
    { at: performance.now() + 10_000 },
  );
  expect([...could.values()].map(({ reach }) => reach)).toEqual([8]);
});

const nameOf = (sex: string, by: string, group: string) =>
  figureName({ population, dimensions: ['sex', by].map((name) => ({ name, categories: [] })) }, [
    sex,
    group,
  ]);

/** The small figures that can be worked out to be so. */
async function exposed(all: Figures, withheld: ReadonlySet<number>) {
  const until = { at: performance.now() + 10_000 };
  const found = audit(await solver(), all, needsOfSmall(all), withheld, until);
  return found.flatMap(({ need }) => need.on.map((place) => all.figures[place]!.name));
}
