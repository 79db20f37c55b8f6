import { join } from 'node:path';
import pg from 'pg';
import { withClient } from '../server/database/connect.ts';
import { createAccounts, unrestricted } from './accounts.ts';
import { folder, openBench, secret } from './database.ts';
import { ours, signIn } from './targets/ours.ts';

const scale = Number(process.env.BENCH_SCALE ?? 1);
const rounds = 40;
const size = 25;
const far = 2000;
const say = (line: string) => process.stdout.write(`${line}\n`);

async function measure(url: string, limit: pg.Client) {
  const cookie = await signIn(url, unrestricted[0]!);
  const ask = async (query: string, variables: object) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as { data: Answer; errors?: unknown };
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  };

  for (const [what, orderBy] of orders) {
    const page = (after?: string) => ask(list, { first: size, after, orderBy });
    // the page before the one that is far
    const { employees } = await ask(list, { first: 1, offset: size * (far - 1) - 1, orderBy });
    const [near, deep] = await inTurn(
      () => page(),
      () => page(employees.pageInfo.endCursor),
    );
    say(`by ${what}: page 1 ${told(near!)}, page ${far} ${told(deep!)}: ${ratio(deep!, near!)} ×`);
  }

  const words = await limit.query<{ word: string }>(
    `select distinct lower(split_part(full_name, ' ', 2)) as word from employee order by 1 limit 40`,
  );
  const searched = words.rows.map(({ word }) => word);
  let asked = 0;
  const word = () => searched[Math.floor(asked++ / 2) % searched.length]!;
  const [byUs, byHand] = await inTurn(
    () => ask(search, { search: word() }),
    () => limit.query({ name: 'search', text: byTrigram, values: [`%${word()}%`] }),
  );
  say(`search: ours ${told(byUs!)}, by hand ${told(byHand!)}: ${ratio(byUs!, byHand!)} ×`);
}

interface Answer {
  employees: { pageInfo: { endCursor: string } };
}

const orders: [string, object[]][] = [
  ['name', [{ fullName: 'asc' }]],
  ['name, backwards', [{ fullName: 'desc' }]],
  ['staff number', [{ staffNumber: 'asc' }]],
  ['first day', [{ startedOn: 'asc' }]],
];

const list = `query ($first: Int, $after: String, $offset: Int, $orderBy: [EmployeeOrder!]) {
  employees(first: $first, after: $after, offset: $offset, orderBy: $orderBy) {
    nodes { id fullName } pageInfo { endCursor } } }`;
const search = `query ($search: String) { employees(search: $search, first: ${size}) { nodes { id fullName } } }`;
const byTrigram = `select json_build_object('data', json_build_object('employees', json_build_object('nodes',
  coalesce(json_agg(json_build_object('id', id, 'fullName', full_name) order by full_name, id), '[]'))))::text
  from (select id, full_name from employee where full_name ilike $1 order by full_name, id limit ${size}) as found`;

/** Milliseconds of each, asked one after the other so that whatever else the machine does meets both. */
async function inTurn(...each: (() => Promise<unknown>)[]): Promise<number[][]> {
  const times = each.map((): number[] => []);
  for (let i = 0; i < rounds; i += 1)
    for (const [at, work] of each.entries()) {
      const from = performance.now();
      await work();
      // the first of them warm up
      if (i >= 5) times[at]!.push(performance.now() - from);
    }
  return times;
}

const median = (times: number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!;
const told = (times: number[]) => `${median(times).toFixed(1)} ms`;
const ratio = (some: number[], others: number[]) => (median(some) / median(others)).toFixed(2);

const bench = await openBench(scale, say);
try {
  await withClient(bench.ownerUrl, createAccounts);
  const server = await ours({ ownerUrl: bench.ownerUrl, secret, dataDir: join(folder, 'ours') });
  const limit = new pg.Client({ connectionString: bench.ownerUrl });
  await limit.connect();
  try {
    await measure(server.url, limit);
  } finally {
    await limit.end();
    await server.stop();
  }
} finally {
  await bench.close();
}
