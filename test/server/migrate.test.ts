import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, inject, onTestFinished, test } from 'vitest';
import type { Access } from '../../server/database/access.ts';
import { withClient, withDatabase } from '../../server/database/connect.ts';
import { migrate, migrateTables } from '../../server/database/migrate.ts';
import { testSecret } from '../harness/database.ts';

const access: Access = { appendOnly: [], profiles: {}, byFunctionsOnly: [], reports: {} };
let folder: string;
let url: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'evenhand-migrations-'));
  const name = `migrate_${randomUUID().replaceAll('-', '')}`;
  await withClient(inject('template'), (client) => client.query(`create database ${name}`));
  url = withDatabase(inject('template'), name);
  onTestFinished(() => rmSync(folder, { recursive: true }));
});

const write = (name: string, sql: string) => writeFileSync(join(folder, name), sql);
const run = () => migrate(url, { secret: testSecret, folder, access });
const ask = async (sql: string) => (await withClient(url, (client) => client.query(sql))).rows;
const seen = async () =>
  (await ask('select name from migration order by 1')).map((row) => row.name);

test('migrations run in order, each once', async () => {
  write('0002-fill.sql', 'insert into thing values (1);');
  write('0001-tables.sql', 'create table thing (id int);');
  await run();
  write('0003-more.sql', 'insert into thing values (2);');
  await run();
  await run();
  expect(await seen()).toEqual(['0001-tables.sql', '0002-fill.sql', '0003-more.sql']);
  expect(await ask('select id from thing order by 1')).toEqual([{ id: 1 }, { id: 2 }]);
});

test('tables are made of migrations though more are declared than there are', async () => {
  write('0001-tables.sql', 'create table thing (id int);');
  await migrateTables(url, { secret: testSecret, folder });
  expect(await seen()).toEqual(['0001-tables.sql']);
});

test('of a migration that fails nothing remains; those before it stay', async () => {
  write('0001-tables.sql', 'create table thing (id int);');
  write('0002-wrong.sql', 'create table other (id int); insert into nowhere values (1);');
  await expect(run()).rejects.toThrow(
    'The migration 0002-wrong.sql failed; nothing of it remains.',
  );
  expect(await seen()).toEqual(['0001-tables.sql']);
  expect(await ask(`select to_regclass('other') as other`)).toEqual([{ other: null }]);
  write('0002-wrong.sql', 'create table other (id int);');
  await run();
  expect(await seen()).toEqual(['0001-tables.sql', '0002-wrong.sql']);
});

test('a migration that was changed after it ran is refused', async () => {
  write('0001-tables.sql', 'create table thing (id int);');
  await run();
  write('0001-tables.sql', 'create table thing (id bigint);');
  await expect(run()).rejects.toThrow(
    'The migration 0001-tables.sql was changed after it ran on this database.',
  );
});

test('a database that is newer than the program is refused', async () => {
  write('0001-tables.sql', 'create table thing (id int);');
  await run();
  rmSync(join(folder, '0001-tables.sql'));
  await expect(run()).rejects.toThrow(
    'The database is newer than this version: it has seen 0001-tables.sql.',
  );
});

test('many processes that migrate at once do it once', async () => {
  write('0001-tables.sql', 'create table thing (id int); select pg_sleep(0.3);');
  write('0002-fill.sql', 'insert into thing values (1);');
  await Promise.all(Array.from({ length: 5 }, run));
  expect(await ask('select id from thing')).toEqual([{ id: 1 }]);
});
