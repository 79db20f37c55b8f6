import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contractsPackage } from '../schema/contracts/ocds/publish.ts';
import { packed } from '../schema/foundation/exports/package.ts';
import { databaseUrls, withClient } from '../server/database/connect.ts';
import { packagePages } from '../server/exports/package-pages.ts';
import { asker } from '../server/jobs/ask.ts';
import { createPlatform } from '../server/platform.ts';
import { readSettings } from '../server/settings.ts';
import { openBench, secret } from './database.ts';

const rounds = 5;
const on = '2026-11-22';
const say = (line: string) => process.stdout.write(`${line}\n`);
const here = (file: string) => readFileSync(join(import.meta.dirname, file), 'utf8');
const byHand = here('contracts-by-hand.sql');
const portfolio = here('portfolio-by-hand.sql');

const bench = await openBench(0.01, say);
try {
  await withClient(bench.ownerUrl, async (client) => {
    await client.query('set statement_timeout = 0');
    for (const statement of here('contracts-data.sql').split(/;\s*\n/))
      await client.query(statement);
    const settings = readSettings({
      SECRET: secret,
      STATEMENT_TIMEOUT: '600000',
      LOG_LEVEL: 'silent',
    });
    const platform = createPlatform(settings, databaseUrls(bench.ownerUrl, secret));
    const ask = asker(platform.product.schema);
    const officer = platform.contexts.as({
      roles: ['procurementOfficer'],
      attributes: {},
      actor: 'bench',
    });
    const asked = async <Answer>(source: string, variables = {}) =>
      ask<Answer>(officer, source, variables);
    const hand = async (select: string) => (await client.query(`${byHand} ${select}`, [on])).rows;

    await compare('first page of contracts without the clause', {
      ours: async () => {
        const { contractStandings } = await asked<{
          contractStandings: { totalCount: number; nodes: object[] };
        }>(
          '{ contractStandings(on: "2026-11-22", filter: { standing: { in: [missingClause] } }, orderBy: [{ nextOn: asc }], first: 25) { totalCount nodes { nextOn reason contract { title } } } }',
        );
        return contractStandings.totalCount;
      },
      hand: async () => {
        const [{ count }] = await hand('select count(*)::int from missing');
        await hand('select title, next_on from missing order by next_on, id limit 25');
        return count as number;
      },
    });
    await compare('first page of all standings', {
      ours: async () => {
        const { contractStandings } = await asked<{
          contractStandings: { totalCount: number; nodes: object[] };
        }>(
          '{ contractStandings(on: "2026-11-22", first: 25) { totalCount nodes { standing nextOn reason contract { title } } } }',
        );
        return contractStandings.totalCount;
      },
      hand: async () => {
        const [{ count }] = (
          await client.query(`${portfolio} select count(*)::int from standing`, [on])
        ).rows;
        await client.query(
          `${portfolio} select title, place, next_on from standing join contract using (id) order by place, next_on, id limit 25`,
          [on],
        );
        return count as number;
      },
    });
    await compare('portfolio by standing and relevance', {
      ours: async () => {
        const { contractsByStanding } = await asked<{
          contractsByStanding: { cells: { value: number }[] };
        }>('{ contractsByStanding(on: "2026-11-22") { cells { value } } }');
        return contractsByStanding.cells.reduce((sum, { value }) => sum + value, 0);
      },
      hand: async () => {
        const { rows } = await client.query<{ count: number }>(
          `${portfolio} select place, relevance, count(*)::int from standing group by place, relevance`,
          [on],
        );
        return rows.reduce((sum, { count }) => sum + count, 0);
      },
    });
    await compare('the register as a release package', {
      ours: async () => {
        let [records, size] = [0, 0];
        const page = packagePages(platform.product, officer, contractsPackage);
        const by = { publisher: 'Bench', origin: 'http://localhost', at: new Date() };
        for await (const piece of packed(
          contractsPackage,
          by,
          page,
          new AbortController().signal,
        )) {
          records += piece.records;
          size += piece.text.length;
        }
        say(
          `  ${records} releases, ${Math.round(size / 1e6)} MB, ${Math.round(process.memoryUsage().rss / 1e6)} MB of memory`,
        );
        return records;
      },
      hand: async () => (await client.query(here('package-by-hand.sql'))).rows.length,
      rounds: 2,
    });
    await platform.close();
  });
} finally {
  await bench.close();
}

interface Both {
  ours: () => Promise<number>;
  hand: () => Promise<number>;
  rounds?: number;
}

/** Times both by turns; they must come to the same. */
async function compare(what: string, { ours, hand, rounds: times = rounds }: Both) {
  const ratios: number[] = [];
  for (let round = 0; round < times; round += 1) {
    const [mine, theirs] = [await timed(ours), await timed(hand)];
    if (mine.answer !== theirs.answer)
      throw new Error(`${what}: ${mine.answer}, by hand ${theirs.answer}`);
    ratios.push(mine.ms / theirs.ms);
    say(`${what}: ${Math.round(mine.ms)} ms, by hand ${Math.round(theirs.ms)} ms`);
  }
  ratios.sort((one, other) => one - other);
  say(`${what}: median ${ratios[Math.floor(times / 2)]!.toFixed(2)} × by hand`);
}

async function timed(work: () => Promise<number>) {
  const from = performance.now();
  const answer = await work();
  return { answer, ms: performance.now() - from };
}
