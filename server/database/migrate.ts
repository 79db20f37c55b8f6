import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { Halt } from '../halt.ts';
import { type Access, access as platformAccess } from './access.ts';
import { withClient } from './connect.ts';
import { applyGrants } from './grants.ts';
import { ensureRoles } from './roles.ts';

export interface MigrationOptions {
  secret: string;
  /** The folder of NNNN-name.sql files. */
  folder?: string;
  access?: Access;
}

interface Migration {
  name: string;
  sql: string;
  checksum: string;
}

/** The migrations of the platform, in order. */
export const migrationsFolder = join(import.meta.dirname, 'migrations');

const lockKey = 7_355_608;
const preparation = `
  create schema if not exists auth;
  create schema if not exists monitoring;
  create schema if not exists jobs;
  create extension if not exists pg_trgm schema public;
  create extension if not exists unaccent schema public;
  create extension if not exists btree_gist schema public;
  create table if not exists migration (
    name text primary key,
    checksum text not null,
    applied_at timestamptz not null default now()
  );
`;

/** Brings a database to the level of this version: roles, schemas, tables, grants. */
export async function migrate(
  ownerUrl: string,
  { secret, folder = migrationsFolder, access = platformAccess() }: MigrationOptions,
): Promise<void> {
  const migrations = await readMigrations(folder);
  await withClient(ownerUrl, async (client) => {
    await client.query('set lock_timeout = 0');
    await client.query('select pg_advisory_lock($1)', [lockKey]);
    await client.query('set lock_timeout = 5000');
    await client.query("set client_min_messages = 'warning'");
    await ensureRoles(client, ownerUrl, secret);
    await client.query(preparation);
    for (const migration of await pending(client, migrations)) await apply(client, migration);
    await applyGrants(client, access);
  });
}

/** Makes the tables alone, for whoever compares them with what is declared: what is not made yet can be granted to nobody. */
export const migrateTables = (ownerUrl: string, options: Omit<MigrationOptions, 'access'>) =>
  migrate(ownerUrl, { ...options, access: nobody });

const nobody: Access = { appendOnly: [], profiles: {}, byFunctionsOnly: [], reports: {} };

/** The name of the last migration that the database has seen. */
export async function migrationLevel(client: pg.ClientBase): Promise<string> {
  const { rows } = await client.query<{ level: string }>(
    `select coalesce(max(name), '') as level from migration`,
  );
  return rows[0]?.level ?? '';
}

async function readMigrations(folder: string): Promise<Migration[]> {
  const files = (await readdir(folder)).filter((file) => /^\d{4}-.*\.sql$/.test(file)).sort();
  return Promise.all(
    files.map(async (name) => {
      const sql = await readFile(join(folder, name), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

async function pending(client: pg.Client, migrations: Migration[]) {
  const { rows } = await client.query<Migration>('select name, checksum from migration');
  const known = new Map(migrations.map(({ name, checksum }) => [name, checksum]));
  for (const { name, checksum } of rows) {
    if (!known.has(name)) {
      throw new Halt(`The database is newer than this version: it has seen ${name}.`);
    }
    if (known.get(name) !== checksum) {
      throw new Halt(`The migration ${name} was changed after it ran on this database.`);
    }
  }
  const applied = new Set(rows.map(({ name }) => name));
  return migrations.filter(({ name }) => !applied.has(name));
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration) {
  await client.query('begin');
  try {
    await client.query(sql);
    const row = 'insert into migration (name, checksum) values ($1, $2)';
    await client.query(row, [name, checksum]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`The migration ${name} failed; nothing of it remains.`, { cause: error });
  }
}
