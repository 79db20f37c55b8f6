import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from 'pg';
import { compile, constant, type Sql, sql } from '../schema/foundation/planner/sql.ts';
import { readinessSql } from '../schema/training/readiness.ts';
import { trainingStandings } from '../schema/training/standing.ts';
import { withClient } from '../server/database/connect.ts';
import { createAccounts } from './accounts.ts';
import { openBench } from './database.ts';
import { readinessPage } from './readiness.ts';

const scale = Number(process.env.BENCH_SCALE ?? 1);
const rounds = 5;
const on = '2026-11-22';
const say = (line: string) => process.stdout.write(`${line}\n`);
const here = (file: string) => readFileSync(join(import.meta.dirname, file), 'utf8');

const bench = await openBench(scale, say);
try {
  await withClient(bench.ownerUrl, async (client) => {
    await client.query('set statement_timeout = 0; set max_parallel_workers_per_gather = 2');
    await client.query(`set work_mem = '64MB'`);
    for (const statement of here('standing-data.sql').split(/;\s*\n/))
      await client.query(statement);
    const day = sql`${constant(on, 'date')}`;
    const ours = written(trainingStandings(day));
    const byHand = { text: here('standing-by-hand.sql'), values: [on] };
    const panels = written(readinessSql(day));
    const parity = [await counted(client, ours), await counted(client, byHand)];
    if (parity[0] !== parity[1]) throw new Error(`They differ:\n${parity.join('\n')}`);
    say(parity[0]!);
    const ratios: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const [mine, hand] = [await timed(client, ours), await timed(client, byHand)];
      ratios.push(mine / hand);
      say(
        `standing ${Math.round(mine)} ms, by hand ${Math.round(hand)} ms, ${(mine / hand).toFixed(2)} ×`,
      );
    }
    say(
      `median ${ratios.sort((a, b) => a - b)[Math.floor(rounds / 2)]!.toFixed(2)} × the statement by hand`,
    );
    say(`readiness ${Math.round(await timed(client, panels))} ms`);
    say(`readiness ${Math.round(await timed(client, panels))} ms`);
    await createAccounts(client);
  });
  await readinessPage(bench.ownerUrl, on, say);
} finally {
  await bench.close();
}

interface Statement {
  text: string;
  values: unknown[];
}

function written(statement: Sql): Statement {
  const { text, slots } = compile(statement);
  return { text, values: slots.map((slot) => slot.read({ args: [], attributes: {} })) };
}

/** Every standing is worked out, and few figures are sent. */
async function counted(client: Client, { text, values }: Statement): Promise<string> {
  const summed = `select standing, count(*), max(until), min(window_opens) from (${text}) as every group by 1 order by 1`;
  return JSON.stringify((await client.query(summed, values)).rows);
}

async function timed(client: Client, statement: Statement): Promise<number> {
  const from = performance.now();
  await counted(client, statement);
  return performance.now() - from;
}
