import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { until } from '../harness/process.ts';
import { come, type Working, working } from '../harness/working.ts';
import { type Clerk, clerkAt, data } from './clerk.ts';
import { areas, ask, type Counter, counter, handIn, preview } from './upload.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let desk: Counter;
let clerk: Clerk;
let jobs: Working;

beforeAll(async () => {
  desk = await counter();
  clerk = clerkAt(await desk.signedIn('hrAdministrator'));
  jobs = await working(desk.council);
});
afterAll(async () => {
  await jobs.stop();
  await desk.close();
});

const rows = async (sql: string) => (await desk.council.owner.query(sql)).rows;

const many = (count: number) =>
  `Code,Name,Kind\n${Array.from({ length: count }, (_, i) => `K${i},Kiosk ${i},team\n`).join('')}`;
const kiosks = async () =>
  (await rows(`select count(*)::int from service_area where code like 'K%'`))[0].count;

test('cancelled half-way it leaves nothing, and can be begun again', async () => {
  const id = await handIn(clerk.browser, 'kiosks.csv', many(20_000));
  await preview(clerk.browser, id);
  // it waits with its rows read, none of them written
  const holder = await desk.council.owner.connect();
  await holder.query(`begin; lock table service_area in share row exclusive mode`);
  const run = await clerk.begin(id);
  const seen = `query ($id: ID!) { jobRun(id: $id) { state done } }`;
  await until(async () => (await data(clerk.browser, seen, { id: run })).done >= 25);
  await ask(clerk.browser, 'mutation ($id: ID!) { cancelRun(id: $id) { jobRun { id } } }', {
    id: run,
  });
  await holder.query('rollback');
  holder.release();
  expect(await come(desk.council, run, 'cancelled')).toMatchObject({
    outcome: 'Cancelled: nothing was changed.',
  });
  expect(await kiosks()).toBe(0);
  expect(await rows(`select state from import_file where id = '${id}'`)).toEqual([
    { state: 'uploaded' },
  ]);
  await come(desk.council, await clerk.begin(id), 'done');
  expect(await kiosks()).toBe(20_000);
});

test('how far it is, is nobody else’s to watch: as if it were not there', async () => {
  const id = await handIn(clerk.browser, 'areas.csv', areas);
  const run = await clerk.begin(id);
  const lead = await desk.signedIn('equalityLead');
  const strange = await lead.send('GET', `/runs/${run}/events`, undefined, {});
  const nowhere = await lead.send(
    'GET',
    '/runs/00000000-0000-7000-8000-000000000000/events',
    undefined,
    {},
  );
  expect([strange.status, strange.body]).toEqual([nowhere.status, nowhere.body]);
  expect(strange.status).toBe(404);
  await come(desk.council, run, 'done');
  const events = await clerk.browser.send('GET', `/runs/${run}/events`, undefined, {});
  expect(String(events.body.body)).toMatch(/^event: end\ndata: .*"outcome":"2 service areas added/);
});

test('whoever has lost the role meanwhile brings in nothing', async () => {
  await jobs.stop();
  const id = await handIn(clerk.browser, 'late.csv', 'Code,Name,Kind\nLATE,Late,team\n');
  const run = await clerk.begin(id);
  await rows(`update user_account set roles = '{employee}' where email like 'hr-administrator@%'`);
  jobs = await working(desk.council);
  expect(await come(desk.council, run, 'failed')).toMatchObject({
    lastError: expect.stringContaining('Something that it needed to do was refused.'),
  });
  expect(await rows(`select from service_area where code = 'LATE'`)).toEqual([]);
  await rows(
    `update user_account set roles = '{hrAdministrator}' where email like 'hr-administrator@%'`,
  );
});
