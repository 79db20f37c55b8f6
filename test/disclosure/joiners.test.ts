import { expect, test } from 'vitest';
import { noFigures } from '../../schema/foundation/disclosure/figures.ts';
import { addChange } from '../../schema/foundation/disclosure/joiners.ts';
import { protect } from '../../schema/foundation/disclosure/protect.ts';
import {
  addTable,
  type CountsTable,
  figureName,
} from '../../schema/foundation/disclosure/table.ts';

const ethnicity = ['white', 'asian', 'black'];
const areas = ['housing', 'care'];
const march = { white: [40, 50], asian: [20, 31], black: [15, 22] };
const april = { ...march, asian: [20, 30] };

type Month = Record<string, readonly number[]>;

const tableOf = (population: string, month: Month, standing?: CountsTable['standing']) => ({
  population,
  threshold: 10,
  dimensions: [
    { name: 'ethnicity', characteristic: true, categories: ethnicity.map((name) => ({ name })) },
    { name: 'area', categories: areas.map((name) => ({ name })) },
  ],
  count: ([one, other]: readonly string[]) => month[one!]![areas.indexOf(other!)]!,
  standing: (of: readonly (string | null)[]) =>
    of[0] === null ? ('known' as const) : (standing?.(of) ?? 'open'),
});

test('when one person has left, the figures that would tell of them are withheld in the month after', async () => {
  const before = tableOf('march', march, () => 'shown');
  const after = tableOf('april', april);
  const all = noFigures();
  addTable(all, before);
  addTable(all, after);
  const left: CountsTable['count'] = (of) => (of.join() === 'asian,care' ? 1 : 0);
  const needs = addChange(all, {
    before,
    after,
    joined: () => 0,
    left,
    characteristic: 'ethnicity',
  });
  const { withheld, unkept } = await protect(all, { needs });
  const lines = [...ethnicity, null].map((one) =>
    [...areas, null].map((other) => {
      const place = all.places.get(figureName(after, [one, other]))!;
      return withheld.has(place) ? '[c]' : all.figures[place]!.count;
    }),
  );
  expect(unkept).toEqual([]);
  expect(lines.map((line) => line.join(' '))).toMatchInlineSnapshot(`
    [
      "40 [c] [c]",
      "20 [c] [c]",
      "15 [c] [c]",
      "75 102 177",
    ]
  `);
});
