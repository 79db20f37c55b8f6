import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { monthBefore } from '../../schema/training/to-remind.ts';
import { told } from '../harness/answer.ts';
import { type Council, council, today } from '../harness/council.ts';
import { come, type Working, working } from '../harness/working.ts';

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

const remindOfTraining = async () => {
  const { data, errors } = await there
    .as('trainingCoordinator')
    .ask('mutation { remindOfTraining { jobRun { id } } }');
  expect(errors).toBeUndefined();
  return come(there, data.remindOfTraining.jobRun.id, 'done');
};

const rows = async <Row extends object>(sql: string) => (await there.owner.query<Row>(sql)).rows;

/** Everybody who has an address and lacks something today, by the derived standing itself. */
async function lacking(): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  for (let after: string | null = null; ; ) {
    const { data } = await there.as('trainingCoordinator').ask(
      `query ($on: Date!, $after: String) { trainingStandings(on: $on, first: 1000, after: $after) {
        pageInfo { hasNextPage endCursor } nodes { standing employee { workEmail } requirement { name } } } }`,
      { on: today(), after },
    );
    for (const { standing, employee, requirement } of data.trainingStandings.nodes)
      if (['never', 'lapsed', 'dueSoon'].includes(standing) && employee.workEmail)
        found.set(employee.workEmail, [...(found.get(employee.workEmail) ?? []), requirement.name]);
    if (!data.trainingStandings.pageInfo.hasNextPage) return found;
    after = data.trainingStandings.pageInfo.endCursor;
  }
}

test('everybody who lacks a training is written to once, about all that they lack, and not again for a month', async () => {
  const people = await lacking();
  const run = await remindOfTraining();
  expect(run).toMatchObject({ done: people.size, total: people.size, attempts: 1 });
  expect(run.outcome).toMatch(
    new RegExp(
      `^${people.size} reminders written; \\d+ people could not be reminded, for want of an e-mail address\\.$`,
    ),
  );
  const written = await rows<{ recipient: string; training: string[] }>(
    `select recipient_email as recipient, array(select jsonb_array_elements(variables->'training')->>'requirement') as training from message`,
  );
  const sorted = (pairs: Iterable<readonly [string, string[]]>) =>
    [...pairs].map(([who, what]) => [who, what.toSorted()]).toSorted();
  expect(sorted(written.map(({ recipient, training }) => [recipient, training]))).toEqual(
    sorted(people),
  );
  expect((await remindOfTraining()).outcome).toMatch(/^0 reminders written;/);

  const [one] = await rows<{ employee: string; requirement: string }>(
    `update training_reminder set reminded_on = reminded_on - interval '1 month'
     where id = (select id from training_reminder order by id limit 1)
     returning employee_id as employee, requirement_id as requirement`,
  );
  expect((await remindOfTraining()).outcome).toMatch(/^1 reminder written;/);
  const again = await rows<{ employee: string; requirement: string }>(
    `select employee_id as employee, requirement_id as requirement from training_reminder
     group by 1, 2 having count(*) > 1`,
  );
  expect(again).toEqual([one]);
});

test('somebody is written to in their own language where it is known', async () => {
  await rows('delete from training_reminder');
  await rows(`update user_account set language = 'welsh' where email = 'employee@demo.example'`);
  await rows(`delete from message`);
  await remindOfTraining();
  const counted = await rows(
    `select language, subject, count(*)::int from message group by 1, 2 order by 3`,
  );
  const [employee] = await rows<{ count: number }>(
    `select count(*)::int from employee join user_account account on account.id = employee.user_id
     join message on message.recipient_email = employee.work_email where account.language = 'welsh'`,
  );
  expect(counted[0]).toEqual({
    language: 'welsh',
    subject: 'Hyfforddiant i chi ei gwblhau',
    count: employee!.count,
  });
});

test('the training coordinator asks for reminders and sees their own runs; nobody else does', async () => {
  const ask = 'mutation { remindOfTraining { jobRun { state } } }';
  for (const role of ['employee', 'lineManager', 'hrAdministrator'] as const)
    expect(told(await there.as(role).ask(ask))).toBe(
      'FORBIDDEN: Your role does not include remindOfTraining.',
    );
  const runs = '{ jobRuns { nodes { job startedBy } } }';
  const { actor } = there.as('trainingCoordinator').caller;
  const own = told(await there.as('trainingCoordinator').ask(runs)).jobRuns.nodes;
  expect(own.length).toBeGreaterThan(0);
  expect(new Set(own.map(({ startedBy }: { startedBy: string }) => startedBy))).toEqual(
    new Set([actor]),
  );
});

test('a month before is the same day, or the last of a shorter month', () => {
  const days = ['2026-11-22', '2026-03-31', '2028-03-30', '2026-01-15', '2026-12-31'];
  expect(days.map(monthBefore)).toEqual([
    '2026-10-22',
    '2026-02-28',
    '2028-02-29',
    '2025-12-15',
    '2026-11-30',
  ]);
});
