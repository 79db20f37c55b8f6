import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { enqueue } from '../../schema/foundation/jobs/enqueue.ts';
import { JobFault, job } from '../../schema/foundation/jobs/job.ts';
import { sql } from '../../schema/foundation/planner/sql.ts';
import { told } from '../harness/answer.ts';
import { type Council, council } from '../harness/council.ts';
import { until } from '../harness/process.ts';
import { askFor, come, runOf, type Working, working } from '../harness/working.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let there: Council;
let at: Working;
const notes: string[] = [];

const note = job({
  name: 'note',
  does: 'Writes down what it is told.',
  async run({ data }) {
    notes.push(String(data.text));
    return `${notes.length} notes.`;
  },
});

let faults = 0;
const stumble = job({
  name: 'stumble',
  does: 'Fails as often as it is told.',
  retry: { times: 2, after: 1, most: 1 },
  async run({ data }) {
    faults += 1;
    if (faults > Number(data.times)) return 'At last.';
    if (data.silent) throw new Error('Anna Smith (anna@example.org) is not in the register');
    throw new JobFault('The register could not be reached.');
  },
});

const slowCount = sql`select to_json(pg_sleep(2) is not null)::text as answer`;
const reckon = job({
  name: 'reckon',
  does: 'Counts three things at once, each of which takes its time.',
  retry: { times: 0 },
  async run({ context }) {
    await Promise.all([1, 2, 3].map(() => context.counting.count(slowCount)));
    return 'Counted.';
  },
});

beforeAll(async () => {
  there = await council();
  at = await working(there, [note, stumble, reckon]);
});
afterAll(async () => {
  await at.stop();
  await there.drop();
});

const instants = { startedAt: expect.any(String), endedAt: expect.any(String) };

test('a job asked for in a transaction is done once after the commit, and never after a rollback', async () => {
  const { context } = there.as('trainingCoordinator');
  const failed = context.writing.transaction(async (tx) => {
    await enqueue(tx, context, note, { text: 'never' });
    throw new Error('the change fails');
  });
  await expect(failed).rejects.toThrow('the change fails');
  const id = await askFor(there, 'note', { text: 'once' });
  const run = await come(there, id, 'done');
  await new Promise((resolve) => setTimeout(resolve, 2000));
  expect(notes).toEqual(['once']);
  expect(run).toEqual({
    ...instants,
    job: 'note',
    state: 'done',
    attempts: 1,
    done: null,
    total: null,
    outcome: '1 notes.',
    lastError: null,
    cancelRequested: false,
    nextAt: null,
    startedBy: there.as('trainingCoordinator').context.user?.id,
  });
});

test('a job that fails is tried again, and says meanwhile why and when', async () => {
  faults = 0;
  const id = await askFor(there, 'stumble', { times: 1 });
  await until(async () => (await runOf(there, id)).nextAt !== null);
  expect(await runOf(there, id)).toMatchObject({
    state: 'waiting',
    attempts: 1,
    lastError: 'The register could not be reached.',
  });
  expect(await come(there, id, 'done')).toMatchObject({
    attempts: 2,
    outcome: 'At last.',
    lastError: null,
    nextAt: null,
  });
});

test('what nobody said for administrators stays in the log; after the last attempt it is tried when told to', async () => {
  faults = 0;
  const id = await askFor(there, 'stumble', { times: 3, silent: true });
  const { lastError } = await come(there, id, 'failed');
  expect(lastError.replace(/[0-9A-F]{8}/, '…')).toBe(
    'Something went wrong on our side. The log says more under reference ….',
  );
  expect(await kept(id)).not.toMatch(/Anna|example\.org/);
  expect(at.logged).toContainEqual(
    expect.objectContaining({ job: 'stumble', err: expect.any(Error) }),
  );
  const retry = `mutation ($id: ID!) { retryJob(id: $id) { jobRun { state } } }`;
  expect(told(await there.as('trainingCoordinator').ask(retry, { id }))).toBe(
    'FORBIDDEN: You may not update the state, next at, ended at of this job run.',
  );
  expect(told(await there.as('lineManager').ask(retry, { id }))).toBe(
    'FORBIDDEN: Your role does not include retryJob.',
  );
  expect(told(await there.as('systemAdministrator').ask(retry, { id }))).toEqual({
    retryJob: { jobRun: { state: 'waiting' } },
  });
  expect(await come(there, id, 'done')).toMatchObject({ attempts: 4, outcome: 'At last.' });
  expect(told(await there.as('systemAdministrator').ask(retry, { id }))).toBe(
    'CONFLICT: Only a run that failed or was cancelled can be tried again.',
  );
});

/** All that the queue keeps of a run. */
async function kept(id: string): Promise<string> {
  const { rows } = await there.owner.query(`select * from jobs.job where data->>'run' = $1`, [id]);
  expect(rows).toHaveLength(1);
  return JSON.stringify(rows);
}

test('what the clock begins has a run of its own', async () => {
  await there.owner.query(
    `insert into jobs.job (id, name, data, retry_limit) values ($1, 'note', null, 2)`,
    [randomUUID()],
  );
  await until(() => notes.includes('undefined'));
  const runs =
    '{ jobRuns(filter: { startedBy: { isNull: true } }) { nodes { job state attempts } } }';
  await until(
    async () =>
      told(await there.as('systemAdministrator').ask(runs)).jobRuns.nodes[0]?.state === 'done',
  );
  expect(told(await there.as('systemAdministrator').ask(runs))).toEqual({
    jobRuns: { nodes: [{ job: 'note', state: 'done', attempts: 1 }] },
  });
});

test('every job there is says what it does, and when the clock begins it', async () => {
  const question = '{ jobs { name does schedule mutation } }';
  const { jobs } = told(await there.as('systemAdministrator').ask(question));
  expect(
    jobs.map(({ name, does, schedule, mutation }: Record<string, string>) =>
      [name, mutation, schedule, does].join(' | '),
    ),
  ).toMatchInlineSnapshot(`
    [
      "sendMessages |  |  | Sends the messages that wait in the outbox.",
      "tidyUp | tidyUp | every day at 03:20 | Removes runs of jobs that were over, and messages that were written, more than ninety days ago.",
      "contractReminders | remindOfContracts | Monday to Friday at 08:30 | Writes to the owners of contracts that end within 90, 60 or 30 days, are in breach, lack a clause, a review or a rating, or whose supplier’s policy has run out; of each thing once a month at most.",
      "countResponses |  | every day at 02:40 | Lets out the forms that were handed in, in shuffled batches of ten or more, so that they are counted.",
      "staffReminders | remindStaff |  | Asks everybody on the staff whose equality questions are open to answer them, once a month at most.",
      "workOutMonthlyTables | workOutMonthlyTables | every day at 04:10, where a month is still to be worked out | Works out the tables of the workforce by characteristic at the end of the last month, and what of them must be withheld.",
      "workOutYearlyTables | workOutYearlyTables | every day at 04:30, where a year is still to be worked out | Works out who was recruited, promoted and trained, who left and who used services in the last year, by characteristic, and what of it must be withheld.",
      "applyRetention |  | every day at 02:50 | Erases or anonymises what has been kept for as long as the retention rules in force say, and writes down how much that was.",
      "tryRetention | tryRetention |  | Counts what the retention rules in force would erase or anonymise today, and changes nothing.",
      "trainingReminders | remindOfTraining | Monday to Friday at 08:00 | Writes to everybody whose required training has lapsed, is due soon or was never completed, once a month at most.",
      "trainingEscalation | tellManagersOfTraining | Monday at 08:30 | Writes to managers about the people in their areas who have lacked required training for two weeks, about each once a month at most.",
      "tellOfPlaces | tellOfPlaces | every hour from 07:05 to 18:05 | Writes to people who waited for a place on a session and have one now.",
      "bringInFile |  |  | Brings in a file that somebody has confirmed: all of it, or nothing.",
      "fetchFeeds | fetchFeeds | every day at 04:40 | Fetches the notices that are published at the addresses in the settings, and brings in what is new in them.",
    ]
  `);
  const { rows } = await there.owner.query(
    'select name, cron, timezone from jobs.schedule order by 1',
  );
  expect(
    rows.map(({ name, cron, timezone }) => `${name}: ${cron}, ${timezone}`),
  ).toMatchInlineSnapshot(`
    [
      "applyRetention: 50 2 * * *, Europe/London",
      "contractReminders: 30 8 * * 1-5, Europe/London",
      "countResponses: 40 2 * * *, Europe/London",
      "fetchFeeds: 40 4 * * *, Europe/London",
      "tellOfPlaces: 5 7-18 * * *, Europe/London",
      "tidyUp: 20 3 * * *, Europe/London",
      "trainingEscalation: 30 8 * * 1, Europe/London",
      "trainingReminders: 0 8 * * 1-5, Europe/London",
      "workOutMonthlyTables: 10 4 * * *, Europe/London",
      "workOutYearlyTables: 30 4 * * *, Europe/London",
    ]
  `);
  expect(told(await there.as('lineManager').ask(question))).toBe(
    'FORBIDDEN: Your role does not include jobs.',
  );
});

test('the queue is as pg-boss made it', async () => {
  const { PgBoss } = await import('pg-boss');
  const boss = new PgBoss({
    schema: 'jobs',
    db: { executeSql: (text, values) => there.owner.query(text, values) },
  });
  const { ok, enumDrift } = await boss.detectSchemaDrift();
  expect({ ok, enumDrift, version: await boss.schemaVersion() }).toEqual({
    ok: true,
    enumDrift: null,
    version: 43,
  });
});

test('a job that counts for long waits its turn, and keeps nobody else from counting', async () => {
  const id = await askFor(there, 'reckon');
  await until(async () => (await runOf(there, id)).state === 'running');
  const { context } = there.as('equalityLead');
  const quick = Array.from({ length: 4 }, () => context.counting.count(sql`select '1' as answer`));
  expect(await Promise.all(quick)).toEqual([1, 1, 1, 1]);
  expect(await come(there, id, 'done')).toMatchObject({ outcome: 'Counted.', attempts: 1 });
});
