import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, join } from 'node:path';
import { databaseUrls, withClient } from '../server/database/connect.ts';
import { createAccounts } from './accounts.ts';
import { councilIn } from './council.ts';
import { folder, openBench, secret } from './database.ts';
import { readOptions } from './options.ts';
import { deepPages } from './pages-of-list.ts';
import { randomFrom } from './random.ts';
import { measure } from './rounds.ts';
import { rowsOf, summarise } from './summary.ts';
import { tables } from './table.ts';
import type { Served, Target } from './target.ts';
import { limit } from './targets/limit.ts';
import { asManagers, asUnrestricted, ours } from './targets/ours.ts';
import { postgraphile } from './targets/postgraphile.ts';
import { workloads } from './workloads.ts';

const options = readOptions(process.env);
const say = (line: string) => process.stderr.write(`${line}\n`);
const references = ['limit', 'PostGraphile', 'ours'];

const bench = await openBench(options.scale, say);
const running: Served[] = [];
try {
  const { ownerUrl } = bench;
  await withClient(ownerUrl, createAccounts);
  const targets = await startTargets();
  const wanted = (name: string) => options.workloads?.includes(name) ?? true;
  const chosen = workloads.filter(
    ({ name, from = 0 }) => wanted(name) && (options.scale >= from || options.workloads),
  );
  const report = await withClient(ownerUrl, async (client) => {
    const random = randomFrom(options.seed);
    const council = await councilIn(client, random);
    const { rows } = await client.query(`select current_setting('server_version') as version`);
    const legs = await measure({ client, council, random, targets, options, say }, chosen);
    const summary = summarise(legs, references);
    const us = targets.find(({ name }) => name === 'ours');
    const pages = us && wanted('deep-page') ? await deepPages(us.process.url) : [];
    return {
      rows: [...rowsOf(summary), ...pages.map(({ row }) => row)],
      pages: pages.map(({ line }) => line),
      measured: new Date().toISOString(),
      versions: { ...versions(), postgresql: rows[0].version },
      cores: cpus().length,
      options,
      summary,
      legs,
    };
  });
  process.stdout.write(`${tables(report.summary, references)}\n`);
  if (report.pages.length > 0)
    process.stdout.write(`\n### deep-page, one connection\n\n${report.pages.join('\n')}\n`);
  if (options.json) {
    mkdirSync(dirname(options.json), { recursive: true });
    writeFileSync(options.json, `${JSON.stringify(report, null, 2)}\n`);
  }
} finally {
  for (const server of running) await server.stop();
  await bench.close();
}

/** Starts what is asked for; each target is another process on the same database. */
async function startTargets(): Promise<Target[]> {
  const wanted = (name: string) => options.targets?.some((each) => name.startsWith(each)) ?? true;
  const profile = (name: string) => options.profiles && join(options.profiles, name);
  const targets: Target[] = [];
  const add = (target: Target) => {
    targets.push(target);
    if (!running.includes(target.process)) running.push(target.process);
  };
  const { ownerUrl } = bench;
  const dataDir = join(folder, 'ours');
  if (wanted('limit')) add(await limit(databaseUrls(ownerUrl, secret).app, profile('limit')));
  if (wanted('ours') || wanted('manager')) {
    const server = await ours({ ownerUrl, secret, dataDir }, { profile: profile('ours') });
    running.push(server);
    if (wanted('ours')) add(await asUnrestricted(server));
    if (wanted('manager')) add(await asManagers(server));
  }
  if (wanted('postgraphile')) add(await postgraphile(ownerUrl, profile('postgraphile')));
  return targets;
}

function versions() {
  const manifest = (path: string) =>
    JSON.parse(readFileSync(join(import.meta.dirname, path, 'package.json'), 'utf8'));
  return {
    node: process.version,
    evenhand: manifest('..').version,
    autocannon: manifest('..').devDependencies.autocannon,
    postgraphile: manifest('targets/postgraphile').dependencies.postgraphile,
  };
}
