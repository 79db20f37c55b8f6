import { afterAll, beforeAll, expect, test } from 'vitest';
import { monthsToWorkOut, workOutMonth } from '../../../schema/monitoring/monthly/work-out.ts';
import { type Council, council, today } from '../../harness/council.ts';

let demo: Council;
const grade = '00000000-0000-4000-8000-00000000000a';
const post = '00000000-0000-4000-8000-00000000000b';

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
  const worker = demo.platform.contexts.as({ roles: ['worker'], attributes: {}, actor: 'worker' });
  for (const month of await monthsToWorkOut(worker, today()))
    await workOutMonth(worker, month, async () => undefined);
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
