import { below, randomFrom } from '../../../bench/random.ts';
import { sql } from '../../../schema/foundation/planner/sql.ts';
import type { CountedCell } from '../../../schema/monitoring/monthly/count-workforce.ts';
import type { CountedMonth } from '../../../schema/monitoring/monthly/counted-month.ts';
import type { Cohort } from '../../../schema/monitoring/outcomes/cohort.ts';
import type { OutcomeCell } from '../../../schema/monitoring/outcomes/count-outcomes.ts';
import type { CountedYear } from '../../../schema/monitoring/outcomes/counted-year.ts';

export const fewest = 10;
export const budget = 30_000;
export const categories = ['a', 'b', 'c', 'd'];
export const bands = categories.map((code) => ({ code, label: code }));
export const parts = {
  serviceArea: ['housing', 'parks', 'care', 'legal'],
  grade: ['g1', 'g2', 'g3'],
  engagement: ['permanent', 'apprentice'],
  workingPattern: ['fullTime'],
};
export type By = keyof typeof parts;

export const staff: Cohort = {
  name: 'staff',
  called: 'staff',
  start: 'inPost',
  asked: 'asPerson',
  settlesAfter: 0,
  workforce: { path: 'leaving', left: 'left' },
  asAt: ({ until }) => until,
  groupings: ['serviceArea', 'grade'],
  paths: [{ name: 'leaving', report: '', question: '', stages: { left: 'gone' } }],
  people: () => sql``,
};

export type Person = Record<By | 'category', string> & { left: boolean };

/** Those who work for a council when a year begins: nobody comes, and no answer changes. */
export function peopleOf(seed: number): Person[] {
  const random = randomFrom(seed);
  const one = (list: readonly string[]) => list[Math.floor(random() ** 2 * list.length)]!;
  return Array.from({ length: 260 }, () => ({
    category: one(categories),
    serviceArea: one(parts.serviceArea),
    grade: one(parts.grade),
    engagement: 'permanent',
    workingPattern: 'fullTime',
    left: below(4, random) === 0,
  }));
}

export const tally = (keys: readonly string[]) =>
  [...Map.groupBy(keys, (key) => key)].map(([key, all]) => [JSON.parse(key), all.length] as const);
const groups = (by: By) => parts[by].map((key) => ({ key, label: key }));

export const monthOf = (people: readonly Person[]): CountedMonth => ({
  month: '2025-03-31',
  characteristic: 'invented',
  bands,
  groups: {
    serviceArea: [
      { key: 'council', label: '', parent: null },
      ...groups('serviceArea').map((each) => ({ ...each, parent: 'council' })),
    ],
    grade: groups('grade'),
    engagement: groups('engagement'),
    workingPattern: groups('workingPattern'),
  },
  cells: (Object.keys(parts) as By[]).flatMap((by) =>
    tally(people.map((each) => JSON.stringify([by, each[by], each.category]))).map(
      ([key, count]) => [...key, count, 0] as CountedCell,
    ),
  ),
});

export const yearOf = (people: readonly Person[]): CountedYear => ({
  until: '2026-03-31',
  bands,
  groups: { serviceArea: groups('serviceArea'), grade: groups('grade') },
  cells: (['serviceArea', 'grade'] as const).flatMap((by) =>
    tally(
      people.map((each) =>
        JSON.stringify(['leaving', by, each[by], each.category, Number(each.left)]),
      ),
    ).map(([key, count]) => [...key, count] as OutcomeCell),
  ),
});
