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

const many = { white: [90, 80], asian: [60, 45], black: [40, 35] };

/** What must stay possible of those who came, where so many in all did of each category. */
function toKeep(came: Record<string, number>) {
  const after = Object.fromEntries(
    Object.entries(many).map(([one, [here, there]]) => [one, [here!, there! + came[one]!]]),
  );
  const all = noFigures();
  const [then, now] = [tableOf('march', many, () => 'shown'), tableOf('april', after)];
  for (const table of [then, now]) addTable(all, table);
  const needs = addChange(all, {
    before: then,
    after: now,
    joined: (of) => (of[1] === 'care' ? came[of[0]!]! : 0),
    left: () => 0,
    characteristic: 'ethnicity',
    enough: 10,
  });
  const names = needs.flatMap(({ on }) => on.map((place) => JSON.parse(all.figures[place]!.name)));
  return names.map(([, ...of]) => of.map(([, category]: string[]) => category).join(' of ')).sort();
}

test('of many who came together nothing need be hidden but what only a few of them are, or all', () => {
  expect(toKeep({ white: 30, asian: 12, black: 25 })).toEqual([]);
  expect(toKeep({ white: 30, asian: 9, black: 25 })).toEqual(['asian', 'care of asian']);
  // all of them, but for a few
  expect(toKeep({ white: 30, asian: 0, black: 9 })).toEqual([
    'black',
    'care of black',
    'care of white',
    'white',
  ]);
  expect(toKeep({ white: 30, asian: 0, black: 0 })).toEqual(['care of white', 'white']);
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
