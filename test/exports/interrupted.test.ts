import { once } from 'node:events';
import { type ClientRequest, get, type IncomingMessage } from 'node:http';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Council, council } from '../harness/council.ts';
import { until } from '../harness/process.ts';
import { type Desk, type Served, serve } from '../harness/serve.ts';
import { crowd } from './crowd.ts';

let demo: Council;
let served: Served;
let hr: Desk;
beforeAll(async () => {
  demo = await council();
  await crowd(demo.owner, 50_000);
});
afterAll(() => demo.drop());
beforeEach(async () => {
  served = await serve(demo.database);
  hr = await served.signIn('hrAdministrator');
});
afterEach(() => served.close());

const path = '/export/employees.csv';
const ask = ({ cookie }: Desk = hr, asked = path): ClientRequest =>
  get(served.url + asked, { headers: { cookie } }).on('error', () => undefined);

/** An answer of which nothing more than its beginning is read. */
async function begun(desk = hr): Promise<IncomingMessage> {
  const [answer] = (await once(ask(desk), 'response')) as [IncomingMessage];
  await once(answer, 'readable');
  return answer;
}

/** How many exports are written down as begun. */
const begunSoFar = async (): Promise<number> =>
  (await demo.owner.query("select count(*)::int from audit_entry where action = 'export'")).rows[0]
    .count;

/** How many rows those had given out that are written down as ended. */
const ended = async (): Promise<number[]> => {
  const { rows } = await demo.owner.query(
    "select rows from audit_entry where action = 'exportEnd' order by at",
  );
  return rows.map(({ rows: count }) => count);
};

/** What the connections for exports are doing. */
const states = async (): Promise<string[]> => {
  const { rows } = await served.platform.database.query(
    `select state from pg_stat_activity
     where application_name = 'evenhand exports' and datname = current_database()`,
  );
  return rows.map(({ state }) => state);
};

/** Does something while nobody can read the grades. */
async function withoutGrades(work: () => Promise<void>) {
  const client = await demo.owner.connect();
  await client.query('begin; lock table grade in access exclusive mode');
  await work().finally(() => client.query('rollback').finally(() => client.release()));
}

test('whoever reads slowly holds the database back; what they had is written down when they leave', async () => {
  const before = (await ended()).length;
  const known = await begunSoFar();
  const answer = await begun();
  await until(async () => (await states()).join() === 'idle in transaction');
  expect(await begunSoFar()).toBe(known + 1);
  expect(await ended()).toHaveLength(before);
  answer.destroy();
  await until(async () => (await ended()).length > before);
  await until(async () => (await states()).length === 0);
  const rows = (await ended()).at(-1)!;
  expect(rows).toBeGreaterThan(0);
  expect(rows).toBeLessThan(40_000);
});

test('a statement that nobody waits for is cancelled', async () => {
  const before = (await ended()).length;
  await withoutGrades(async () => {
    const request = ask(hr, '/export/grades.csv');
    await until(async () => (await states()).includes('active'));
    request.destroy();
    expect(await until(async () => (await states()).length === 0)).toBeLessThan(2000);
  });
  await until(async () => (await ended()).length > before);
  expect((await ended()).at(-1)).toBe(0);
});

test('what takes too long at once is answered in words', async () => {
  const hasty = await serve(demo.database, { statementTimeout: 300 });
  const { cookie } = await hasty.signIn('hrAdministrator');
  await withoutGrades(async () => {
    const { status, text } = await hasty.send({ headers: { cookie } }, '/export/grades.csv');
    expect(status).toBe(500);
    expect(JSON.parse(text).message).toMatch(/^This took too long or the database is busy\./);
  });
  await hasty.close();
});

test('a connection that breaks half-way ends the file as broken, and nothing else', async () => {
  const answer = await begun();
  await served.platform.database.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'evenhand exports'",
  );
  answer.resume();
  const [error] = await once(answer, 'error');
  expect(error.code).toBe('ECONNRESET');
  expect(answer.complete).toBe(false);
  expect((await hr.ask('{ employees { totalCount } }')).status).toBe(200);
});

test('one export of each person runs at once, and three in all', async () => {
  const first = await begun();
  const { status, headers, text } = await served.send({ headers: { cookie: hr.cookie } }, path);
  expect([status, headers.get('retry-after'), JSON.parse(text).message]).toMatchInlineSnapshot(`
    [
      429,
      "60",
      "Your last export is still running. Wait until it is finished, then try again.",
    ]
  `);
  const others = [
    await begun(await served.signIn('recruiter')),
    await begun(await served.signIn('trainingCoordinator')),
  ];
  const { cookie } = await served.signIn('systemAdministrator');
  const fourth = await served.send({ headers: { cookie } }, path);
  expect([fourth.status, JSON.parse(fourth.text).message]).toMatchInlineSnapshot(`
    [
      429,
      "Too many exports are running already. Try again in a minute.",
    ]
  `);
  for (const answer of [first, ...others]) answer.destroy();
  await until(async () => (await states()).length === 0);
  // the server lets go of them a moment later
  const again = () => served.send({ headers: { cookie } }, `${path}?columns=id`);
  await until(async () => (await again()).status === 200);
});

test('a server that closes ends what nobody reads on, and writes it down', async () => {
  const before = (await ended()).length;
  const answer = await begun();
  answer.on('error', () => undefined);
  const start = performance.now();
  await served.close();
  expect(performance.now() - start).toBeLessThan(4000);
  expect(await ended()).toHaveLength(before + 1);
  served = await serve(demo.database);
});
