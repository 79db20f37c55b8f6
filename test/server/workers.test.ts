import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect } from 'vitest';
import { demoEmail } from '../../server/demo-sign-ins.ts';
import { connectionsOf } from '../../server/limits.ts';
import { type Council, council } from '../harness/council.ts';
import { testSecret } from '../harness/database.ts';
import { test as base, type PlatformProcess, until } from '../harness/process.ts';
import { askAt, signIn, visit } from '../harness/visits.ts';

let there: Council;
beforeAll(async () => {
  there = await council();
});
afterAll(() => there.drop());

const token = 'a-token-for-measuring';
const test = base.extend<{ several: (port?: string) => PlatformProcess }>({
  several: async ({ start }, use) => {
    await use((port = '0') =>
      start({
        WORKERS: '3',
        PORT: port,
        DATABASE_URL: there.database.ownerUrl,
        SECRET: testSecret,
        SEED: 'demo',
        METRICS_TOKEN: token,
      }),
    );
  },
});

/** The processes that a process has started. */
const childrenOf = (pid: number) =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
const lives = (pid: number) => existsSync(`/proc/${pid}`);

const ready = (address: string) =>
  visit(`${address}/health/ready`).then(
    ({ status }) => status,
    (error: Error) => error.message,
  );

/** How many processes have answered who somebody is: each has connections of its own for that. */
async function answering() {
  const { rows } = await there.owner.query<{ count: number }>(
    `select count(*)::int as count from pg_stat_activity
     where datname = current_database() and application_name = 'evenhand sign-in'`,
  );
  return rows[0]!.count;
}

const linux = process.platform === 'linux';

test.skipIf(!linux)(
  'three processes behind one port are like one: for sessions, limits, repeated calls, jobs and how far they are',
  { timeout: 180_000 },
  async ({ several }) => {
    const { ready: up, child, ended } = several();
    const address = await up;
    expect(childrenOf(child.pid!).length).toBe(3);
    const cookie = await signIn(address, 'procurementOfficer');
    const names = new Set<string>();
    await until(async () => {
      names.add((await askAt(address, cookie, '{ me { user { name } } }')).data.me.user.name);
      return (await answering()) >= 3;
    });
    expect(names.size).toBe(1);

    const create = `mutation { createSupplier(input: { name: "Ashdown Catering" }, idempotencyKey: "once") { supplier { id } } }`;
    const made = await Promise.all(
      Array.from({ length: 50 }, () => askAt(address, cookie, create)),
    );
    expect(new Set(made.map((answer) => JSON.stringify(answer))).size).toBe(1);
    const { rows } = await there.owner.query(
      `select count(*)::int as made from supplier where name = 'Ashdown Catering'`,
    );
    expect(rows).toEqual([{ made: 1 }]);

    const guess = { email: demoEmail('recruiter'), password: 'nothing of the kind' };
    for (let i = 0; i < 10; i += 1) await visit(`${address}/api/auth/sign-in/email`, guess);
    expect(await signIn(address, 'recruiter')).toBe('');

    const forms = await Promise.all(
      Array.from({ length: 150 }, () => visit(`${address}/monitoring/libraries`, 'go=start')),
    );
    expect(forms.filter(({ status }) => status === 429).length).toBe(30);

    const coordinator = await signIn(address, 'trainingCoordinator');
    const reminded = await askAt(
      address,
      coordinator,
      'mutation { remindOfTraining { jobRun { id } } }',
    );
    const { id } = reminded.data.remindOfTraining.jobRun;
    const told = await Promise.all(
      [1, 2, 3].map(() =>
        visit(`${address}/runs/${id}/events`, undefined, { cookie: coordinator }),
      ),
    );
    expect(told.map(({ text }) => text.match(/event: end/g)?.length)).toEqual([1, 1, 1]);
    const runs = await there.owner.query(`select state, attempts from job_run where id = $1`, [id]);
    expect(runs.rows).toEqual([{ state: 'done', attempts: 1 }]);

    const { text } = await visit(`${address}/metrics`, undefined, {
      authorization: `Bearer ${token}`,
    });
    const answered = [...text.matchAll(/_seconds_count\{.*operation="mutation".*\} (\d+)/g)];
    expect(answered.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(51);

    const hands = childrenOf(child.pid!);
    const asked = performance.now();
    child.kill('SIGTERM');
    child.kill('SIGTERM');
    expect(await ended).toMatchObject({ code: 0, signal: null, errors: '' });
    expect(performance.now() - asked).toBeLessThan(5000);
    expect(hands.filter(lives)).toEqual([]);
  },
);

test.skipIf(!linux)(
  'one that is killed is replaced; when the first is killed, all go, and the next start just works',
  { timeout: 120_000 },
  async ({ several }) => {
    const first = several();
    const address = await first.ready;
    const pid = first.child.pid!;
    const [lost, ...others] = childrenOf(pid);
    process.kill(lost!, 'SIGKILL');
    await until(() => childrenOf(pid).length === 3 && !childrenOf(pid).includes(lost!));
    for (let i = 0; i < 6; i += 1) expect(await ready(address)).toBe(200);
    expect(others.every(lives)).toBe(true);

    const hands = childrenOf(pid);
    first.child.kill('SIGKILL');
    await first.ended;
    await until(() => !hands.some(lives));
    const { port } = new URL(address);
    expect(await ready(await several(port).ready)).toBe(200);

    const { code, output, errors } = await several(port).ended;
    expect({ code, output, errors }).toEqual({
      code: 1,
      output: '',
      errors: `Port ${port} is in use: stop the other program, or set PORT to another number.\n`,
    });
  },
);

test('up to four processes keep below the connections that PostgreSQL gives', () => {
  const inAll = [1, 2, 3, 4].map((workers) => {
    const each = Object.values(connectionsOf({ workers })).reduce((sum, count) => sum + count, 0);
    // health and metrics beside them; the jobs, and what the process that starts the others has of its own
    return workers * (each + 2) + 4 + 10;
  });
  expect(inAll).toMatchInlineSnapshot(`
    [
      40,
      70,
      77,
      78,
    ]
  `);
  expect(Math.max(...inAll)).toBeLessThan(97);
});
