import { afterAll, beforeAll, expect, test } from 'vitest';
import { cohorts } from '../../../schema/monitoring/outcomes/cohort.ts';
import {
  classesOfYearSql,
  countOutcomesSql,
  keepYearSql,
  type OutcomeCell,
} from '../../../schema/monitoring/outcomes/count-outcomes.ts';
import type { CountedClass } from '../../../schema/monitoring/outcomes/gathered.ts';
import { yearOver } from '../../../schema/monitoring/outcomes/years.ts';
import { type Council, council, today } from '../../harness/council.ts';

let demo: Council;
beforeAll(async () => {
  demo = await council();
  // forms of the same services that do not ask this
  await demo.owner.query(
    `delete from monitoring.response_answer where characteristic = 'ethnicGroup'
     and response_id in (select id from monitoring.response order by id limit 40)`,
  );
}, 60_000);
afterAll(() => demo.drop());

test.each(cohorts.map((cohort) => [cohort.name, cohort] as const))(
  'what is known of who of %s is alike is of those who are counted by a characteristic',
  async (_, cohort) => {
    const { counting } = demo.worker();
    const year = yearOver(today(), cohort.settlesAfter);
    const asked = { characteristic: 'ethnicGroup', bands: {} };
    const cells = await counting.count<OutcomeCell[]>(countOutcomesSql(cohort, asked, year));
    const classes = await counting.count<CountedClass[]>(classesOfYearSql(cohort, asked, year));
    const [{ name }] = cohort.paths as [(typeof cohort.paths)[0]];
    const [by] = cohort.groupings;
    const counted = cells.filter(([path, grouping]) => path === name && grouping === by);
    const people = counted.reduce((sum, cell) => sum + cell[5], 0);
    expect(people).toBeGreaterThan(40);
    expect(classes.reduce((sum, row) => sum + Number(row.at(-1)), 0)).toBe(people);
  },
);

test('nothing is kept of what those who left said, or what was recorded as their reason', async () => {
  const { counting } = demo.worker();
  const staff = cohorts.find(({ name }) => name === 'staff')!;
  const year = yearOver(today(), 0);
  expect(await counting.count<number>(keepYearSql(staff, year))).toBeGreaterThan(100);
  const { rows } = await demo.owner.query(
    `select max((places ->> 'reasons')::int) as reasons, max((places ->> 'exit')::int) as exit
     from monitoring.counted_person where what = 'staff'`,
  );
  expect(rows).toEqual([{ reasons: 1, exit: 2 }]);
});
