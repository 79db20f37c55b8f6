import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withClient } from '../server/database/connect.ts';
import { createAccounts, unrestricted } from './accounts.ts';
import { folder, openBench, secret } from './database.ts';
import { ours, signIn } from './targets/ours.ts';

const scale = Number(process.env.BENCH_SCALE ?? 1);
const say = (line: string) => process.stdout.write(`${line}\n`);
const megabyte = 1024 * 1024;
const rowsOfExport = 1_000_000;
const documents = 10_000;

async function measure(url: string, pid: number) {
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

  // everything once, so that what is loaded on first use is there
  await pages(30);
  await different(1000);
  await watched(pid, 'a thousand pages of a thousand rows', () => pages(1000));
  await watched(pid, 'a whole list as CSV', async () => {
    say(`  ${(await exported()).toLocaleString('en-GB')} lines`);
  });
  await watched(pid, `${documents / 2} different documents`, () => different(documents / 2));
  await watched(pid, `${documents / 2} more`, () => different(documents / 2));
  const backends = (await askingBackends(bench.ownerUrl)).map(ownMemory);
  const most = Math.round(Math.max(...backends) / megabyte);
  say(`the ${backends.length} connections for questions hold at most ${most} MB each of their own`);
}

/** Says how much memory a process has before, at most while, and after something. */
async function watched(pid: number, what: string, work: () => Promise<unknown>) {
  const before = memoryOf(pid);
  let most = before;
  const look = setInterval(() => {
    most = Math.max(most, memoryOf(pid));
  }, 20);
  const from = performance.now();
  await work();
  clearInterval(look);
  const seconds = ((performance.now() - from) / 1000).toFixed(1);
  const [start, top, end] = [before, most, memoryOf(pid)].map((bytes) => bytes / megabyte);
  const grown = (top! - start!).toFixed(0);
  say(
    `${what}: ${start!.toFixed(0)} MB before, ${top!.toFixed(0)} at most (+${grown}), ${end!.toFixed(0)} after, ${seconds} s`,
  );
}

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
    return rows.map(({ pid }) => pid).filter((pid) => readdirSync('/proc').includes(String(pid)));
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
  const server = await ours({ ownerUrl: bench.ownerUrl, secret, dataDir });
  try {
    await measure(server.url, server.pid);
  } finally {
    await server.stop();
  }
} finally {
  await bench.close();
}
