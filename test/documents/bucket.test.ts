import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bucketStore } from '../../server/documents/bucket.ts';
import { type Bucket, bucket } from './bucket-server.ts';
import { good, pdf } from './files.ts';
import { type Reader, records, type Shelf, shelf } from './shelf.ts';

let papers: Bucket;
let place: Shelf;
let officer: Reader;
let contract: string;

beforeAll(async () => {
  papers = await bucket();
  place = await shelf({ bucket: papers.settings });
  officer = await place.signIn('procurementOfficer');
  ({ contract } = await records(place));
});
afterAll(async () => {
  await place.close();
  papers.close();
});

const addressOf = (id: unknown) => `/papers/documents/${id}`;

test('a document goes into the bucket, comes out of it, and is removed from it', async () => {
  const scan = good['policy.docx']!;
  const { status, body } = await officer.add(contract, 'Policy ŵ.docx', scan);
  expect(status).toBe(201);
  expect([...papers.objects]).toEqual([[addressOf(body.id), scan]]);
  const taken = await officer.get(`/documents/${body.id}`);
  expect([taken.status, taken.bytes.equals(scan), taken.headers.get('content-type')]).toEqual([
    200,
    true,
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ]);
  await officer.ask(`mutation { deleteDocument(id: "${body.id}", version: 1) { ids } }`);
  expect(papers.objects.size).toBe(0);
  expect(papers.asked).toEqual(
    ['PUT', 'GET', 'DELETE'].map((method) => `${method} ${addressOf(body.id)}`),
  );
  expect(place.files().aside).toEqual([]);
});

test('while the bucket fails nothing is added, and what is there is not given out by halves', async () => {
  const { id } = (await officer.add(contract, 'policy.pdf', pdf)).body;
  papers.broken = 503;
  const refused = await officer.add(contract, 'policy.pdf', pdf);
  expect([refused.status, refused.body]).toEqual([
    500,
    {
      message: expect.stringMatching(
        /^Something went wrong on our side\. Nothing was changed\. If it stays, tell your administrator reference [0-9A-F]{8}\.$/,
      ),
      code: 'INTERNAL',
      reference: expect.any(String),
    },
  ]);
  expect((await officer.get(`/documents/${id}`)).status).toBe(500);
  papers.broken = 0;
  expect((await officer.get(`/documents/${id}`)).bytes.equals(pdf)).toBe(true);
  const { rows } = await place.council.owner.query(
    `select (select count(*)::int from document) as documents, (select count(*)::int from loose_file) as loose,
            (select count(*)::int from audit_entry where action = 'download' and subject_id = $1) as downloads`,
    [id],
  );
  // the failed upload is written down until it is certain that the bucket has nothing of it
  expect(rows).toEqual([{ documents: 1, loose: 1, downloads: 1 }]);
  await place.served.platform.looseFiles.sweep();
  expect((await place.council.owner.query('select from loose_file')).rowCount).toBe(0);
  expect([...papers.objects.keys()]).toEqual([addressOf(id)]);
});

test('a wrong key opens nothing, and what arrives damaged is refused by the bucket', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'evenhand-bucket-'));
  const draft = join(folder, 'draft');
  writeFileSync(draft, pdf);
  const stranger = bucketStore({ ...papers.settings, secretAccessKey: 'guessed' });
  await expect(stranger.keep('a', draft, '00')).rejects.toThrow(
    'The bucket papers answered PUT with 403: <Error><Code>Refused</Code></Error>',
  );
  const store = bucketStore(papers.settings);
  await expect(store.keep('a', draft, '0'.repeat(64))).rejects.toThrow('answered PUT with 400');
  await expect(store.open('a')).rejects.toThrow('answered GET with 404');
  await store.remove('a');
  rmSync(folder, { recursive: true });
});

test('twenty megabytes go in and come out as they were', async () => {
  const store = bucketStore(papers.settings);
  const folder = mkdtempSync(join(tmpdir(), 'evenhand-bucket-'));
  const draft = join(folder, 'draft');
  const large = Buffer.alloc(20 * 1024 * 1024, 7);
  writeFileSync(draft, large);
  await store.keep('large', draft, createHash('sha256').update(large).digest('hex'));
  expect((await buffer(await store.open('large'))).equals(large)).toBe(true);
  await store.remove('large');
  rmSync(folder, { recursive: true });
});
