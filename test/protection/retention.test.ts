import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { told } from '../harness/answer.ts';
import { type Council, council } from '../harness/council.ts';
import { askFor, come, type Working, working } from '../harness/working.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let there: Council;
let at: Working;

beforeAll(async () => {
  there = await council();
  at = await working(there);
});
afterAll(async () => {
  await at.stop();
  await there.drop();
});

const rows = async (sql: string) => (await there.owner.query(sql)).rows;
const runs = (trial: boolean) =>
  rows(
    `select what, due from retention_run run join retention_rule rule on rule.id = run.rule_id
     where trial = ${trial} order by what, ran_at desc`,
  );

/** What there is of everything that is kept for a time only. */
const there_is = async () =>
  (
    await rows(`select
      (select count(*)::int from monitoring.equality_answer join employee on employee.id = subject where ended_on < current_date - interval '12 months') as "answers of those long gone",
      (select count(*)::int from monitoring.equality_answer join application on application.id = subject where applied_on < current_date - interval '18 months') as "answers of applicants of long ago",
      (select count(*)::int from monitoring.equality_answer) as "answers",
      (select count(*)::int from application join vacancy on vacancy.id = vacancy_id where closes_on < current_date - interval '12 months' and full_name <> '–') as "old applications with names",
      (select count(*)::int from application) as "applications",
      (select count(*)::int from employee where ended_on < current_date - interval '72 months' and full_name <> '–') as "leavers of long ago with names",
      (select count(*)::int from audit_entry join application on application.id = subject_id join vacancy on vacancy.id = vacancy_id where subject = 'Application' and changes::text like '%@%' and closes_on < current_date - interval '12 months') as "addresses of applicants of long ago in the history"`)
  )[0];

test('what is due is counted by a trial, erased by the night, and written down each time', async () => {
  await there.owner.query(
    `update employee set ended_on = current_date - 2500, started_on = current_date - 3000
       where id in (select id from employee where ended_on is not null order by staff_number limit 3);
     update vacancy set opens_on = opens_on - 500, closes_on = closes_on - 500
       where status in ('appointed', 'closed')`,
  );
  const before = await there_is();
  const { tryRetention } = told(
    await there.as('equalityLead').ask('mutation { tryRetention { jobRun { id } } }'),
  );
  const tried = await come(there, tryRetention.jobRun.id, 'done');
  expect(tried.outcome).toMatch(/^\d+ were due; nothing was changed\.$/);
  expect(await there_is()).toEqual(before);
  const due = await runs(true);

  const run = await come(there, await askFor(there, 'applyRetention'), 'done');
  expect(run.outcome).toMatch(/^\d+ were due, and erased or anonymised\.$/);
  expect(await runs(false)).toEqual(due);
  const after = await there_is();
  console.log('Retention on the sample council:', { due, before, after });
  expect(Object.fromEntries(due.map(({ what, due: n }) => [what, n > 0]))).toMatchInlineSnapshot(`
    {
      "applicantAnswers": true,
      "applications": true,
      "exitAnswers": false,
      "formatRequests": false,
      "leavers": true,
      "responses": true,
      "staffAnswers": true,
    }
  `);
  expect(after['answers of those long gone']).toBe(0);
  expect(after['old applications with names']).toBe(0);
  expect(after['leavers of long ago with names']).toBe(0);
  expect(after.applications).toBe(before.applications);
  expect(after['answers of applicants of long ago']).toBe(0);
  expect(before.answers - after.answers).toBe(
    before['answers of those long gone'] + before['answers of applicants of long ago'],
  );

  expect(before['addresses of applicants of long ago in the history']).toBeGreaterThan(0);
  expect(after['addresses of applicants of long ago in the history']).toBe(0);

  // a second night finds nothing more
  await come(there, await askFor(there, 'applyRetention'), 'done');
  const again = await rows(
    `select sum(due)::int as due from retention_run where ran_at = (select max(ran_at) from retention_run) and not trial`,
  );
  expect(again).toEqual([{ due: 0 }]);
});

test('of somebody made anonymous the history says that something stood there, and not what', async () => {
  const history = await rows(
    `select fields, changes from audit_entry where subject = 'Employee'
       and subject_id in (select id from employee where full_name = '–') limit 3`,
  );
  expect(history.length).toBeGreaterThan(0);
  for (const { fields, changes } of history) {
    expect(fields).toContain('fullName');
    expect(changes).toEqual({});
  }
});

test('history is changed by that road alone: neither the server nor the owner may', async () => {
  for (const setting of ['', `set local evenhand.forgetting = 'on';`])
    await expect(
      there.platform.database.query(`begin; ${setting} update audit_entry set changes = '{}'`),
    ).rejects.toThrow(/permission denied/);
  await there.platform.database.query('rollback');
  await expect(there.owner.query(`update audit_entry set changes = '{}'`)).rejects.toThrow(
    /only grows/,
  );
  await expect(
    there.platform.database.query(`select forget_history('Employee', array[gen_random_uuid()])`),
  ).rejects.toThrow(/permission denied/);
});
