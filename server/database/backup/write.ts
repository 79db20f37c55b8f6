import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { Store } from '../../documents/store.ts';
import { withClient } from '../connect.ts';
import { filesLock } from '../loose-files.ts';
import { type Header, migrationsOf, rowsIn, sequencesOf, tablesOf } from './contents.ts';
import { documentFrames, keptDocuments } from './documents.ts';
import { type Frame, frameOf, toBytes } from './frames.ts';

/** What a backup or a restore went over. */
export interface Extent {
  tables: number;
  rows: number;
  /** How many files of documents; none where they are in a bucket. */
  documents: number;
  bucket?: Store['bucket'];
  /** The documents whose files were not there. */
  missing: string[];
}

/** Writes everything in the database and its documents, as it is at one moment, to a file that appears when it is whole. */
export async function writeBackup(ownerUrl: string, store: Store, file: string): Promise<Extent> {
  const draft = `${file}.part`;
  return withClient(ownerUrl, async (client) => {
    // a policy that would hide rows from a backup is an error, never a gap
    await client.query('set row_security = off');
    // no file goes while the rows are there that speak of it
    await client.query('set lock_timeout = 0; set idle_in_transaction_session_timeout = 0');
    await client.query('select pg_advisory_lock($1)', [filesLock]);
    await client.query('begin isolation level repeatable read read only');
    const header = await describe(client, store);
    const missing: string[] = [];
    try {
      await pipeline(
        toBytes(contents(client, store, header, missing)),
        createGzip({ level: 6 }),
        createWriteStream(draft, { mode: 0o600, flush: true }),
      );
      await rename(draft, file);
    } catch (error) {
      await rm(draft, { force: true });
      throw error;
    }
    const rows = header.tables.reduce((sum, table) => sum + table.rows, 0);
    const { ids, bucket } = header.documents;
    const documents = ids.length - missing.length;
    return { tables: header.tables.length, rows, documents, bucket, missing };
  });
}

async function describe(client: pg.Client, store: Store): Promise<Header> {
  const tables = [];
  for (const { name } of await tablesOf(client)) {
    tables.push({ name, rows: await rowsIn(client, name) });
  }
  return {
    madeAt: new Date().toISOString(),
    migrations: await migrationsOf(client),
    tables,
    sequences: await sequencesOf(client),
    documents: await keptDocuments(client, store),
  };
}

async function* contents(
  client: pg.Client,
  store: Store,
  header: Header,
  missing: string[],
): AsyncGenerator<Frame> {
  yield frameOf('header', header);
  for (const table of await tablesOf(client)) {
    yield frameOf('table', table);
    const copy = copyTo(`copy ${table.name} (${table.columns.join(', ')}) to stdout`);
    for await (const payload of client.query(copy)) yield { kind: 'rows', payload };
    yield frameOf('end', { rows: copy.rowCount });
  }
  yield* documentFrames(header.documents, store, (id) => missing.push(id));
}
