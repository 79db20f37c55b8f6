import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tablesOf } from '../../server/database/backup/contents.ts';
import { restoreBackup as restoreWith } from '../../server/database/backup/restore.ts';
import { writeBackup as writeWith } from '../../server/database/backup/write.ts';
import { withClient } from '../../server/database/connect.ts';
import { diskStore } from '../../server/documents/disk.ts';
import { type Council, council } from '../harness/council.ts';
import { freshDatabase, testSecret } from '../harness/database.ts';

const folder = mkdtempSync(join(tmpdir(), 'evenhand-backup-'));
const file = join(folder, 'evenhand.backup');
const papers = mkdtempSync(join(tmpdir(), 'evenhand-backup-papers-'));
const store = diskStore(join(papers, 'kept'));
const aside = join(papers, 'aside');
let original: Council;

const writeBackup = (url: string, to: string) => writeWith(url, store, to);
const restoreBackup = (url: string, from: string, { replace }: { replace: boolean }) =>
  restoreWith(url, from, { replace, store, aside });

beforeAll(async () => {
  original = await council();
  await writeBackup(original.database.ownerUrl, file);
});

afterAll(async () => {
  rmSync(folder, { recursive: true });
  rmSync(papers, { recursive: true, force: true });
  await original.drop();
});

/** Every table with a hash over all its rows. */
const hashes = (url: string) =>
  withClient(url, async (client) => {
    const answer: Record<string, string> = {};
    for (const { name } of await tablesOf(client)) {
      const { rows } = await client.query(
        `select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '')
         as hash from ${name} t`,
      );
      answer[name] = rows[0].hash;
    }
    return answer;
  });

/** The rules that guard the rows. */
const rules = (url: string) =>
  withClient(url, async (client) => {
    const { rows } = await client.query(`
      select conrelid::regclass::text as on, conname as name, pg_get_constraintdef(oid) as says
        from pg_constraint where conrelid <> 0
      union all select tgrelid::regclass::text, tgname, tgenabled::text
        from pg_trigger where not tgisinternal
      order by 1, 2, 3
    `);
    return rows;
  });

const rowsOf = (all: Record<string, string>) =>
  Object.values(all).reduce((sum, hash) => sum + Number.parseInt(hash, 10), 0);

test('a restored database has the same rows in every table, under the same rules', async () => {
  const { ownerUrl } = await freshDatabase();
  const extent = await restoreBackup(ownerUrl, file, { replace: false });
  const expected = await hashes(original.database.ownerUrl);
  expect(await hashes(ownerUrl)).toEqual(expected);
  expect(extent).toEqual({
    tables: Object.keys(expected).length,
    rows: rowsOf(expected),
    documents: 0,
    bucket: undefined,
    missing: [],
  });
  expect(extent.rows).toBeGreaterThan(10_000);
  expect(await rules(ownerUrl)).toEqual(await rules(original.database.ownerUrl));
});

test('a sequence goes on where it stood', async () => {
  const [from, to] = [await freshDatabase(), await freshDatabase()];
  for (const { ownerUrl } of [from, to]) {
    await withClient(ownerUrl, (client) => client.query('create sequence public.number'));
  }
  const numbers = async ({ ownerUrl }: { ownerUrl: string }) => {
    const query = `select nextval('public.number')::int as next`;
    return (await withClient(ownerUrl, (client) => client.query(query))).rows[0].next;
  };
  expect([await numbers(from), await numbers(from)]).toEqual([1, 2]);
  const counted = join(folder, 'counted.backup');
  await writeBackup(from.ownerUrl, counted);
  await restoreBackup(to.ownerUrl, counted, { replace: false });
  rmSync(counted);
  expect(await numbers(to)).toBe(3);
});

test('the file is its owner’s alone, and nothing half-written stays beside it', () => {
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder)).toEqual(['evenhand.backup']);
});

test('a database with data is overwritten only when told to', async () => {
  const { ownerUrl } = await freshDatabase();
  await withClient(ownerUrl, (client) =>
    client.query(
      `insert into service_area (id, code, name, kind) values (gen_random_uuid(), 'x', 'X', 'team')`,
    ),
  );
  const before = await hashes(ownerUrl);
  await expect(restoreBackup(ownerUrl, file, { replace: false })).rejects.toThrow(
    'The database holds data already (public.service_area). Add --replace to overwrite it all.',
  );
  expect(await hashes(ownerUrl)).toEqual(before);
  await restoreBackup(ownerUrl, file, { replace: true });
  expect(await hashes(ownerUrl)).toEqual(await hashes(original.database.ownerUrl));
});

test('a backup that is there is kept, and another takes its place only when told to', async () => {
  const kept = join(folder, 'kept.backup');
  writeFileSync(kept, 'another backup');
  const command = (...words: string[]) => {
    const { ownerUrl: DATABASE_URL } = original.database;
    const env = { PATH: process.env.PATH, DATABASE_URL, SECRET: testSecret, DATA_DIR: papers };
    const told = (text: string) => text.replace(`${folder}/`, '').replace(/\d+/g, 'N');
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [resolve('server/commands/backup.ts'), kept, ...words],
      { env, encoding: 'utf8' },
    );
    return { status, stdout: told(stdout), stderr: told(stderr) };
  };
  expect(command()).toMatchInlineSnapshot(`
    {
      "status": 1,
      "stderr": "kept.backup is there already. Name another file, or add --replace.
    ",
      "stdout": "",
    }
  `);
  expect(readFileSync(kept, 'utf8')).toBe('another backup');
  expect(command('--replace')).toMatchInlineSnapshot(`
    {
      "status": 0,
      "stderr": "",
      "stdout": "Saved N rows of N tables to kept.backup
    Saved N documents
    ",
    }
  `);
  const { ownerUrl } = await freshDatabase();
  await restoreBackup(ownerUrl, kept, { replace: false });
  expect(await hashes(ownerUrl)).toEqual(await hashes(original.database.ownerUrl));
  rmSync(kept);
});

test('a backup holds one moment, whatever is written meanwhile', async () => {
  const { ownerUrl } = await freshDatabase();
  await restoreBackup(ownerUrl, file, { replace: false });
  const before = await hashes(ownerUrl);
  let writing = true;
  const writer = withClient(ownerUrl, async (client) => {
    for (let n = 0; writing; n++) {
      await client.query(
        `insert into service_area (id, code, name, kind) values (gen_random_uuid(), $1, $1, 'team')`,
        [`new ${n}`],
      );
    }
  });
  const moving = join(folder, 'moving.backup');
  const { rows } = await writeBackup(ownerUrl, moving);
  writing = false;
  await writer;
  const copy = await freshDatabase();
  await restoreBackup(copy.ownerUrl, moving, { replace: false });
  const after = await hashes(copy.ownerUrl);
  expect(rowsOf(after)).toBe(rows);
  expect({ ...after, 'public.service_area': '' }).toEqual({ ...before, 'public.service_area': '' });
});

test('a backup of another version is refused', async () => {
  const { ownerUrl } = await freshDatabase();
  await withClient(ownerUrl, (client) =>
    client.query(`insert into migration (name, checksum) values ('9999-later.sql', '')`),
  );
  await expect(restoreBackup(ownerUrl, file, { replace: true })).rejects.toThrow(
    /^The backup was made by another version: it is at .*\.sql, this one at 9999-later\.sql\. Restore it with the version that made it, then update\.$/,
  );
});

const whole = () => gunzipSync(readFileSync(file));

test.for([
  ['cut short', () => readFileSync(file).subarray(0, 50_000), 'unexpected end of file'],
  [
    'packed anew without its end',
    () => gzipSync(whole().subarray(0, 500_000)),
    'The backup is damaged: its end is missing.',
  ],
  [
    'changed in one byte',
    () => {
      const bytes = whole();
      bytes.write('X', bytes.indexOf('@demo.example'));
      return gzipSync(bytes);
    },
    'The backup is damaged: its checksum does not fit.',
  ],
  ['something else', () => gzipSync('Dear diary, this is no backup.'), 'The file is not a backup.'],
  ['not even packed', () => Buffer.from('Dear diary'), 'incorrect header check'],
] as [string, () => Buffer, string][])(
  'a file that is %s changes nothing',
  async ([, bytes, reason]) => {
    const { ownerUrl } = await freshDatabase();
    const before = [await hashes(ownerUrl), await rules(ownerUrl)];
    const damaged = join(folder, 'damaged.backup');
    writeFileSync(damaged, bytes());
    await expect(restoreBackup(ownerUrl, damaged, { replace: true })).rejects.toThrow(reason);
    expect([await hashes(ownerUrl), await rules(ownerUrl)]).toEqual(before);
  },
);
