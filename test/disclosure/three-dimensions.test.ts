import { expect, test } from 'vitest';
import { type Model, solve } from 'yalps';
import { below, randomFrom } from '../../bench/random.ts';
import { type Figures, noFigures, small } from '../../schema/foundation/disclosure/figures.ts';
import { protect } from '../../schema/foundation/disclosure/protect.ts';
import { addTable, type CountsTable, product } from '../../schema/foundation/disclosure/table.ts';

const cube = {
  ethnicity: ['white', 'asian', 'black'],
  area: ['housing', 'care'],
  grade: ['lower', 'upper'],
};

/** A table of three dimensions, the areas of which roll up. */
function tableOf(counts: ReadonlyMap<string, number>): CountsTable {
  return {
    population: 'council',
    threshold: 5,
    count: (categories) => counts.get(categories.join())!,
    dimensions: [
      { name: 'ethnicity', categories: cube.ethnicity.map((name) => ({ name })) },
      {
        name: 'area',
        categories: [{ name: 'services', parts: cube.area.map((name) => ({ name })) }],
      },
      { name: 'grade', categories: cube.grade.map((name) => ({ name })) },
    ],
  };
}

/** The cells that a figure is the sum of. */
function cellsOf({ name }: Figures['figures'][number]) {
  const { ethnicity, area, grade } = Object.fromEntries(JSON.parse(name).slice(1));
  const areas = area === undefined || area === 'services' ? cube.area : [area];
  return product([
    ethnicity ? [ethnicity] : cube.ethnicity,
    areas,
    grade ? [grade] : cube.grade,
  ]).map(String);
}

/** The most or the fewest that a figure can be in whole numbers, by a solver that the engine knows nothing of. */
function extreme(
  all: Figures,
  withheld: ReadonlySet<number>,
  place: number,
  direction: Model['direction'],
) {
  const variables: Record<string, Record<string, number>> = {};
  const constraints: Record<string, { equal: number }> = {};
  for (const [i, figure] of all.figures.entries())
    for (const cell of cellsOf(figure)) {
      variables[cell] ??= {};
      if (i === place) variables[cell].sought = 1;
      if (withheld.has(i)) continue;
      constraints[i] = { equal: figure.count };
      variables[cell][i] = 1;
    }
  const found = solve({ direction, objective: 'sought', constraints, variables, integers: true });
  return found.status === 'unbounded' ? Infinity : found.result;
}

test('in three dimensions with a roll-up, no small figure can be worked out in whole numbers', async () => {
  const random = randomFrom(3);
  let looked = 0;
  for (let round = 0; round < 12; round += 1) {
    const counts = new Map(
      product(Object.values(cube)).map((cell) => [
        String(cell),
        below(3, random) ? 5 + below(20, random) : below(5, random),
      ]),
    );
    const all = noFigures();
    addTable(all, tableOf(counts));
    const { withheld, unkept } = await protect(all);
    expect(unkept).toEqual([]);
    for (const [place, figure] of all.figures.entries()) {
      if (!small(figure)) continue;
      const most = extreme(all, withheld, place, 'maximize');
      const fewest = extreme(all, withheld, place, 'minimize');
      expect(most, figure.name).toBeGreaterThanOrEqual(5);
      expect(most - fewest, figure.name).toBeGreaterThanOrEqual(5);
      looked += 1;
    }
  }
  expect(looked).toBeGreaterThan(40);
});
