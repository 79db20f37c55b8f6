import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { openAside } from '../../documents/aside.ts';
import type { Store } from '../../documents/store.ts';
import { Halt } from '../../halt.ts';
import { withClient } from '../connect.ts';
import { noteLoose } from '../loose-files.ts';
import { type Header, hasRows, migrationsOf, type Table, tablesOf } from './contents.ts';
import { documentIds, letGo, restoreDocument } from './documents.ts';
import { type Frame, type Kind, toFrames } from './frames.ts';
import { withoutConstraints } from './without-constraints.ts';
import type { Extent } from './write.ts';

interface Wishes {
  /** Whether what is there may go. */
  replace: boolean;
  store: Store;
  /** A folder for files on their way. */
  aside: string;
}

/** Puts back what a backup holds, in one transaction; what the database holds goes only when told to. */
export async function restoreBackup(
  ownerUrl: string,
  file: string,
  { replace, store, aside }: Wishes,
): Promise<Extent> {
  const frames = toFrames(unpacked(file));
  return withClient(ownerUrl, async (client) => {
    const header = value<Header>(await next(frames), 'header');
    await compare(client, header);
    const tables = await tablesOf(client);
    if (!replace) await refuseData(client, tables);
    const { ids, bucket } = header.documents;
    // if this breaks off, the files that have come meanwhile are known to be nobody's
    await noteLoose(client, ids);
    await client.query('set idle_in_transaction_session_timeout = 0; begin');
    const before = await documentIds(client);
    const names = tables.map(({ name }) => name);
    const drafts = openAside(aside);
    try {
      const { rows, documents } = await withoutConstraints(client, names, async () => {
        await client.query(`truncate ${names.join(', ')}`);
        return fill(client, frames, (document) =>
          restoreDocument(client, document, { store, draft: drafts.draft() }),
        );
      });
      for (const { name, last, called } of header.sequences) {
        await client.query('select setval($1, $2, $3)', [name, last, called]);
      }
      await letGo(client, before);
      await client.query('commit');
      await client.query('analyze');
      const missing = ids.filter((id) => !documents.has(id));
      return { tables: tables.length, rows, documents: documents.size, bucket, missing };
    } finally {
      drafts.close();
    }
  });
}

async function* unpacked(file: string): AsyncGenerator<Buffer> {
  const unzipped = createGunzip();
  pipeline(createReadStream(file), unzipped).catch(() => undefined);
  try {
    yield* unzipped;
  } catch (error) {
    throw new Halt(
      `${file} is no backup of Evenhand, or is damaged: ${(error as Error).message}. Nothing was changed.`,
    );
  }
}

async function compare(client: pg.Client, { migrations, tables }: Header) {
  const here = await migrationsOf(client);
  if (migrations.join() !== here.join()) {
    throw new Halt(
      `The backup was made by another version: it is at ${migrations.at(-1) ?? 'no migration'}, this one at ${here.at(-1)}. Restore it with the version that made it, then update.`,
    );
  }
  const present = new Set((await tablesOf(client)).map(({ name }) => name));
  const missing = tables.filter(({ name }) => !present.delete(name));
  if (missing.length + present.size === 0) return;
  const names = [...missing.map(({ name }) => name), ...present].join(', ');
  throw new Halt(
    `The backup and the database do not have the same tables; they differ in ${names}.`,
  );
}

// what a database says of itself
const ownRecords = new Set(['public.migration', 'public.loose_file']);

async function refuseData(client: pg.Client, tables: Table[]) {
  for (const { name } of tables) {
    if (ownRecords.has(name) || !(await hasRows(client, name))) continue;
    throw new Halt(`The database holds data already (${name}). Add --replace to overwrite it all.`);
  }
}

interface Document {
  id: string;
  bytes: AsyncIterable<Buffer>;
}

async function fill(
  client: pg.Client,
  frames: AsyncGenerator<Frame>,
  keep: (document: Document) => Promise<void>,
) {
  const documents = new Set<string>();
  let rows = 0;
  for await (const frame of { [Symbol.asyncIterator]: () => frames }) {
    if (frame.kind === 'document') {
      const { id } = value<{ id: string }>(frame, 'document');
      await keep({ id, bytes: piecesOf(frames, 'bytes') });
      documents.add(id);
    } else rows += await fillTable(client, value<Table>(frame, 'table'), frames);
  }
  return { rows, documents };
}

async function fillTable(
  client: pg.Client,
  { name, columns }: Table,
  frames: AsyncGenerator<Frame>,
): Promise<number> {
  let expected = 0;
  const rows = piecesOf(frames, 'rows', (end) => {
    expected = value<{ rows: number }>(end, 'end').rows;
  });
  const copy = client.query(copyFrom(`copy ${name} (${columns.join(', ')}) from stdin`));
  await pipeline(Readable.from(rows), copy);
  if (copy.rowCount !== expected)
    throw new Halt(`${copy.rowCount} rows of ${name} could be read; the backup says ${expected}.`);
  return expected;
}

/** The pieces of one thing, up to the frame that ends it. */
async function* piecesOf(
  frames: AsyncGenerator<Frame>,
  kind: Kind,
  atEnd: (end: Frame) => void = (end) => void value(end, 'end'),
): AsyncGenerator<Buffer> {
  for (;;) {
    const piece = await next(frames);
    if (piece.kind !== kind) return atEnd(piece);
    yield piece.payload;
  }
}

async function next(frames: AsyncGenerator<Frame>) {
  const { value, done } = await frames.next();
  if (done) throw new Halt('The backup is damaged: its end is missing.');
  return value;
}

function value<T>({ kind, payload }: Frame, expected: Kind): T {
  if (kind !== expected) throw new Halt('The backup is damaged: its parts are not in order.');
  return JSON.parse(payload.toString());
}
