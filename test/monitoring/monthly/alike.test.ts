import { expect, test } from 'vitest';
import type { CountedCell } from '../../../schema/monitoring/monthly/count-workforce.ts';
import type { CountedMonth } from '../../../schema/monitoring/monthly/counted-month.ts';
import { protectMonth } from '../../../schema/monitoring/monthly/protect-month.ts';
import { nameOfFigure } from '../../../schema/monitoring/monthly/tables.ts';
import { type CountedClass, knownOfMonth } from '../../../schema/monitoring/monthly/twins.ts';

const categories = ['asian', 'black', 'white'];
const month = '2026-10-31';
const areas = ['parks', 'streets', 'housing'].map((key) => ({ key, label: key, parent: null }));
/** How many of each category there are of an area and a grade; the gardener of the second grade is Black. */
const people: [area: string, grade: string, counts: number[]][] = [
  ['parks', 'one', [14, 15, 73]],
  ['parks', 'two', [0, 1, 0]],
  ['streets', 'two', [22, 30, 60]],
  ['streets', 'three', [18, 19, 50]],
  ['housing', 'two', [25, 31, 44]],
  ['housing', 'three', [19, 26, 70]],
];

function counted(): CountedMonth {
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
  return {
    month,
    characteristic: 'ethnicGroup',
    bands: categories.map((code) => ({ code, label: code })),
    groups: {
      serviceArea: areas,
      grade: ['one', 'two', 'three'].map((key) => ({ key, label: key })),
      engagement: [{ key: 'permanent', label: 'Permanent' }],
      workingPattern: [{ key: 'fullTime', label: 'Full time' }],
    },
    cells: [...cells].map(([key, n]) => [...JSON.parse(key), n, n] as CountedCell),
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
  expect(await told({ ...counted(), alike: [] })).toBe(true);
  expect(await told(counted())).toBe(false);
});
