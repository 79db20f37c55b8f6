import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Council, council } from '../harness/council.ts';
import { type Desk, type Served, serve } from '../harness/serve.ts';

let demo: Council;
let served: Served;
let coordinator: Desk;
beforeAll(async () => {
  demo = await council();
  served = await serve(demo.database);
  coordinator = await served.signIn('trainingCoordinator');
});
afterAll(async () => {
  await served.close();
  await demo.drop();
});

const get = (path: string, headers: Record<string, string> = {}, desk = coordinator) =>
  served.send({ headers: { cookie: desk.cookie, ...headers } }, path);

test('nobody exports anything before they sign in, and learns nothing of what there is', async () => {
  const replies = await Promise.all(
    ['employees', 'suppliers', 'nothings'].map((plural) =>
      served.send({}, `/export/${plural}.csv`),
    ),
  );
  for (const { status, text } of replies)
    expect({ status, text }).toEqual({
      status: 401,
      text: '{"message":"Sign in first.","code":"UNAUTHENTICATED"}',
    });
});

test('what is unknown, unreadable, without a list or guarded cannot be told apart', async () => {
  const names = [
    'nothings',
    'Employee',
    'employee',
    // there, but not theirs
    'suppliers',
    'auditEntries',
    'idempotencyKeys',
    'equalityAnswers',
    'equalityProfiles',
    'readLogs',
    '__proto__',
    'constructor',
  ];
  const paths = names.map((name) => `/export/${name}.csv`);
  const others = ['/export/employees', '/export/employees.json', '/export/employees.csv.csv'];
  for (const path of [...paths, ...others]) {
    const { status, text, headers } = await get(path);
    expect({ path, status, text, type: headers.get('content-type') }).toEqual({
      path,
      status: 404,
      text: '{"message":"There is nothing at this address.","code":"NOT_FOUND"}',
      type: 'application/json; charset=utf-8',
    });
  }
});

test('even people who own equality answers do not export them', async () => {
  const employee = await served.signIn('employee');
  for (const plural of ['equalityAnswers', 'equalityProfiles', 'readLogs'])
    expect((await get(`/export/${plural}.csv`, {}, employee)).status).toBe(404);
});

test('the file is kept by whoever asked for it, under a dated name', async () => {
  const { headers } = await get('/export/requirementItems.csv');
  const told = ['content-type', 'content-disposition', 'cache-control', 'x-content-type-options'];
  const day = new Date().toISOString().slice(0, 10);
  expect(told.map((name) => headers.get(name))).toEqual([
    'text/csv; charset=utf-8',
    `attachment; filename="requirement-items-${day}.csv"`,
    'no-store',
    'nosniff',
  ]);
  const { headers: refused } = await get('/export/nothings.csv');
  expect(refused.get('cache-control')).toBe('no-store');
});

test('a page of ours may lead here, a page of somebody else may not', async () => {
  const path = '/export/courses.csv';
  const navigation = { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
  const statusFor = async (headers: Record<string, string>) => (await get(path, headers)).status;
  expect(await statusFor({ 'sec-fetch-site': 'same-origin', ...navigation })).toBe(200);
  expect(await statusFor({ 'sec-fetch-site': 'none', ...navigation })).toBe(200);
  expect(await statusFor({ origin: served.url })).toBe(200);
  expect(await statusFor({ 'sec-fetch-site': 'same-site', ...navigation })).toBe(403);
  expect(await statusFor({ 'sec-fetch-site': 'cross-site', ...navigation })).toBe(403);
  expect(await statusFor({ origin: 'https://evil.example' })).toBe(403);
  expect(await statusFor({ origin: 'null' })).toBe(403);
});

test('it is only read: nothing else is done at this address', async () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'HEAD']) {
    const { cookie } = coordinator;
    const { status } = await served.send({ method, headers: { cookie } }, '/export/courses.csv');
    expect({ method, status }).toEqual({ method, status: 404 });
  }
});
