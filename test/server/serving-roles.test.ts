import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DatabaseUrls, withClient } from '../../server/database/connect.ts';
import { type Council, council } from '../harness/council.ts';

let original: Council;
const as = <T>(role: keyof DatabaseUrls, work: (client: pg.Client) => Promise<T>) =>
  withClient(original.database.urls[role], work);

beforeAll(async () => {
  original = await council();
});
afterAll(() => original.drop());

const refused: [keyof DatabaseUrls, string][] = [
  ['app', 'update audit_entry set actor = actor'],
  ['app', 'delete from audit_entry'],
  ['app', 'truncate audit_entry'],
  ['app', 'alter table audit_entry disable trigger only_grows'],
  ['app', 'drop table audit_entry'],
  ['app', 'update auth.event set kind = kind'],
  ['app', 'select * from monitoring.equality_answer'],
  ['app', 'select count(*) from monitoring.equality_profile'],
  ['app', 'select * from monitoring.read_log'],
  ['app', 'copy monitoring.equality_answer to stdout'],
  ['app', `insert into monitoring.equality_profile (id) values (gen_random_uuid())`],
  ['app', 'create view mine as select * from monitoring.equality_answer'],
  ['owner', 'update audit_entry set actor = actor'],
  ['owner', 'delete from audit_entry'],
  ['owner', 'truncate audit_entry'],
  ['owner', 'delete from monitoring.read_log'],
  ['profiles', 'select * from employee'],
  ['profiles', 'select * from user_account'],
  ['profiles', 'select * from auth.session'],
  ['profiles', 'select * from audit_entry'],
  ['profiles', 'update monitoring.read_log set subject = subject'],
  ['profiles', 'delete from monitoring.read_log'],
  ['profiles', 'alter table monitoring.equality_answer disable row level security'],
  ['reports', 'select * from audit_entry'],
  ['reports', 'select * from user_account'],
  ['reports', 'select * from auth.account'],
  ['reports', 'update monitoring.equality_answer set characteristic = characteristic'],
  ['reports', 'delete from employee'],
];

test.for(refused)('%s is refused: %s', async ([role, statement]) => {
  const refusal = as(role, (client) => client.query(statement));
  await expect(refusal).rejects.toThrow(/permission denied|must be owner|only grows/);
});

const subjects = async (client: pg.Client, table: string) => {
  const { rows } = await client.query<{ count: number }>(
    `select count(distinct subject)::int as count from monitoring.${table}`,
  );
  return rows[0]!.count;
};

async function twoPeople() {
  const { rows } = await original.owner.query<{ subject: string }>(
    'select distinct subject from monitoring.equality_answer order by 1 limit 2',
  );
  return rows.map(({ subject }) => subject) as [string, string];
}

test('the role of equality profiles sees nobody until a subject is named', async () => {
  const [one] = await twoPeople();
  await as('profiles', async (client) => {
    expect(await subjects(client, 'equality_answer')).toBe(0);
    await client.query('begin');
    await client.query(`select set_config('evenhand.subject', $1, true)`, [one]);
    expect(await subjects(client, 'equality_answer')).toBe(1);
    expect(await subjects(client, 'equality_profile')).toBe(1);
    await client.query('commit');
    expect(await subjects(client, 'equality_answer')).toBe(0);
  });
});

test('with a subject named, nobody else’s answers can be changed, moved or forged', async () => {
  const [one, other] = await twoPeople();
  await as('profiles', async (client) => {
    await client.query('begin');
    await client.query(`select set_config('evenhand.subject', $1, true)`, [one]);
    const touched = await client.query(
      'update monitoring.equality_profile set subject = subject where subject = $1',
      [other],
    );
    expect(touched.rowCount).toBe(0);
    const moved = client.query('update monitoring.equality_profile set subject = $1', [other]);
    await expect(moved).rejects.toThrow('violates row-level security policy');
  });
});

test('the role of reports counts every answer', async () => {
  await as('reports', async (client) => {
    expect(await subjects(client, 'equality_answer')).toBeGreaterThan(100);
  });
});

test('writing goes on through the audit log and the doors that are open', async () => {
  await as('app', async (client) => {
    await client.query('begin');
    const entry = await client.query(
      `insert into audit_entry (id, at, actor, action, subject, subject_id, fields, changes)
       values (gen_random_uuid(), now(), 'test', 'create', 'Grade', gen_random_uuid(), '{}', '{}')`,
    );
    expect(entry.rowCount).toBe(1);
    await client.query('create temporary table staging as select * from grade');
    await client.query('update grade set version = version + 1');
    await client.query('rollback');
  });
});
