import { join } from 'node:path';
import pg from 'pg';
import { withClient } from '../server/database/connect.ts';
import { createAccounts } from './accounts.ts';
import { folder, openBench, secret } from './database.ts';
import { asking, deepPages, inTurn, median, told } from './pages-of-list.ts';
import { ours } from './targets/ours.ts';

const scale = Number(process.env.BENCH_SCALE ?? 1);
const size = 25;
const say = (line: string) => process.stdout.write(`${line}\n`);

async function measure(url: string, limit: pg.Client) {
  for (const { line } of await deepPages(url)) say(line);
  const ask = await asking(url);

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
  say(
    `search: ours ${told(byUs!)}, by hand ${told(byHand!)}: ${(median(byUs!) / median(byHand!)).toFixed(2)} ×`,
  );
}

const search = `query ($search: String) { employees(search: $search, first: ${size}) { nodes { id fullName } } }`;
const byTrigram = `select json_build_object('data', json_build_object('employees', json_build_object('nodes',
  coalesce(json_agg(json_build_object('id', id, 'fullName', full_name) order by full_name, id), '[]'))))::text
  from (select id, full_name from employee where full_name ilike $1 order by full_name, id limit ${size}) as found`;

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
