import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Council, council, today } from '../harness/council.ts';
import { come, type Working, working } from '../harness/working.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 180_000 });

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

const remind = async () => {
  const { data, errors } = await there
    .as('procurementOfficer')
    .ask('mutation { remindOfContracts { jobRun { id } } }');
  expect(errors).toBeUndefined();
  return (await come(there, data.remindOfContracts.jobRun.id, 'done')).outcome as string;
};

const written = async () => {
  const { rows } = await there.owner.query(
    `select recipient_email as email, jsonb_array_length(variables->'contracts') as about from message order by 1`,
  );
  return rows as { email: string; about: number }[];
};

test('the owners of contracts are written to once about all that is due, and not again at once', async () => {
  const { data } = await there.as('procurementOfficer').ask(
    `{ contractStandings(on: "${today()}", first: 1000, filter: {
        standing: { in: [inBreach, missingClause, policyExpired, reviewOverdue, indicatorsDue] },
        contract: { owner: { id: { isNull: false } } } }) { totalCount } }`,
  );
  const owners = await remind();
  const messages = await written();
  expect(owners).toBe(`${messages.length} reminders written.`);
  expect(new Set(messages.map(({ email }) => email)).size).toBe(messages.length);
  const told = messages.reduce((sum, { about }) => sum + about, 0);
  const { rows } = await there.owner.query(
    'select count(*)::int as all, count(*) filter (where about like $1)::int as ending from contract_reminder',
    ['ends%'],
  );
  expect(told).toBe(rows[0].all);
  expect(rows[0].all - rows[0].ending).toBe(data.contractStandings.totalCount);
  expect(await remind()).toBe('0 reminders written.');
  await there.owner.query('update contract_reminder set reminded_on = reminded_on - 31');
  await remind();
  expect((await written()).length).toBe(2 * messages.length);
  const again = await there.owner.query(
    "select count(*)::int as count from contract_reminder where about like 'ends%'",
  );
  expect(again.rows[0].count).toBe(rows[0].ending);
});
