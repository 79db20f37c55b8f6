import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { inject } from 'vitest';
import {
  type DatabaseUrls,
  databaseUrls,
  withClient,
  withDatabase,
} from '../../server/database/connect.ts';

/** The secret of every test database. */
export const testSecret = 'a secret for tests that is long enough';

/** A database of one test file's own. */
export interface TestDatabase {
  ownerUrl: string;
  urls: DatabaseUrls;
  drop(): Promise<void>;
}

const migrated = 'template_migrated';
const server = () => withDatabase(inject('template'), 'evenhand');

/** A fresh, migrated database with the rights of all roles. */
export const freshDatabase = () => copyOf(migrated);

/** A fresh copy of the database `name`, which whoever asks first makes and fills, once per run. */
export async function databaseLike(
  name: string,
  fill: (urls: DatabaseUrls) => Promise<void>,
): Promise<TestDatabase> {
  await withClient(server(), async (client) => {
    await client.query('set lock_timeout = 0');
    await client.query('select pg_advisory_lock(hashtext($1))', [name]);
    const found = await client.query('select from pg_database where datname = $1', [name]);
    if (found.rowCount) return;
    // whoever is stopped half-way leaves nothing that others would take for whole
    const draft = `${name}_draft`;
    await remove(client, draft);
    await copy(client, migrated, draft);
    await fill(databaseUrls(withDatabase(server(), draft), testSecret));
    await client.query(`alter database ${draft} rename to ${name}`);
  });
  return copyOf(name);
}

async function copyOf(template: string): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await withClient(server(), (client) => copy(client, template, name));
  const ownerUrl = withDatabase(server(), name);
  return {
    ownerUrl,
    urls: databaseUrls(ownerUrl, testSecret),
    drop: () => withClient(server(), (client) => remove(client, name)),
  };
}

async function remove(client: pg.Client, name: string) {
  await client
    .query(`drop database if exists ${name} with (force)`)
    // the sessions of other roles are not ours to end: those that are ending are waited for
    .catch(() => client.query(`drop database if exists ${name}`));
}

async function copy(client: pg.Client, template: string, name: string) {
  const roles = 'evenhand_app, evenhand_profiles, evenhand_reports, evenhand_jobs';
  // by files, not by the log: a third of the work where nothing waits for the disk
  await client.query(`create database ${name} template ${template} strategy file_copy`);
  // rights on the database itself do not come with a copy
  await client.query(`revoke all on database ${name} from public`);
  await client.query(`grant connect on database ${name} to ${roles}`);
  await client.query(`grant temporary on database ${name} to evenhand_app`);
}
