import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createApp } from '../../server/app.ts';
import { type Council, council } from '../harness/council.ts';
import { walker } from './walking.ts';

let demo: Council;
let app: FastifyInstance;
let somebody: ReturnType<typeof walker>;

beforeAll(async () => {
  demo = await council();
  app = await createApp(demo.platform);
});
afterAll(async () => {
  await app.close();
  await demo.drop();
});
beforeEach(() => {
  somebody = walker(app);
});

const form = '/monitoring/libraries';
const waiting = async () => {
  const { rows } = await demo.owner.query<{ n: number }>(
    'select count(*)::int as n from monitoring.waiting_response',
  );
  return rows[0]!.n;
};

test('what has been typed is in the browser’s own cookie, sealed, and the server keeps nothing until it is sent', async () => {
  const { open, sent } = somebody;
  const before = await waiting();
  await open(form, { go: 'start' });
  await open(`${form}/sex`, { choice: 'male', go: 'next' });
  expect(sent.map((line) => line.replace(/journey=[\w-]{100,}/, 'journey=…'))).toEqual(
    Array.from({ length: 2 }, () => [
      `journey=…; Path=${form}; HttpOnly; SameSite=Strict`,
      `journey=…; Path=/cy${form}; HttpOnly; SameSite=Strict`,
    ]).flat(),
  );
  expect(Buffer.from(sent[2]!.slice(8), 'base64url').toString()).not.toMatch(/male|sex/);
  expect(await waiting()).toBe(before);
  await open(`${form}/sex`, { go: 'forget' });
  expect(somebody.cookies.size).toBe(0);
  expect((await open(`${form}/check`)).at).toBe(form);
});

test('a cookie of another form, or one that was changed, is none', async () => {
  const { open, cookies } = somebody;
  await open(form, { go: 'start' });
  const own = cookies.get(form)!;
  cookies.set('/monitoring/applicants', own);
  expect((await open('/monitoring/applicants/check')).at).toBe('/monitoring/applicants');
  cookies.set(form, `${own.slice(0, 40)}${own[40] === 'A' ? 'B' : 'A'}${own.slice(41)}`);
  expect((await open(`${form}/check`)).at).toBe(form);
});

test('sent twice counts once; afterwards no journey is left', async () => {
  const { open, go, cookies } = somebody;
  const before = await waiting();
  await open(form, { go: 'start' });
  await open(`${form}/age`, { choice: '45-54', go: 'check' });
  const [one, two] = await Promise.all([
    go(`${form}/check`, { go: 'send' }),
    go(`${form}/check`, { go: 'send' }),
  ]);
  expect([one.headers.location, two.headers.location]).toEqual([`${form}/done`, `${form}/done`]);
  expect(cookies.size).toBe(0);
  expect(await waiting()).toBe(before + 1);
  const skipped = await open(form, { go: 'skip' });
  expect(skipped.at).toBe(`${form}/done`);
  expect(await waiting()).toBe(before + 2);
});

test('what is said of the service is sent apart, by a form of its own', async () => {
  const { open } = somebody;
  const { body } = await open(`${form}/done`);
  const [, token = ''] = body.match(/name="token" value="([^"]+)"/)!;
  const before = await waiting();
  const empty = await open(`${form}/done`, { words: ' ', token });
  expect([empty.status, empty.body.includes('Write from 1 to 1,000 letters.')]).toEqual([
    422,
    true,
  ]);
  for (let i = 0; i < 2; i += 1)
    expect((await open(`${form}/done`, { words: 'Open on Sundays.', token })).at).toBe(
      `${form}/thanks`,
    );
  expect(await waiting()).toBe(before + 1);
});

test('a form that is not there, not published or not offered in a language is not found', async () => {
  const { open } = somebody;
  for (const path of [
    '/monitoring/nothing',
    '/monitoring/nothing/check',
    '/monitoring/staff',
    '/monitoring/%00',
    '/monitoring/staff%00',
    '/jobs/%00',
    '/jobs?page=%00',
  ])
    expect([path, (await open(path)).status]).toEqual([path, 404]);
  await demo.owner.query(
    `alter table form_edition disable trigger keep_as_published;
     update form_edition set languages = '{english}', closes_on = current_date - 1 where slug = 'applicants'`,
  );
  expect((await open('/cy/monitoring/applicants')).status).toBe(404);
  const closed = await open('/monitoring/applicants');
  expect(closed.body).toContain('This form takes no answers today.');
  expect(closed.body).not.toMatch(/Cymraeg|<form/);
  expect((await open('/monitoring/applicants', { go: 'start' })).at).toBe('/monitoring/applicants');
});
