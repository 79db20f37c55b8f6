import { below, randomFrom } from '../../../bench/random.ts';
import { sql } from '../../../schema/foundation/planner/sql.ts';
import { exactly } from '../../../schema/monitoring/monthly/serve.ts';
import type { YearOut } from '../../../schema/monitoring/outcomes/beside-months.ts';
import type { Cohort, Path } from '../../../schema/monitoring/outcomes/cohort.ts';
import type { OutcomeCell } from '../../../schema/monitoring/outcomes/count-outcomes.ts';
import type { CountedYear } from '../../../schema/monitoring/outcomes/counted-year.ts';
import { protectYear } from '../../../schema/monitoring/outcomes/protect-year.ts';
import { servedYear } from '../../../schema/monitoring/outcomes/serve.ts';

export const fewest = 10;
export const budget = 30_000;
export const categories = ['a', 'b', 'c'];
export const areas = ['housing', 'parks', 'care'];

export const leaving: Path = { name: 'leaving', report: '', question: '', stages: { left: '' } };
export const exit: Path = {
  name: 'exit',
  of: 'leaving',
  report: '',
  question: '',
  stages: { left: '', answered: '' },
  sorts: { pay: '', work: '', treatment: '' },
};
/** People of whom these accounts are given. */
export const cohortOf = (...paths: Path[]): Cohort => ({
  name: 'staff',
  called: 'staff',
  start: 'inPost',
  asked: 'asPerson',
  settlesAfter: 0,
  asAt: ({ until }) => until,
  groupings: ['serviceArea'],
  paths,
  people: () => sql``,
});
export const staff = cohortOf(leaving, exit);

/** Somebody who was there when the year began. */
export interface Leaver {
  category: string;
  serviceArea: string;
  exit: number;
}

const pick = <T>(list: readonly T[], random: () => number) =>
  list[Math.floor(random() ** 2 * list.length)]!;

/** How far each got: 0 stayed, 1 left, 2 answered without a reason, 3 to 5 with one. */
export const peopleOf = (seed: number, most: number): Leaver[] => {
  const random = randomFrom(seed);
  return Array.from({ length: most }, () => {
    const answers = below(4, random) === 0 ? 2 : 3 + below(3, random);
    return {
      category: pick(categories, random),
      serviceArea: pick(areas, random),
      exit: below(2, random) === 0 ? 0 : below(3, random) === 0 ? 1 : answers,
    };
  });
};

/** A year of them, by area. */
export function yearOf(people: readonly Leaver[]): CountedYear {
  const tally = (path: string, reached: (each: Leaver) => number) =>
    [
      ...Map.groupBy(people, (each) =>
        JSON.stringify([path, 'serviceArea', each.serviceArea, each.category, reached(each)]),
      ),
    ].map(([key, all]) => [...JSON.parse(key), all.length] as OutcomeCell);
  return {
    until: '2026-03-31',
    bands: categories.map((code) => ({ code, label: code })),
    groups: { serviceArea: areas.map((key) => ({ key, label: key })) },
    cells: [
      ...tally('leaving', (each) => Math.min(each.exit, 1)),
      ...tally('exit', (each) => each.exit),
    ],
  };
}

/** A year as it is served. */
export async function out(cohort: Cohort, counted: CountedYear): Promise<YearOut> {
  const guarded = await protectYear(cohort, counted, { fewest, budget });
  return {
    cohort,
    counted,
    served: servedYear(cohort, counted, guarded, { fewest, show: exactly }),
  };
}
