import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from 'pg';
import { withClient, withDatabase } from '../server/database/connect.ts';
import { embeddedServer } from '../server/database/embedded.ts';
import { migrate, migrationsFolder } from '../server/database/migrate.ts';
import { ensureOwner } from '../server/database/open.ts';

/** A freshly filled database on a server of the benchmark's own. */
export interface Bench {
  ownerUrl: string;
  close(): Promise<void>;
}

/** Where everything of the benchmark that is not kept lies. */
export const folder = join(import.meta.dirname, '../.data/bench');
export const secret = 'a secret for measuring that is long enough';

// the same for all targets; the rest is as PostgreSQL comes
const parameters = ['shared_buffers=1GB', 'max_wal_size=4GB', 'checkpoint_timeout=30min'];
const dataFile = join(import.meta.dirname, 'data.sql');

/** Starts the server and gives a copy of the data of this scale, filled once and then kept. */
export async function openBench(scale: number, say: (line: string) => void): Promise<Bench> {
  const start = () => embeddedServer(join(folder, 'database'), parameters);
  // on a busy machine the one before it may still be ending
  const server = await start().catch(start);
  try {
    const home = await ensureOwner(server.url);
    const template = `bench_${fingerprint(scale)}`;
    await dropOthers(home, template);
    if (!(await exists(home, template))) {
      say(`filling a database at scale ${scale} …`);
      await makeTemplate(home, template, scale);
    }
    await withClient(home, (client) => client.query(`create database run template ${template}`));
    const ownerUrl = withDatabase(home, 'run');
    // what it may be read by is of this version, however old the data is
    await migrate(ownerUrl, { secret });
    await withClient(ownerUrl, (client) => client.query('vacuum analyze'));
    return { ownerUrl, close: () => server.close() };
  } catch (error) {
    await server.close();
    throw error;
  }
}

async function makeTemplate(home: string, name: string, scale: number) {
  await withClient(home, async (client) => {
    await client.query('drop database if exists draft with (force)');
    await client.query('create database draft');
  });
  const draft = withDatabase(home, 'draft');
  await migrate(draft, { secret });
  await withClient(draft, (client) => fill(client, scale));
  await withClient(home, (client) => client.query(`alter database draft rename to ${name}`));
}

/** Fills an empty, migrated database. */
export async function fill(client: Client, scale: number) {
  await client.query(`select set_config('bench.scale', $1, false)`, [String(scale)]);
  await client.query(readFileSync(dataFile, 'utf8'));
  await client.query('vacuum analyze');
}

/** Tidies what a leg of changes left, so that the next one finds what this one found. */
export const tidy = (client: Client) => client.query('vacuum analyze employee, audit_entry');

async function dropOthers(home: string, kept: string) {
  await withClient(home, async (client) => {
    const { rows } = await client.query<{ datname: string }>(
      `select datname from pg_database where datname = 'run' or datname like 'bench\\_%'`,
    );
    for (const { datname } of rows)
      if (datname !== kept) await client.query(`drop database ${datname} with (force)`);
  });
}

const exists = (home: string, name: string) =>
  withClient(home, async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    return Boolean(rowCount);
  });

/** Names what the data follows from: its scale, its script and the tables. */
function fingerprint(scale: number) {
  const hash = createHash('sha256').update(String(scale)).update(readFileSync(dataFile));
  for (const name of readdirSync(migrationsFolder).sort())
    hash.update(readFileSync(join(migrationsFolder, name)));
  return hash.digest('hex').slice(0, 16);
}
