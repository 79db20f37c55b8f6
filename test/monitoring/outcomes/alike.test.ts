import { expect, test } from 'vitest';
import { sql } from '../../../schema/foundation/planner/sql.ts';
import { exactly } from '../../../schema/monitoring/monthly/serve.ts';
import type { Cohort } from '../../../schema/monitoring/outcomes/cohort.ts';
import type { OutcomeCell } from '../../../schema/monitoring/outcomes/count-outcomes.ts';
import type { CountedYear } from '../../../schema/monitoring/outcomes/counted-year.ts';
import { knownOfYear } from '../../../schema/monitoring/outcomes/gathered.ts';
import { protectYear } from '../../../schema/monitoring/outcomes/protect-year.ts';
import { servedYear } from '../../../schema/monitoring/outcomes/serve.ts';

const categories = ['asian', 'black', 'mixed', 'white', 'other'];
const staff: Cohort = {
  name: 'staff',
  called: 'staff',
  start: 'inPost',
  asked: 'asPerson',
  settlesAfter: 0,
  asAt: ({ until }) => until,
  groupings: ['serviceArea', 'grade'],
  paths: [
    { name: 'moves', report: '', question: '', stages: { moved: '' } },
    { name: 'training', report: '', question: '', stages: { trained: '' } },
  ],
  people: () => sql``,
};

interface Person {
  category: string;
  serviceArea: string;
  grade: string;
  moves: number;
  training: number;
}

/** So many people of each category who are alike in all else. */
const people = (counts: number[], rest: Omit<Person, 'category'>): Person[] =>
  counts.flatMap((count, i) =>
    Array.from({ length: count }, () => ({ category: categories[i]!, ...rest })),
  );

const many = [60, 55, 58, 160, 75];
const place = { serviceArea: 'place', grade: 'g5', moves: 0, training: 0 };
const parks = { serviceArea: 'parks', grade: 'g4', moves: 0, training: 0 };
const housing = { serviceArea: 'housing', grade: 'g4', moves: 0, training: 0 };
/** Those who neither moved nor were trained, in each area and grade. */
const others = [
  place,
  housing,
  parks,
  { ...parks, grade: 'g6' },
  { ...place, grade: 'g4' },
  { ...housing, grade: 'g5' },
].flatMap((where) => people(many, where));

function yearOf(all: readonly Person[]): CountedYear {
  const tally = (keys: string[]) =>
    [...Map.groupBy(keys, (key) => key)].map(([key, same]) => [...JSON.parse(key), same.length]);
  const cells = (['moves', 'training'] as const).flatMap((path) =>
    (['serviceArea', 'grade'] as const).flatMap((by) =>
      tally(all.map((each) => JSON.stringify([path, by, each[by], each.category, each[path]]))),
    ),
  ) as OutcomeCell[];
  const classes = tally(
    all.map((each) => JSON.stringify([each.serviceArea, each.grade, each.moves, each.training])),
  );
  return {
    until: '2026-03-31',
    bands: categories.map((code) => ({ code, label: code })),
    groups: {
      serviceArea: ['place', 'housing', 'parks'].map((key) => ({ key, label: key })),
      grade: ['g4', 'g5', 'g6'].map((key) => ({ key, label: key })),
    },
    cells,
    ...knownOfYear(staff, classes),
  };
}

/** How many of each category got to the last stage of a path, as it is shown. */
async function shown(counted: CountedYear) {
  const kept = await protectYear(staff, counted, { fewest: 10, budget: 30_000 });
  const { paths } = servedYear(staff, counted, kept, { fewest: 10, show: exactly });
  return (path: string, part?: [by: string, key: string]) => {
    const { whole, parts } = paths[path]!;
    const group = part ? parts[part[0]]!.find(({ key }) => key === part[1])! : whole;
    return group.bands.map((stages) => stages.at(-1) ?? null);
  };
}

const inPlace: [string, string] = ['serviceArea', 'place'];
const atGrade5: [string, string] = ['grade', 'g5'];
const black = 1;

/** What subtracting one from the other tells of a category. */
const apart = (one: (number | null)[], other: (number | null)[]) =>
  one[black] == null || other[black] == null ? null : one[black] - other[black];

test('one of all who moved in an area is not told apart from the others, who are all who moved at a grade', async () => {
  const year = yearOf([
    ...others,
    ...people([12, 15, 13, 40, 21], { ...place, moves: 1 }),
    ...people([0, 1, 0, 0, 0], { ...place, grade: 'g4', moves: 1 }),
    ...people([14, 13, 18, 50, 17], { ...housing, moves: 1 }),
  ]);
  const ask = async (counted: CountedYear) => {
    const figures = await shown(counted);
    return apart(figures('moves', inPlace), figures('moves', atGrade5));
  };
  expect(await ask({ ...year, alike: [] })).toBe(1);
  expect(await ask(year)).toBe(null);
});

test('nor is the one who was trained and did not move', async () => {
  const year = yearOf([
    ...others,
    ...people([12, 15, 13, 40, 21], { ...place, moves: 1, training: 1 }),
    ...people([0, 1, 0, 0, 0], { ...housing, training: 1 }),
  ]);
  const ask = async (counted: CountedYear) => {
    const figures = await shown(counted);
    return apart(figures('training'), figures('moves'));
  };
  expect(await ask({ ...year, alike: [] })).toBe(1);
  expect(await ask(year)).toBe(null);
});

test('nor are ten of one category, who alone of an area were trained at another grade', async () => {
  const year = yearOf([
    ...others,
    ...people([12, 16, 13, 40, 21], { ...place, training: 1 }),
    ...people([0, 10, 0, 0, 0], { ...place, grade: 'g4', training: 1 }),
    ...people([14, 13, 18, 50, 17], { ...housing, training: 1 }),
  ]);
  const ask = async (counted: CountedYear) => {
    const figures = await shown(counted);
    return apart(figures('training', inPlace), figures('training', atGrade5));
  };
  expect(await ask({ ...year, alike: [] })).toBe(10);
  expect(await ask(year)).toBe(null);
});

test('of many who are in one of two groups alone it is told how many of them are this and how many that', async () => {
  const year = yearOf([
    ...others,
    ...people([12, 16, 13, 40, 21], { ...place, training: 1 }),
    ...people([0, 20, 0, 19, 0], { ...place, grade: 'g4', training: 1 }),
    ...people([14, 13, 18, 50, 17], { ...housing, training: 1 }),
  ]);
  const figures = await shown(year);
  expect(apart(figures('training', inPlace), figures('training', atGrade5))).toBe(20);
});

test('a small figure of those trained in one area is not what a grade, of which it is a part, leaves of another area', async () => {
  const year = yearOf([
    ...others,
    ...people([30, 60, 33, 40, 41], { ...place, training: 1 }),
    ...people([25, 4, 25, 30, 20], { ...housing, grade: 'g5', training: 1 }),
    ...people([10, 10, 18, 50, 17], { ...parks, training: 1 }),
    ...people([10, 10, 22, 60, 25], { ...parks, grade: 'g6', training: 1 }),
  ]);
  const ask = async (counted: CountedYear) => {
    const figures = await shown(counted);
    return apart(figures('training', atGrade5), figures('training', inPlace));
  };
  expect(await ask({ ...year, twins: [] })).toBe(4);
  expect(await ask(year)).toBe(null);
});

test('a small figure of one path is not told by another that counts the same people', async () => {
  const trained = people([12, 4, 13, 40, 21], { ...place, training: 1, moves: 1 });
  const year = yearOf([...others, ...trained]);
  const figures = await shown(year);
  const either = [figures('training', inPlace), figures('training', atGrade5), figures('moves')];
  const known = categories.map((_, i) =>
    either.map((each) => each[i]).find((each) => each != null),
  );
  expect(known.filter((each) => each == null).length).toBeGreaterThan(1);
  expect(known[black] ?? null).toBe(null);
});

test('groups of one table are not held against each other, and others only where few are in one alone', () => {
  const { alike } = yearOf([
    ...others,
    ...people([12, 15, 13, 40, 21], { ...place, moves: 1, training: 1 }),
    ...people([0, 9, 0, 0, 0], { ...housing, training: 1 }),
  ]);
  const words = alike!.map(([one, other, ...alone]) =>
    [...[one, other].map((each) => each.map((part) => part[1]).join(' ')), ...alone].join(' | '),
  );
  expect(words).toMatchInlineSnapshot(`
    [
      "moved | trained | 0 | 9",
      "moved | trained place | 0 | 0",
      "moved | trained g5 | 0 | 0",
      "moved place | moved g5 | 0 | 0",
      "moved place | trained | 0 | 9",
      "moved place | trained place | 0 | 0",
      "moved place | trained g5 | 0 | 0",
      "moved g5 | trained | 0 | 9",
      "moved g5 | trained place | 0 | 0",
      "moved g5 | trained g5 | 0 | 0",
      "trained place | trained g5 | 0 | 0",
    ]
  `);
});
