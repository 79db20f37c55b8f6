import { readdirSync, readFileSync, statSync } from 'node:fs';
import { type ClientRequest, type IncomingMessage, request as open } from 'node:http';
import { join } from 'node:path';
import { expect } from 'vitest';
import { demoEmail, demoPassword } from '../../server/demo-sign-ins.ts';
import { council } from '../harness/council.ts';
import { testSecret } from '../harness/database.ts';
import { test as base, type PlatformProcess, until } from '../harness/process.ts';
import { post } from '../harness/serve.ts';
import { pdf } from './files.ts';

const megabyte = 1024 * 1024;

interface Served {
  platform: PlatformProcess;
  /** Begins to add a document; whoever asks sends its bytes. */
  begin(headers?: Record<string, string | number>): Upload;
  add(): Promise<string>;
  owner: Awaited<ReturnType<typeof council>>['owner'];
  files(): string[];
  restart(): Promise<void>;
}

interface Upload {
  request: ClientRequest;
  answer: Promise<{ status: number; body: Record<string, unknown> }>;
}

/** The platform as a process of its own, and a procurement officer in front of it. */
const test = base.extend<{ served: Served }>({
  served: async ({ start, folder }, use) => {
    const demo = await council();
    const env = { DATABASE_URL: demo.database.ownerUrl, SECRET: testSecret, SEED: 'demo' };
    let platform = start(env);
    let url = await platform.ready;
    const session = await fetch(
      `${url}/api/auth/sign-in/email`,
      post({ email: demoEmail('procurementOfficer'), password: demoPassword }),
    );
    const cookie = session.headers
      .getSetCookie()
      .map((each) => each.split(';')[0])
      .join('; ');
    const { rows } = await demo.owner.query<{ id: string }>('select id from contract limit 1');
    const begin: Served['begin'] = (headers = {}) => {
      const request = open(`${url}/documents/contract/${rows[0]!.id}?name=policy.pdf`, {
        method: 'POST',
        headers: { cookie, 'x-evenhand-upload': '1', ...headers },
      });
      const {
        promise: answer,
        resolve,
        reject,
      } = Promise.withResolvers<Awaited<Upload['answer']>>();
      answer.catch(() => undefined);
      request.on('error', reject);
      request.on('response', async (response: IncomingMessage) => {
        const text = (await response.toArray()).join('');
        resolve({ status: response.statusCode!, body: JSON.parse(text) });
      });
      return { request, answer };
    };
    await use({
      get platform() {
        return platform;
      },
      begin,
      async add() {
        const { request, answer } = begin();
        request.end(pdf);
        return String((await answer).body.id);
      },
      owner: demo.owner,
      files: () => filesIn(join(folder, 'documents')),
      async restart() {
        platform.child.kill('SIGKILL');
        await platform.ended;
        platform = start(env);
        url = await platform.ready;
      },
    });
    platform.child.kill();
    await platform.ended;
    await demo.drop();
  },
});

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.lock'))
    // what is being taken away may be gone already
    .flatMap(({ name, parentPath }) => {
      const found = statSync(join(parentPath, name), { throwIfNoEntry: false });
      return found ? [`${name} ${found.size}`] : [];
    });

const memoryOf = ({ child }: PlatformProcess) =>
  Number(readFileSync(`/proc/${child.pid}/statm`, 'utf8').split(' ')[1]) * 4096;

/** Sends a gigabyte, or as much of it as anybody takes; answers how much that was. */
async function pour({ request }: Upload, watch: () => void): Promise<number> {
  const piece = Buffer.alloc(megabyte);
  let sent = 0;
  let closed = false;
  request.on('close', () => {
    closed = true;
  });
  for (; sent < 1024 && !closed; sent += 1) {
    watch();
    if (!request.write(piece))
      await Promise.race([
        new Promise((go) => request.once('drain', go)),
        until(() => closed, 30_000),
      ]);
  }
  return sent;
}

const linux = test.skipIf(process.platform !== 'linux');

linux(
  'a gigabyte is refused at the limit, and takes no memory',
  { timeout: 120_000 },
  async ({ served }) => {
    await served.add();
    const before = memoryOf(served.platform);
    let most = 0;
    const watch = () => {
      most = Math.max(most, memoryOf(served.platform));
    };
    const tooLarge = {
      status: 413,
      body: {
        message:
          'The file is larger than 25 MB, the most that is kept. Make it smaller, or ask an operator.',
        code: 'BAD_USER_INPUT',
      },
    };
    for (const headers of [
      { 'content-length': 1024 * megabyte },
      { 'transfer-encoding': 'chunked' },
    ] as Record<string, string | number>[]) {
      const upload = served.begin(headers);
      const [sent, answer] = await Promise.all([pour(upload, watch), upload.answer]);
      expect(answer).toEqual(tooLarge);
      console.info(
        `${sent} MB were taken before the sender was cut off, ${Math.round((most - before) / megabyte)} MB of memory`,
      );
    }
    expect((most - before) / megabyte).toBeLessThan(50);
    expect(served.files()).toHaveLength(1);
  },
);

test('of an upload that breaks off nothing is kept', { timeout: 60_000 }, async ({ served }) => {
  const upload = served.begin({ 'content-length': megabyte });
  upload.request.write(pdf);
  await until(() => served.files().length === 1);
  upload.request.destroy();
  await until(() => served.files().length === 0);
  expect((await served.owner.query('select from document')).rowCount).toBe(0);
});

test('whoever falls silent is given up', { timeout: 60_000 }, async ({ served }) => {
  const upload = served.begin({ 'content-length': megabyte });
  upload.request.write(pdf);
  await until(() => served.files().length === 1);
  const silence = await until(() => served.files().length === 0, 15_000);
  expect(silence).toBeGreaterThan(5000);
  await expect(upload.answer).rejects.toThrow();
});

test('three files of one person are on their way at once, not four', { timeout: 60_000 }, async ({
  served,
}) => {
  const uploads = [1, 2, 3].map(() => served.begin({ 'content-length': pdf.length }));
  for (const { request } of uploads) request.write(pdf.subarray(0, 5));
  await until(() => served.files().length === 3);
  const fourth = served.begin();
  fourth.request.end(pdf);
  expect(await fourth.answer).toEqual({
    status: 429,
    body: {
      message: '3 files of yours are on their way already. Try again when they have arrived.',
      code: 'RATE_LIMITED',
    },
  });
  for (const { request } of uploads) request.end(pdf.subarray(5));
  for (const { answer } of uploads) expect((await answer).status).toBe(201);
  expect(served.files()).toHaveLength(3);
});

test('what a killed process leaves behind is gone when the next has started', {
  timeout: 60_000,
}, async ({ served }) => {
  const kept = await served.add();
  const upload = served.begin({ 'content-length': megabyte });
  upload.request.write(pdf);
  await until(() => served.files().length === 2);
  // the moment between the file and its row: the row is held back until the process is no more, and then undone
  const { owner } = served;
  await owner.query(`create function fail() returns trigger language plpgsql as
    $$ begin perform pg_sleep(3); raise exception 'too late'; end $$`);
  await owner.query(
    `create constraint trigger fail after insert on document deferrable initially deferred
     for each row execute function fail()`,
  );
  const last = served.begin();
  last.request.end(pdf);
  const whole = () => served.files().filter((file) => file.endsWith(` ${pdf.length}`));
  await until(() => whole().length === 3);
  const committing = `select from pg_locks where relation = 'document'::regclass and mode = 'RowExclusiveLock'`;
  await until(async () => (await owner.query(committing)).rowCount === 1);
  served.platform.child.kill('SIGKILL');
  await until(async () => (await owner.query(committing)).rowCount === 0);
  await owner.query('drop trigger fail on document');
  expect((await owner.query('select from document')).rowCount).toBe(1);
  expect(served.files()).toHaveLength(3);
  await served.restart();
  await until(() => served.files().length === 1);
  expect(served.files()).toEqual([`${kept} ${pdf.length}`]);
  await until(async () => (await owner.query('select from loose_file')).rowCount === 0);
});
