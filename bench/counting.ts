import { join } from 'node:path';
import { compile } from '../schema/foundation/planner/sql.ts';
import { monthEndBefore } from '../schema/foundation/report/month-ends.ts';
import { bandsOf } from '../schema/monitoring/monthly/bands.ts';
import {
  type CountedCell,
  characteristicsSql,
  countSql,
  keepMonthSql,
} from '../schema/monitoring/monthly/count-workforce.ts';
import { workOutMonth } from '../schema/monitoring/monthly/work-out.ts';
import { databaseUrls, withClient } from '../server/database/connect.ts';
import { loadVocabulary } from '../server/database/seed.ts';
import { workerOf } from '../server/jobs/worker.ts';
import { createPlatform } from '../server/platform.ts';
import { readSettings } from '../server/settings.ts';
import { createAccounts } from './accounts.ts';
import { answersOf } from './answers.ts';
import { compared, medianOf } from './compared.ts';
import { folder, openBench, secret } from './database.ts';
import { reports } from './reports.ts';

const scale = Number(process.env.BENCH_SCALE ?? 1);
const today = '2026-11-22';
const last = monthEndBefore(today);
const say = (line: string) => process.stdout.write(`${line}\n`);

const bench = await openBench(scale, say);
const { ownerUrl } = bench;
const dataDir = join(folder, 'ours');
const urls = databaseUrls(ownerUrl, secret);
const settings = readSettings({
  DATABASE_URL: ownerUrl,
  SECRET: secret,
  DATA_DIR: dataDir,
  SEED: 'none',
  LOG_LEVEL: 'silent',
});
const platform = createPlatform(settings, urls);
const worker = workerOf(platform);
try {
  const { product, contexts, database } = platform;
  await loadVocabulary(product, contexts, database);
  await withClient(ownerUrl, async (client) => {
    await createAccounts(client);
    say(`${await answersOf(client)} answers of ${scale * 100_000} employees`);
  });
  await measured();
  for (const month of [monthEndBefore(last), last]) {
    const from = performance.now();
    await workOutMonth(worker.context, { month, bands: true }, async () => undefined);
    const seconds = ((performance.now() - from) / 1000).toFixed(1);
    say(`month's audit ${month}: ${seconds} s for the closed list, of 60 s`);
  }
} finally {
  await Promise.all([platform.close(), worker.close()]);
}
try {
  await reports({ ownerUrl, dataDir, last, say });
} finally {
  await bench.close();
}

/** Counts the workforce by a characteristic as a month is counted, and by hand. */
async function measured() {
  const { counting } = worker.context;
  const listed = await counting.count<{ code: string; categories: never[] }[]>(
    characteristicsSql(last),
  );
  const { categories } = listed.find(({ code }) => code === 'ethnicGroup')!;
  const { of } = bandsOf('ethnicGroup', categories);
  const from = performance.now();
  await counting.count(keepMonthSql(last));
  say(`who is counted where: kept in ${((performance.now() - from) / 1000).toFixed(1)} s`);
  const ours = compile(countSql('ethnicGroup', of, last, monthEndBefore(last))).text;
  const named = (cells: [group: string, category: string, people: number][]) =>
    cells.map((cell) => cell.join()).sort();
  const ratio = await compared(urls.reports, say, 'counting', {
    ours: async (client) => {
      const { rows } = await client.query<{ answer: string }>(ours);
      const cells = JSON.parse(rows[0]!.answer) as CountedCell[];
      return named(cells.map(([, group, category, people]) => [group, category, people]));
    },
    byHand: async (client, text) => {
      const { rows } = await client.query(text, [JSON.stringify(of), last]);
      return named(rows.map(({ group, category, people }) => [group, category, people]));
    },
    text: 'counting-by-hand.sql',
  });
  say(`counting ${medianOf(ratio).toFixed(2)} × the statement by hand, of 2`);
}
