import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import type { Access } from '../../server/database/access.ts';
import {
  type DatabaseUrls,
  withClient,
  withDatabase,
  withLogin,
} from '../../server/database/connect.ts';
import { applyGrants } from '../../server/database/grants.ts';
import { migrate } from '../../server/database/migrate.ts';
import { freshDatabase, testSecret } from '../harness/database.ts';

const tables = `
  create table public.notice (id int primary key, text text);
  create table public.trail (id int primary key, text text);
  create table public.code (id int primary key, text text);
  create table auth.pass (id int primary key, text text);
  create table monitoring.sheet (id int primary key, text text);
  create table monitoring.reading (id int primary key, text text);
  create table jobs.errand (id int primary key, text text);
  insert into public.notice values (1, 'a'); insert into public.trail values (1, 'a');
  insert into public.code values (1, 'a'); insert into auth.pass values (1, 'a');
  insert into monitoring.sheet values (1, 'a'); insert into monitoring.reading values (1, 'a');
  insert into jobs.errand values (1, 'a');
`;
const access: Access = {
  appendOnly: ['public.trail', 'monitoring.reading'],
  profiles: { 'public.code': ['select'] },
  byFunctionsOnly: [],
  reports: { 'public.code': ['id', 'text'] },
};
const statements = {
  select: (table: string) => `select * from ${table}`,
  insert: (table: string) => `insert into ${table} values (2, 'b')`,
  update: (table: string) => `update ${table} set text = 'c'`,
  delete: (table: string) => `delete from ${table}`,
  truncate: (table: string) => `truncate ${table}`,
};

let urls: DatabaseUrls;

beforeAll(async () => {
  ({ urls } = await freshDatabase());
  await withClient(urls.owner, async (owner) => {
    await owner.query(tables);
    await applyGrants(owner, access);
  });
});

/** The statements that the role gets through, each tried by hand and taken back. */
async function allowed(role: keyof DatabaseUrls, table: string) {
  return withClient(urls[role], async (client) => {
    const through: string[] = [];
    for (const [name, statement] of Object.entries(statements)) {
      await client.query('begin');
      const error = await client.query(statement(table)).then(
        () => undefined,
        (refusal) => refusal,
      );
      await client.query('rollback');
      if (error === undefined) through.push(name);
      else expect(error.message).toMatch(/permission denied|only grows/);
    }
    return through.join(' ');
  });
}

test('what each role gets through, table by table', async () => {
  const names = tables.match(/\w+\.\w+(?= \()/g) ?? [];
  const answer: Record<string, Record<string, string>> = {};
  for (const role of ['app', 'profiles', 'reports', 'jobs', 'owner'] as const) {
    answer[role] = {};
    for (const table of names) answer[role][table] = await allowed(role, table);
  }
  expect(answer).toMatchInlineSnapshot(`
    {
      "app": {
        "auth.pass": "select insert update delete",
        "jobs.errand": "",
        "monitoring.reading": "",
        "monitoring.sheet": "",
        "public.code": "select insert update delete",
        "public.notice": "select insert update delete",
        "public.trail": "select insert",
      },
      "jobs": {
        "auth.pass": "",
        "jobs.errand": "select insert update delete",
        "monitoring.reading": "",
        "monitoring.sheet": "",
        "public.code": "",
        "public.notice": "",
        "public.trail": "",
      },
      "owner": {
        "auth.pass": "select insert update delete truncate",
        "jobs.errand": "select insert update delete truncate",
        "monitoring.reading": "select insert",
        "monitoring.sheet": "select insert update delete truncate",
        "public.code": "select insert update delete truncate",
        "public.notice": "select insert update delete truncate",
        "public.trail": "select insert",
      },
      "profiles": {
        "auth.pass": "",
        "jobs.errand": "",
        "monitoring.reading": "select insert",
        "monitoring.sheet": "select insert update delete",
        "public.code": "select",
        "public.notice": "",
        "public.trail": "",
      },
      "reports": {
        "auth.pass": "",
        "jobs.errand": "",
        "monitoring.reading": "",
        "monitoring.sheet": "",
        "public.code": "select",
        "public.notice": "",
        "public.trail": "",
      },
    }
  `);
});

test('a table made after the grants is open to the role of its schema alone', async () => {
  await withClient(urls.owner, (owner) =>
    owner.query(`
      create table public.later (id int primary key, text text);
      create table monitoring.later (id int primary key, text text);
    `),
  );
  expect({
    app: [await allowed('app', 'public.later'), await allowed('app', 'monitoring.later')],
    profiles: [
      await allowed('profiles', 'public.later'),
      await allowed('profiles', 'monitoring.later'),
    ],
    reports: [
      await allowed('reports', 'public.later'),
      await allowed('reports', 'monitoring.later'),
    ],
  }).toMatchInlineSnapshot(`
    {
      "app": [
        "select insert update delete",
        "",
      ],
      "profiles": [
        "",
        "select insert update delete",
      ],
      "reports": [
        "",
        "",
      ],
    }
  `);
});

const refused: [string, string][] = [
  ['takes a role it was not given', 'set role evenhand_owner'],
  ['takes the role of equality profiles', 'set role evenhand_profiles'],
  ['makes a table', 'create table public.mine ()'],
  ['makes a schema', 'create schema mine'],
  ['alters a table', 'alter table public.notice add column more text'],
  ['switches off a trigger', 'alter table public.trail disable trigger user'],
  ['acts as a replica, for which triggers do not fire', 'set session_replication_role = replica'],
  ['makes a role', 'create role mine'],
  ['reads password hashes', 'select * from pg_authid'],
  ['reads a file of the server', `select pg_read_file('PG_VERSION')`],
  ['runs a program', `copy public.notice to program 'cat'`],
  ['rewrites the list of migrations', 'delete from public.migration'],
  ['looks into the queue of jobs', 'select * from jobs.job'],
  ['puts a job into the queue past its gate', `insert into jobs.job (name) values ('any')`],
];

test.for(refused)('the serving role never %s', async ([, statement]) => {
  const refusal = withClient(urls.app, (client) => client.query(statement));
  await expect(refusal).rejects.toThrow(/permission denied|must be owner|must have/);
});

test('the role of equality profiles makes no temporary table, the serving role does', async () => {
  const statement = 'create temporary table staging (id int)';
  await withClient(urls.app, (client) => client.query(statement));
  const refusal = withClient(urls.profiles, (client) => client.query(statement));
  await expect(refusal).rejects.toThrow('permission denied to create temporary tables');
});

/** The address of an owner who may not create roles, with a database of its own. */
async function poorOwner() {
  const name = `owner_${randomUUID().slice(0, 8)}`;
  await withClient(urls.owner, async (owner) => {
    await owner.query(`create role ${name} login password 'poor'`);
    await owner.query(`grant ${name} to evenhand_owner`);
    await owner.query(`create database ${name} owner ${name}`);
  });
  return withDatabase(withLogin(urls.owner, name, 'poor'), name);
}

test('an owner who may not create roles is told what an administrator must run', async () => {
  const attempt = migrate(await poorOwner(), { secret: 'not the secret of the test databases' });
  await expect(attempt).rejects.toThrowErrorMatchingInlineSnapshot(`
    [Error: The owner of the database may not create roles. Have an administrator run this there, then start again:
    alter role evenhand_app login password 'b86b1e1edc9800e48a9225c5dadefd9395bc5981a69f903f79bad275ea8d6231';
    alter role evenhand_profiles login password '60d3101a9c49cfc7646655d983bf0fdeb61c27458e288b5d8ee0ca80f0af7937';
    alter role evenhand_reports login password '4fbdefd88506385664747fb9dfc55acb555218c9ff5f4b188b03f28b7687aa1a';
    alter role evenhand_jobs login password '4b26232fcf7ffe2d2584241481de09aca026b92e231bfb774e152805309b4b8c';]
  `);
});

test('an owner who may not create roles is content when they are there', async () => {
  await migrate(await poorOwner(), { secret: testSecret });
});
