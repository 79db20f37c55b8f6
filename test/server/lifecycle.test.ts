import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { servingAt } from '../../server/take-place.ts';
import { freshDatabase, testSecret } from '../harness/database.ts';
import { test, until } from '../harness/process.ts';

const database = (folder: string) =>
  JSON.parse(readFileSync(join(folder, 'running.json'), 'utf8')) as { pid: number; url: string };

const ready = async (address: string) =>
  (await fetch(`${address}/health/ready`).catch(() => undefined))?.status === 200;

function runs(pid: number) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

// tried again where other tests keep the machine busy
test('SIGTERM, twice as npm sends it, ends everything with 0 within five seconds', {
  retry: 2,
}, async ({ folder, start }) => {
  const { child, ready, ended } = start();
  await ready;
  const { pid } = database(folder);
  const asked = performance.now();
  child.kill('SIGTERM');
  child.kill('SIGTERM');
  const { code, signal } = await ended;
  expect({ code, signal }).toEqual({ code: 0, signal: null });
  expect(performance.now() - asked).toBeLessThan(5000);
  expect(runs(pid)).toBe(false);
});

describe.concurrent('the life of the platform', { timeout: 120_000 }, () => {
  // every address of 127 leads to a Linux machine itself
  test.skipIf(process.platform !== 'linux')(
    'it listens where HOST says and nowhere else; without it, to this machine alone',
    async ({ start, folder, expect }) => {
      const address = await start({ HOST: '127.0.0.2', DATA_DIR: join(folder, 'a') }).ready;
      const { port } = new URL(address);
      const reached = (hosts: string[], at: string) =>
        Promise.all(hosts.map((host) => ready(`http://${host}:${at}`)));
      expect(await reached(['127.0.0.2', '127.0.0.1', '[::1]'], port)).toEqual([
        true,
        false,
        false,
      ]);
      const usual = await start({ DATA_DIR: join(folder, 'b') }).ready;
      const { port: other } = new URL(usual);
      expect(await reached(['127.0.0.1', '127.0.0.2', '[::1]'], other)).toEqual([
        true,
        false,
        false,
      ]);
    },
  );

  test('it says that it is ready in one line, and who may sign in', async ({ start, expect }) => {
    const platform = start({ SEED: 'demo' });
    const address = await platform.ready;
    platform.child.kill('SIGTERM');
    const { output, errors } = await platform.ended;
    expect(errors).toBe('');
    expect(output.replace(address, 'http://localhost:4000')).toMatchInlineSnapshot(`
    "Evenhand is ready at http://localhost:4000
    Sign in with the password evenhand-demo as
      system-administrator@demo.example
      hr-administrator@demo.example
      equality-lead@demo.example
      caseworker@demo.example
      recruiter@demo.example
      procurement-officer@demo.example
      training-coordinator@demo.example
      line-manager@demo.example
      employee@demo.example
      report-reader@demo.example
      auditor@demo.example
    "
  `);
  });

  test('it is alive and ready, and neither answer is kept by anybody', async ({ start }) => {
    const address = await start().ready;
    const answers = await Promise.all(
      ['live', 'ready'].map(async (question) => {
        const answer = await fetch(`${address}/health/${question}`);
        return [answer.status, answer.headers.get('cache-control'), await answer.json()];
      }),
    );
    expect(answers).toEqual([
      [200, 'no-store', { status: 'live' }],
      [200, 'no-store', { status: 'ready' }],
    ]);
  });

  test('in production its own database is said to be for trying out', async ({ start }) => {
    const platform = start({ NODE_ENV: 'production', SECRET: testSecret });
    await platform.ready;
    platform.child.kill('SIGTERM');
    expect((await platform.ended).errors).toBe(
      'The database is the one that comes with Evenhand, which is meant for trying out: in production set DATABASE_URL to a PostgreSQL 18 of your own.\n',
    );
  });

  test('a second start says where the first one runs, as which process and on which data', async ({
    folder,
    start,
  }) => {
    const { child, ready: first } = start();
    const address = await first;
    const { code, output, errors } = await start().ended;
    expect({ code, output, errors }).toEqual({
      code: 1,
      output: '',
      errors: `Evenhand runs already at ${address} (process ${child.pid}), on the data in ${folder}. Stop it, or set DATA_DIR to another folder.\n`,
    });
    expect(await ready(address)).toBe(true);
  });

  test('a database of the operator’s own is served beside it, by as many as they like', async ({
    folder,
    start,
    onTestFinished,
  }) => {
    const { ownerUrl, drop } = await freshDatabase();
    onTestFinished(drop);
    const own = { DATABASE_URL: ownerUrl, SECRET: testSecret };
    const embedded = await start().ready;
    const first = start(own);
    const address = await first.ready;
    const second = start(own);
    expect(await ready(await second.ready)).toBe(true);
    expect([
      servingAt({ dataDir: folder, databaseUrl: undefined }),
      servingAt({ dataDir: folder, databaseUrl: ownerUrl }),
    ]).toEqual([embedded, address]);
    for (const { child, ended } of [first, second]) {
      child.kill('SIGTERM');
      expect(await ended).toMatchObject({ code: 0, errors: '' });
    }
    expect(servingAt({ dataDir: folder, databaseUrl: ownerUrl })).toBeUndefined();
  });

  test('a port that is taken is one clear line', async ({ start, onTestFinished }) => {
    const other = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void other.close());
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { code, errors } = await start({ PORT: String(port) }).ended;
    expect({ code, errors }).toEqual({
      code: 1,
      errors: `Port ${port} is in use: stop the other program, or set PORT to another number.\n`,
    });
  });

  test('a request that is under way at SIGTERM is answered', async ({ start }) => {
    const { child, ready, ended } = start();
    const { port, host } = new URL(await ready);
    const body = JSON.stringify({ query: '{ __typename }' });
    const socket = connect(Number(port), '127.0.0.1');
    let answer = '';
    socket.on('data', (chunk) => {
      answer += chunk;
    });
    const head = [
      'POST /graphql HTTP/1.1',
      `host: ${host}`,
      'content-type: application/json',
      `content-length: ${body.length}`,
    ];
    socket.write(`${head.join('\r\n')}\r\n\r\n${body.slice(0, 5)}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
    child.kill('SIGTERM');
    await new Promise((resolve) => setTimeout(resolve, 300));
    socket.end(body.slice(5));
    expect(await ended).toMatchObject({ code: 0 });
    expect(answer).toMatch(/^HTTP\/1.1 200 /);
  });

  test('SIGTERM in the middle of the very first start leaves nothing running', async ({
    folder,
    start,
  }) => {
    const { child, ended } = start();
    await until(() => existsSync(join(folder, 'postgresql')));
    child.kill('SIGTERM');
    expect(await ended).toMatchObject({ code: 0, output: '' });
    await start().ready;
  });

  test('after kill -9 the database stops by itself, and the next start just works', async ({
    folder,
    start,
  }) => {
    const first = start();
    await first.ready;
    const { pid } = database(folder);
    first.child.kill('SIGKILL');
    await first.ended;
    const address = await start().ready;
    expect(await ready(address)).toBe(true);
    await until(() => !runs(pid));
  });

  test('a database that is killed comes back under the running platform', async ({
    folder,
    start,
  }) => {
    const address = await start().ready;
    const { pid } = database(folder);
    process.kill(pid, 'SIGKILL');
    await until(() => database(folder).pid !== pid);
    await until(() => ready(address));
  });

  test('after kill -9 of platform, database and watcher alike, the next start just works', async ({
    folder,
    start,
  }) => {
    const first = start();
    await first.ready;
    process.kill(database(folder).pid, 'SIGKILL');
    first.child.kill('SIGKILL');
    await first.ended;
    expect(await ready(await start().ready)).toBe(true);
  });
});
