import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withClient } from '../server/database/connect.ts';
import { createAccounts, unrestricted } from './accounts.ts';
import { folder, openBench, secret } from './database.ts';
import { aligned } from './table.ts';
import type { Served } from './target.ts';
import { ours, signIn } from './targets/ours.ts';

const scale = Number(process.env.BENCH_SCALE ?? 1);
const say = (line: string) => process.stdout.write(`${line}\n`);
const megabyte = 1024 * 1024;
const rowsOfExport = 1_000_000;
const documents = 10_000;

async function measure({ url, pid, held }: Served) {
  const cookie = await signIn(url, unrestricted[0]!);
  const ask = async (query: string, variables?: object) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as { data: never; errors?: unknown };
    if (errors) throw new Error(JSON.stringify(errors));
    return data as Record<string, { pageInfo: { endCursor: string; hasNextPage: boolean } }>;
  };
  const page = `query ($after: String) { completions(first: 1000, after: $after) {
    nodes { id completedOn source course { title } } pageInfo { endCursor hasNextPage } } }`;

  async function pages(count: number) {
    let after: string | undefined;
    for (let i = 0; i < count; i += 1) {
      const { completions } = await ask(page, { after });
      after = completions!.pageInfo.hasNextPage ? completions!.pageInfo.endCursor : undefined;
    }
  }

  async function exported() {
    let lines = -1;
    const { body } = await fetch(`${url}/export/completions.csv`, { headers: { cookie } });
    for await (const chunk of body!) for (const byte of chunk) if (byte === 10) lines += 1;
    return lines;
  }

  let made = 0;
  async function different(count: number) {
    for (let i = 0; i < count; i += 1) {
      made += 1;
      await ask(`{ employees(first: 1) { nodes { id other${made}: fullName } } }`);
    }
  }

  const rows: string[][] = [];

  /** Notes how much memory the server has before, at most while, and after something, and what of it is in use. */
  async function watched(what: string, work: () => Promise<unknown>) {
    const before = memoryOf(pid);
    let most = before;
    const look = setInterval(() => {
      most = Math.max(most, memoryOf(pid));
    }, 20);
    const from = performance.now();
    await work();
    clearInterval(look);
    const seconds = ((performance.now() - from) / 1000).toFixed(1);
    const after = memoryOf(pid);
    const grown = Math.max(most, after) - before;
    const sizes = [before, after, grown, await held()].map((bytes) => inMegabytes(bytes));
    rows.push([what, ...sizes, seconds]);
    say(`${what}: done`);
  }

  // everything once, so that what is loaded on first use is there
  await pages(30);
  await different(1000);
  await watched('1,000 pages of 1,000 rows', () => pages(1000));
  await watched('1,000 more', () => pages(1000));
  await watched(`${documents / 2} different documents`, () => different(documents / 2));
  await watched(`${documents / 2} more`, () => different(documents / 2));
  let lines = 0;
  await watched('a whole list as CSV', async () => {
    lines = await exported();
  });
  say(`the file had ${lines.toLocaleString('en-GB')} lines`);
  say(['', ...aligned([head, ...rows]), ''].join('\n'));
  const backends = await askingBackends(bench.ownerUrl);
  const most = inMegabytes(Math.max(...backends.map(({ pid }) => ownMemory(pid))));
  say(`the ${backends.length} connections for questions hold at most ${most} MB each of their own`);
}

const head = ['MB, but for the last', 'before', 'after', 'grown', 'in use', 'seconds'];
const inMegabytes = (bytes: number) => (bytes / megabyte).toFixed(0);

function memoryOf(pid: number) {
  return Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * 4096;
}

/** What a process has that it shares with nobody. */
function ownMemory(pid: number) {
  const [, resident, shared] = readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ').map(Number);
  return (resident! - shared!) * 4096;
}

const askingBackends = (ownerUrl: string) =>
  withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ pid: number }>(
      `select pid from pg_stat_activity where application_name = 'evenhand app'`,
    );
    return rows.filter(({ pid }) => existsSync(`/proc/${pid}`));
  });

// each of those there are once more, years earlier, until there are enough
const moreCompletions = `
  insert into completion (id, employee_id, course_id, completed_on, source)
  select uuidv7(), employee_id, course_id, completed_on - 3000 * again, 'import'
  from completion, generate_series(1, 1 + $1::int / (select greatest(1, count(*))::int from completion)) as again
  limit greatest(0, $1::int - (select count(*) from completion))`;

const bench = await openBench(scale, say);
try {
  await withClient(bench.ownerUrl, async (client) => {
    await createAccounts(client);
    say(`making ${rowsOfExport.toLocaleString('en-GB')} completions …`);
    await client.query(moreCompletions, [rowsOfExport]);
    await client.query('vacuum analyze completion');
  });
  const dataDir = join(folder, 'ours');
  const server = await ours({ ownerUrl: bench.ownerUrl, secret, dataDir }, { holding: true });
  try {
    await measure(server);
  } finally {
    await server.stop();
  }
} finally {
  await bench.close();
}
