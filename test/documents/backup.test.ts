import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { restoreBackup } from '../../server/database/backup/restore.ts';
import { writeBackup } from '../../server/database/backup/write.ts';
import { withClient } from '../../server/database/connect.ts';
import { diskStore } from '../../server/documents/disk.ts';
import { freshDatabase, testSecret } from '../harness/database.ts';
import { bare } from '../harness/process.ts';
import { type Bucket, bucket } from './bucket-server.ts';
import { good, pdf } from './files.ts';
import { type Reader, records, type Shelf, shelf } from './shelf.ts';

const folder = mkdtempSync(join(tmpdir(), 'evenhand-documents-backup-'));
const file = join(folder, 'evenhand.backup');
const run = promisify(execFile);
let place: Shelf;
let officer: Reader;
let contract: string;
let papers: Bucket;
let policy: string;
let mail: string;

beforeAll(async () => {
  papers = await bucket();
  place = await shelf();
  officer = await place.signIn('procurementOfficer');
  ({ contract } = await records(place));
  policy = String((await officer.add(contract, 'policy.pdf', pdf)).body.id);
  mail = String((await officer.add(contract, 'mail.eml', good['mail.eml']!)).body.id);
});
afterAll(async () => {
  await place.close();
  papers.close();
  rmSync(folder, { recursive: true });
});

const store = () => place.served.platform.store;
const ownerUrl = () => place.council.database.ownerUrl;

/** A command of an operator, on a database and its data folder. */
async function command(name: string, url: string, dataDir: string, ...words: string[]) {
  const env = { ...bare, DATABASE_URL: url, DATA_DIR: dataDir, SECRET: testSecret };
  const { stdout } = await run(process.execPath, [`server/commands/${name}.ts`, ...words], { env });
  return stdout.replace(/\d{3,} rows of \d+ tables/, 'all rows of all tables');
}

const filesIn = (where: string) =>
  readdirSync(where, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort();

test('documents are in the backup, and come back with their rows', async () => {
  expect(await command('backup', ownerUrl(), place.dataDir, file)).toBe(
    `Saved all rows of all tables to ${file}\nSaved 2 documents\n`,
  );
  const copy = await freshDatabase();
  const dataDir = join(folder, 'copy');
  expect(await command('restore', copy.ownerUrl, dataDir, file)).toBe(
    `Restored all rows of all tables from ${file}\nRestored 2 documents\n`,
  );
  const there = diskStore(join(dataDir, 'documents', 'kept'));
  expect((await buffer(await there.open(policy))).equals(pdf)).toBe(true);
  expect((await buffer(await there.open(mail))).equals(good['mail.eml']!)).toBe(true);
  expect(filesIn(join(dataDir, 'documents'))).toEqual([policy, mail].sort());
});

const keptBy = (url: string) =>
  withClient(url, async (client) => ({
    documents: (await client.query('select id from document order by id')).rows.map(({ id }) => id),
    loose: (await client.query('select id from loose_file order by id')).rows.map(({ id }) => id),
  }));

test('what a restore replaces is written down to be removed', async () => {
  const later = String((await officer.add(contract, 'later.pdf', pdf)).body.id);
  const wishes = { replace: true, store: store(), aside: join(place.dataDir, 'aside') };
  await restoreBackup(ownerUrl(), file, wishes);
  expect(await keptBy(ownerUrl())).toEqual({ documents: [policy, mail].sort(), loose: [later] });
  await place.served.platform.looseFiles.sweep();
  expect(place.files().kept).toEqual([policy, mail].sort());
});

test('a damaged backup changes nothing, and what had come of it is written down to be removed', async () => {
  const bytes = gunzipSync(readFileSync(file));
  const at = bytes.lastIndexOf('Hello</html>');
  expect(at).toBeGreaterThan(0);
  bytes.write('J', at);
  const damaged = join(folder, 'damaged.backup');
  writeFileSync(damaged, gzipSync(bytes));
  const { ownerUrl: url } = await freshDatabase();
  const shelves = diskStore(join(folder, 'damaged'));
  const wishes = { replace: false, store: shelves, aside: join(folder, 'aside') };
  await expect(restoreBackup(url, damaged, wishes)).rejects.toThrow(
    `The file of the document ${mail} is not what the backup says.`,
  );
  expect(await keptBy(url)).toEqual({ documents: [], loose: [policy, mail].sort() });
  // and does not stand in the way of a good one
  const extent = await restoreBackup(url, file, wishes);
  expect([extent.documents, extent.missing]).toEqual([2, []]);
  expect(await keptBy(url)).toEqual({ documents: [policy, mail].sort(), loose: [] });
});

test('a document that is deleted during a backup is in it; its file goes afterwards', async () => {
  const late = String((await officer.add(contract, 'late.pdf', pdf)).body.id);
  const slow = {
    ...store(),
    async open(id: string) {
      if (id === late)
        await officer.ask(`mutation { deleteDocument(id: "${id}", version: 1) { ids } }`);
      return store().open(id);
    },
  };
  const during = join(folder, 'during.backup');
  const extent = await writeBackup(ownerUrl(), slow, during);
  expect([extent.documents, extent.missing]).toEqual([3, []]);
  expect((await officer.get(`/documents/${late}`)).status).toBe(404);
  expect(place.files().kept).toContain(late);
  await place.served.platform.looseFiles.sweep();
  expect(place.files().kept).not.toContain(late);
});

test('files that are not there are named', async () => {
  rmSync(join(place.dataDir, 'documents', 'kept', mail.slice(-2), mail));
  expect(await command('backup', ownerUrl(), place.dataDir, file, '--replace')).toBe(
    `Saved all rows of all tables to ${file}\nSaved 1 document\nThe files of these documents are not in it: ${mail}\n`,
  );
});

test('documents in a bucket are not in it, and it says so', async () => {
  const { name, endpoint, accessKeyId, secretAccessKey } = papers.settings;
  const env = {
    ...bare,
    DATABASE_URL: ownerUrl(),
    DATA_DIR: place.dataDir,
    SECRET: testSecret,
    S3_BUCKET: name,
    S3_ENDPOINT: endpoint,
    S3_ACCESS_KEY_ID: accessKeyId,
    S3_SECRET_ACCESS_KEY: secretAccessKey,
  };
  const { stdout } = await run(process.execPath, ['server/commands/backup.ts', file, '--replace'], {
    env,
  });
  expect(stdout).toContain(
    `Documents are not in it: they are in the bucket papers at ${endpoint}. Back that up too.\n`,
  );
  expect(papers.asked).toEqual([]);
});
