import { afterAll, beforeAll, expect, vi } from 'vitest';
import { demoEmail, demoPassword } from '../../server/demo-sign-ins.ts';
import { type Council, council } from '../harness/council.ts';
import { testSecret } from '../harness/database.ts';
import { test, until } from '../harness/process.ts';
import { post } from '../harness/serve.ts';
import { runOf } from '../harness/working.ts';

vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 });

let there: Council;

beforeAll(async () => {
  there = await council();
});
afterAll(() => there.drop());

const kiosks = `Code,Name,Kind\n${Array.from({ length: 3000 }, (_, i) => `K${i},Kiosk ${i},team\n`).join('')}`;

/** Somebody signed in at a platform of its own. */
async function clerkAt(address: string) {
  const credentials = { email: demoEmail('hrAdministrator'), password: demoPassword };
  const signIn = await fetch(`${address}/api/auth/sign-in/email`, post(credentials));
  const cookie = signIn.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
  return {
    async handIn(): Promise<string> {
      const headers = { cookie, 'x-evenhand-upload': '1', 'content-type': 'text/csv' };
      const answer = await fetch(`${address}/imports/areas?name=kiosks.csv`, {
        method: 'POST',
        headers,
        body: kiosks,
      });
      return (await answer.json()).id;
    },
    async begin(id: string): Promise<string> {
      const query = `mutation { startImport(id: "${id}") { jobRun { id } } }`;
      const answer = await fetch(`${address}/graphql`, post({ query }, { cookie }));
      return (await answer.json()).data.startImport.jobRun.id;
    },
  };
}

test('killed half-way, an import leaves nothing, says so, and comes in when it is asked for again', async ({
  start,
}) => {
  const env = { DATABASE_URL: there.database.ownerUrl, SECRET: testSecret, SEED: 'demo' };
  const count = async () =>
    (await there.owner.query(`select from service_area where code like 'K%'`)).rowCount;
  const first = start(env);
  const clerk = await clerkAt(await first.ready);
  const id = await clerk.handIn();
  const holder = await there.owner.connect();
  await holder.query('begin; lock table service_area in share row exclusive mode');
  const run = await clerk.begin(id);
  await until(async () => (await runOf(there, run)).done >= 50, 60_000);
  first.child.kill('SIGKILL');
  await first.ended;
  await holder.query('rollback');
  holder.release();
  expect(await count()).toBe(0);

  const second = start(env);
  const again = await clerkAt(await second.ready);
  await until(async () => (await runOf(there, run)).state === 'failed', 120_000);
  expect(await runOf(there, run)).toMatchObject({
    lastError: 'The server stopped while it ran.',
    outcome: null,
    attempts: 1,
  });
  expect(await count()).toBe(0);
  const next = await again.begin(id);
  await until(async () => (await runOf(there, next)).state === 'done', 60_000);
  expect(await count()).toBe(3000);
  second.child.kill('SIGTERM');
  expect(await second.ended).toMatchObject({ code: 0, errors: '' });
});
