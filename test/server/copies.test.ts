import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { databaseUrls, pool, withClient, withDatabase } from '../../server/database/connect.ts';
import { type EmbeddedServer, embeddedServer } from '../../server/database/embedded.ts';
import { migrate } from '../../server/database/migrate.ts';
import { ensureOwner } from '../../server/database/open.ts';
import { testSecret } from '../harness/database.ts';
import { test as base, until } from '../harness/process.ts';
import { type Beside, pgbouncer, poolerBefore, standbyOf } from '../harness/standby.ts';
import { askAt, signIn } from '../harness/visits.ts';

interface Place {
  folder: string;
  server: EmbeddedServer;
  ownerUrl: string;
}

const test = base.extend<{ place: Place; standby: Beside; pooler: Beside }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the fixtures from the pattern
  place: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'evenhand-copies-'));
    chmodSync(folder, 0o755);
    const server = await embeddedServer(join(folder, 'data'), ['fsync=off']);
    const ownerUrl = await ensureOwner(server.url);
    await migrate(ownerUrl, { secret: testSecret });
    await use({ folder, server, ownerUrl });
    await server.close();
    rmSync(folder, { recursive: true });
  },
  standby: async ({ place }, use) => {
    const standby = await standbyOf(place.server.url, place.folder);
    await use(standby);
    await standby.stop();
  },
  pooler: async ({ place }, use) => {
    const pooler = await poolerBefore(place.server.url, place.folder, 4);
    await use(pooler);
    await pooler.stop();
  },
});

const env = (ownerUrl: string) => ({
  DATABASE_URL: ownerUrl,
  SECRET: testSecret,
  SEED: 'demo',
  WORKERS: '2',
});

const areas = (name: string) =>
  `{ serviceAreas(filter: { name: { eq: "${name}" } }) { nodes { name } } }`;
const open = (name: string) =>
  `mutation { createServiceArea(input: { code: "${name}", name: "${name}", kind: team }) { serviceArea { name } } }`;
const suppliers = (name: string) =>
  `{ suppliers(filter: { name: { eq: "${name}" } }) { nodes { name } } }`;
const create = (name: string) =>
  `mutation { createSupplier(input: { name: "${name}" }) { supplier { name } } }`;

test('a copy answers questions, and whoever has changed something sees it at once whichever process answers', {
  timeout: 240_000,
}, async ({ place, standby, start }) => {
  const address = await start({
    ...env(place.ownerUrl),
    DATABASE_REPLICA_URLS: `postgres://127.0.0.1:${standby.port}/evenhand`,
  }).ready;
  const [administrator, lead] = await Promise.all([
    signIn(address, 'hrAdministrator'),
    signIn(address, 'equalityLead'),
  ]);
  const seenBy = async (cookie: string, name: string) =>
    (await askAt(address, cookie, areas(name))).data.serviceAreas.nodes.length;
  const onCopy = (sql: string) =>
    withClient(
      withDatabase(standby.url, 'evenhand'),
      async (client) => (await client.query(sql)).rows,
    );

  await until(async () => {
    await seenBy(lead, 'nobody');
    const asking = await onCopy(
      `select from pg_stat_activity where application_name = 'evenhand replica' and query like '%service_area%'`,
    );
    return asking.length > 0;
  });

  await onCopy('select pg_wal_replay_pause()');
  await askAt(address, administrator, open('Archives'));
  const own = [];
  for (let i = 0; i < 6; i += 1) own.push(await seenBy(administrator, 'Archives'));
  expect(own).toEqual([1, 1, 1, 1, 1, 1]);
  expect(await seenBy(lead, 'Archives')).toBe(0);
  // a copy that stays behind is left
  await until(async () => (await seenBy(lead, 'Archives')) === 1);

  await onCopy('select pg_wal_replay_resume()');
  await standby.stop();
  await askAt(address, administrator, open('Bindery'));
  expect([await seenBy(administrator, 'Bindery'), await seenBy(lead, 'Bindery')]).toEqual([1, 1]);
});

test.skipIf(!pgbouncer)(
  'through PgBouncer in transaction mode a few connections serve many, under the limits of their own',
  { timeout: 240_000 },
  async ({ place, pooler, start }) => {
    const poolerUrl = `postgres://127.0.0.1:${pooler.port}/evenhand`;
    const platform = start({ ...env(place.ownerUrl), DATABASE_POOLER_URL: poolerUrl });
    const address = await platform.ready;
    const cookie = await signIn(address, 'procurementOfficer');
    const name = (i: number) => `Supplier ${i}`;
    const answers = await Promise.all(
      Array.from({ length: 90 }, (_, i) =>
        askAt(address, cookie, i % 3 === 0 ? create(name(i)) : suppliers(name(i))),
      ),
    );
    expect(answers.filter(({ errors }) => errors)).toEqual([]);
    const made = await askAt(
      address,
      cookie,
      '{ suppliers(filter: { name: { startsWith: "Supplier " } }) { totalCount } }',
    );
    expect(made.data.suppliers.totalCount).toBe(30);

    const { rows } = await withClient(place.server.url, (client) =>
      client.query(
        `select count(*)::int as count from pg_stat_activity
         where application_name in ('evenhand app', 'evenhand sign-in', 'evenhand profiles')`,
      ),
    );
    expect(rows[0].count).toBeLessThanOrEqual(8);

    const through = pool(databaseUrls(poolerUrl, testSecret).app, { max: 1, pooled: true });
    const { rows: limits } = await through.query(`
      select name, setting from pg_settings where name in
        ('statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout', 'TimeZone')
      order by name`);
    await through.end();
    expect(limits).toMatchInlineSnapshot(`
      [
        {
          "name": "idle_in_transaction_session_timeout",
          "setting": "30000",
        },
        {
          "name": "lock_timeout",
          "setting": "5000",
        },
        {
          "name": "statement_timeout",
          "setting": "10000",
        },
        {
          "name": "TimeZone",
          "setting": "UTC",
        },
      ]
    `);

    platform.child.kill('SIGTERM');
    expect(await platform.ended).toMatchObject({ code: 0, errors: '' });
  },
);

test('a pooler that is not there is one clear line', async ({ start, place }) => {
  const { code, errors } = await start({
    ...env(place.ownerUrl),
    DATABASE_POOLER_URL: 'postgres://127.0.0.1:1/evenhand',
  }).ended;
  expect({ code, errors }).toMatchInlineSnapshot(`
    {
      "code": 1,
      "errors": "The pooler 127.0.0.1:1/evenhand cannot be used: connect ECONNREFUSED 127.0.0.1:1.
    ",
    }
  `);
});
