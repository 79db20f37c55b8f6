import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Whose } from '../../../schema/monitoring/monthly/count-workforce.ts';
import { monthsToWorkOut, workOutMonth } from '../../../schema/monitoring/monthly/work-out.ts';
import { cohorts } from '../../../schema/monitoring/outcomes/cohort.ts';
import {
  countOutcomesSql,
  type OutcomeCell,
} from '../../../schema/monitoring/outcomes/count-outcomes.ts';
import { yearOver } from '../../../schema/monitoring/outcomes/years.ts';
import { type Council, council, today } from '../../harness/council.ts';

let demo: Council;
const grade = '00000000-0000-4000-8000-00000000000a';
const post = '00000000-0000-4000-8000-00000000000b';

const worker = () =>
  demo.platform.contexts.as({ roles: ['worker'], attributes: {}, actor: 'worker' });

beforeAll(async () => {
  demo = await council();
  await demo.owner.query(
    `insert into grade (id, code, name, rank) values ($1, 'ZZ', 'Transition', 99)`,
    [grade],
  );
  await demo.owner.query(
    `insert into post (id, number, title, grade_id, service_area_id)
     select $1, 'ZZ-1', 'Transition officer', $2, id from service_area limit 1`,
    [post, grade],
  );
  // sixty who told personnel on the telephone, and one who said it to nobody
  await demo.owner.query(
    `update employee set post_id = $1 where id in (
       select subject from (select subject, row_number() over (partition by category order by subject) as place, category
         from monitoring.equality_answer answer join employee on employee.id = subject
         where characteristic = 'sex' and valid_to is null and valid_from < date_trunc('month', current_date)
           and started_on < date_trunc('month', current_date) and ended_on is null
           and engagement = 'permanent' and not school_employed) found
       where place <= case category when 'male' then 31 when 'female' then 30 end)`,
    [post],
  );
  await demo.owner.query(
    `update monitoring.equality_answer set channel = 'telephone', recorded_by = (select id from user_account limit 1)
     where subject in (select id from employee where post_id = $1) and subject <> (
       select subject from monitoring.equality_answer join employee on employee.id = subject
       where post_id = $1 and characteristic = 'sex' and category = 'male' and valid_to is null order by subject limit 1)`,
    [post],
  );
  for (const month of await monthsToWorkOut(worker(), today()))
    await workOutMonth(worker(), month, async () => undefined);
}, 240_000);
afterAll(() => demo.drop());

test('whoever wrote down what sixty people said is not told what the sixty-first did', async () => {
  const { data } = await demo
    .as('hrAdministrator')
    .ask(
      `{ workforceProfile(characteristic: "sex", by: grade) { rows { label people declared cells { band people } } } }`,
    );
  const rows: { label: string; declared: number; cells: { people: number | null }[] }[] =
    data.workforceProfile.rows;
  const padded = rows.find(({ label }) => label === 'Transition')!;
  expect(padded.declared).toBe(61);
  expect(padded.cells.map(({ people }) => people)).toEqual([null, null]);
  // nor by what is left of all the others
  const others = rows.slice(1).filter((row) => row !== padded);
  for (const place of [0, 1])
    expect(others.some(({ cells }) => cells[place]!.people === null)).toBe(true);
  expect(rows[0]!.cells.every(({ people }) => people !== null)).toBe(true);
});

test('a year counts apart from them too', async () => {
  const staff = cohorts.find(({ name }) => name === 'staff')!;
  const said = { male: 'male', female: 'female' };
  const count = async (whose: Whose) => {
    const cells = await worker().counting.count<OutcomeCell[]>(
      countOutcomesSql(staff, 'sex', said, yearOver(today(), 0), whose),
    );
    const people = (all: OutcomeCell[]) => all.reduce((sum, cell) => sum + cell[5], 0);
    const inGrades = cells.filter(([path, by]) => path === 'leaving' && by === 'grade');
    const silent = inGrades.filter(([, , , category]) => !(category in said));
    return { silent: people(silent), said: people(inGrades) - people(silent) };
  };
  const [all, given] = [await count('all'), await count('given')];
  expect(given.silent).toBe(all.silent);
  expect(all.said - given.said).toBeGreaterThan(10);
  expect(all.said - given.said).toBeLessThanOrEqual(60);
});
