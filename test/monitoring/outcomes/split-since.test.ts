import { expect, test } from 'vitest';
import { compile, sql } from '../../../schema/foundation/planner/sql.ts';
import { Betweens } from '../../../schema/monitoring/between.ts';
import type { CountedBetween } from '../../../schema/monitoring/kept-people.ts';
import '../../../schema/training/staff-outcomes.ts';
import { whomOfMonth } from '../../../schema/monitoring/monthly/twins.ts';
import { cohorts } from '../../../schema/monitoring/outcomes/cohort.ts';
import { whomOfYear } from '../../../schema/monitoring/outcomes/gathered.ts';

const area = (key: string, parent: string | null) => ({ key, label: key, parent });
const said = () => sql`select null::uuid as subject, null::text as category`;
const staff = cohorts.find(({ workforce }) => workforce)!;

/** Where people are in a year, and at a month end after it. */
const where: CountedBetween[] = [
  [{ serviceArea: 'housing', grade: 'six' }, { serviceArea: 'lettings', grade: 'three' }, 90],
  [{ serviceArea: 'housing', grade: 'six' }, { serviceArea: 'repairs', grade: 'four' }, 60],
  [{ serviceArea: 'legal', grade: 'five' }, { serviceArea: 'legal', grade: 'five' }, 200],
];

test('what was split since a year that is out is known to be the same people: areas below the council, and grades', async () => {
  const year = whomOfYear(staff, { until: '2026-03-31' }, said);
  const serviceArea = [
    area('council', null),
    ...['legal', 'lettings', 'new repairs'].map((key) => area(key, 'council')),
    area('repairs', 'new repairs'),
  ];
  const month = whomOfMonth({ month: '2026-10-31', groups: { serviceArea } }, said);
  const counting = {
    count: async <T>(statement: ReturnType<typeof said>) =>
      (compile(statement).text.includes('full join') ? where : []) as T,
  };
  const [found] = await new Betweens(counting).of(month, [year]);
  expect(found!.unions).toEqual([
    [
      [['serviceArea', 'housing']],
      [
        ['serviceArea', 'lettings:own'],
        ['serviceArea', 'new repairs'],
      ],
      0,
    ],
    [
      [['grade', 'six']],
      [
        ['grade', 'four'],
        ['grade', 'three'],
      ],
      0,
    ],
  ]);
});
