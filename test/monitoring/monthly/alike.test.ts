import { expect, test } from 'vitest';
import type { Alike } from '../../../schema/foundation/disclosure/alike.ts';
import { audit } from '../../../schema/foundation/disclosure/audit.ts';
import { noFigures } from '../../../schema/foundation/disclosure/figures.ts';
import { needsOfSmall } from '../../../schema/foundation/disclosure/need.ts';
import { solver } from '../../../schema/foundation/disclosure/solver.ts';
import { unionsBetween } from '../../../schema/foundation/disclosure/unions.ts';
import type { CountedCell } from '../../../schema/monitoring/monthly/count-workforce.ts';
import type { CountedMonth } from '../../../schema/monitoring/monthly/counted-month.ts';
import {
  addBesideMonth,
  addMonth,
  protectMonth,
} from '../../../schema/monitoring/monthly/protect-month.ts';
import { nameOfFigure, wholeOf } from '../../../schema/monitoring/monthly/tables.ts';
import { type CountedClass, knownOfMonth } from '../../../schema/monitoring/monthly/twins.ts';

const categories = ['asian', 'black', 'white'];
const areas = ['parks', 'streets', 'housing', 'legal'].map((key) => ({
  key,
  label: key,
  parent: null,
}));
/** How many of each category there are of an area and a grade. */
type People = readonly (readonly [area: string, grade: string, counts: readonly number[]])[];

/** The gardener of the second grade is Black. */
const people: People = [
  ['parks', 'one', [14, 15, 73]],
  ['parks', 'two', [0, 1, 0]],
  ['streets', 'two', [22, 30, 60]],
  ['streets', 'three', [18, 19, 50]],
  ['housing', 'two', [25, 31, 44]],
  ['housing', 'three', [19, 26, 70]],
];

function counted(people: People, month = '2026-10-31', before?: CountedMonth): CountedMonth {
  const cells = new Map<string, number>();
  for (const [serviceArea, grade, counts] of people)
    for (const [i, count] of counts.entries())
      for (const [by, group] of Object.entries({
        ...{ serviceArea, grade },
        ...{ engagement: 'permanent', workingPattern: 'fullTime' },
      })) {
        const key = JSON.stringify([by, group, categories[i]]);
        cells.set(key, (cells.get(key) ?? 0) + count);
      }
  const classes = people.map(
    ([area, grade, counts]): CountedClass => [
      ...([area, grade, 'permanent', 'fullTime'] as const),
      counts.reduce((sum, count) => sum + count, 0),
    ],
  );
  const stayed = ([by, group, category]: string[], n: number) =>
    Math.min(
      n,
      before?.cells.find((c) => `${c[0]} ${c[1]} ${c[2]}` === `${by} ${group} ${category}`)?.[3] ??
        0,
    );
  return {
    month,
    characteristic: 'ethnicGroup',
    bands: categories.map((code) => ({ code, label: code })),
    groups: {
      serviceArea: areas,
      grade: [...new Set(people.map(([, grade]) => grade))].map((key) => ({ key, label: key })),
      engagement: [{ key: 'permanent', label: 'Permanent' }],
      workingPattern: [{ key: 'fullTime', label: 'Full time' }],
    },
    cells: [...cells].map(([key, n]) => {
      const of = JSON.parse(key) as string[];
      return [...of, n, before ? stayed(of, n) : n] as CountedCell;
    }),
    ...knownOfMonth(classes, areas),
  };
}

test('the one gardener who is not of the first grade is told of by no subtraction', async () => {
  const told = async (month: CountedMonth) => {
    const kept = await protectMonth(month, [], { fewest: 10, budget: 30_000 });
    return [['serviceArea', 'parks:own'] as const, ['grade', 'one'] as const].every(
      ([by, part]) => !kept!.withheld.has(nameOfFigure(month.month, by, 'black', part)),
    );
  };
  expect(await told({ ...counted(people), alike: [] })).toBe(true);
  expect(await told(counted(people))).toBe(false);
});

test('one who came to a grade that is called anew is told of by no subtraction from the month before', async () => {
  const rest: People = [['housing', 'two', [25, 31, 44]]];
  const then = counted(
    [
      ['parks', 'one', [34, 35, 73]],
      ['housing', 'one', [22, 30, 60]],
      ['streets', 'two', [41, 52, 63]],
      ...rest,
    ],
    '2026-09-30',
  );
  const now = counted(
    [
      ['parks', 'anew', [34, 35, 73]],
      ['housing', 'anew', [22, 30, 60]],
      ['streets', 'anew', [0, 1, 0]],
      ['streets', 'two', [41, 51, 63]],
      ...rest,
    ],
    '2026-10-31',
    then,
  );
  const told = async (beside: CountedMonth['beside']) => {
    const all = noFigures();
    for (const month of [then, now]) addMonth(all, month, 10, () => 'shown');
    const needs = addBesideMonth(all, { ...now, beside }, { wholeOf, enough: 10 });
    const deadline = { at: performance.now() + 30_000 };
    const found = audit(await solver(), all, needs, new Set(), deadline);
    return found.map(({ need, could }) => [
      need.on.map((place) => all.figures[place]!.name),
      could,
    ]);
  };
  const alike: Alike[] = [[[['grade', 'one']], [['grade', 'anew']], 0, 1]];
  const [[[name], could]] = (await told([{ population: then.month, alike }])) as [
    [string[], object],
  ];
  expect(JSON.parse(name!)).toEqual([
    'in the other alone',
    nameOfFigure(then.month, 'grade', 'black', 'one'),
    nameOfFigure(now.month, 'grade', 'black', 'anew'),
  ]);
  expect(could).toEqual({ low: 1, high: 1 });
});

test('nor is the one of a grade who is not of the two areas that it otherwise is', async () => {
  const month = counted([
    ['parks', 'one', [24, 25, 63]],
    ['streets', 'one', [18, 31, 50]],
    ['housing', 'one', [0, 1, 0]],
    ['housing', 'two', [45, 31, 44]],
    ['legal', 'two', [19, 26, 70]],
    ['legal', 'three', [22, 31, 60]],
  ]);
  const told = async (twins: CountedMonth['twins']) => {
    const kept = await protectMonth({ ...month, twins }, [], { fewest: 10, budget: 30_000 });
    const parts = [
      ['serviceArea', 'parks:own'],
      ['serviceArea', 'streets:own'],
      ['grade', 'one'],
    ];
    return parts.every(
      ([by, part]) => !kept!.withheld.has(nameOfFigure(month.month, by!, 'black', part!)),
    );
  };
  expect(await told([])).toBe(true);
  expect(await told(month.twins)).toBe(false);
});

test('what a grade that was split leaves of one of its halves is told by no subtraction from the month before', async () => {
  const rest: People = [
    ['housing', 'two', [25, 31, 44]],
    ['legal', 'three', [22, 31, 60]],
    ['parks', 'two', [31, 24, 33]],
  ];
  const one: People = [
    ['parks', 'one', [44, 45, 70]],
    ['streets', 'one', [46, 53, 66]],
  ];
  const halves: People = [
    ['parks', 'upper', [40, 44, 60]],
    ['parks', 'lower', [4, 1, 10]],
    ['streets', 'upper', [38, 50, 56]],
    ['streets', 'lower', [8, 3, 10]],
  ];
  const then = counted([...one, ...rest], '2026-09-30');
  const now = counted([...halves, ...rest], '2026-10-31', then);
  const unions = unionsBetween(
    [
      [[['grade', 'one']], [['grade', 'upper']], 288],
      [[['grade', 'one']], [['grade', 'lower']], 36],
      [[['grade', 'two']], [['grade', 'two']], 100],
      [[['grade', 'three']], [['grade', 'three']], 113],
    ],
    ['grade'],
  );
  const small = nameOfFigure(now.month, 'grade', 'black', 'lower');
  const withheld = new Set(
    ['lower', 'two'].flatMap((part) =>
      ['asian', 'black'].map((band) => nameOfFigure(now.month, 'grade', band, part)),
    ),
  );
  const told = async (beside: CountedMonth['beside']) => {
    const all = noFigures();
    addMonth(all, then, 10, () => 'shown');
    addMonth(all, now, 10, (name) => (withheld.has(name) ? 'withheld' : 'shown'));
    addBesideMonth(all, { ...now, beside });
    const deadline = { at: performance.now() + 30_000 };
    const found = audit(await solver(), all, needsOfSmall(all), new Set(), deadline);
    return found.some(({ need }) => all.figures[need.on[0]!]!.name === small);
  };
  expect(await told([])).toBe(false);
  expect(await told([{ population: then.month, alike: [], unions }])).toBe(true);
});
