import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import type { Store } from '../../documents/store.ts';
import { Halt } from '../../halt.ts';
import { type Frame, frameOf } from './frames.ts';

/** The files of documents in a backup: which they are, or where else. */
export interface KeptDocuments {
  /** The documents whose files follow the tables; none where the files are in a bucket. */
  ids: string[];
  bucket?: Store['bucket'];
}

interface Row {
  id: string;
  sha256: string;
}

const inPlace = `select id, sha256 from document order by id`;

/** What a backup says of documents at its beginning. */
export async function keptDocuments(client: pg.ClientBase, store: Store): Promise<KeptDocuments> {
  if (store.bucket) return { ids: [], bucket: store.bucket };
  const { rows } = await client.query<Row>(inPlace);
  return { ids: rows.map(({ id }) => id) };
}

/** The files of these documents, one after another; one that is not there is named to `missing`. */
export async function* documentFrames(
  { ids }: KeptDocuments,
  store: Store,
  missing: (id: string) => void,
): AsyncGenerator<Frame> {
  for (const id of ids) {
    const file = await store.open(id).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
      missing(id);
      return null;
    });
    if (!file) continue;
    yield frameOf('document', { id });
    for await (const payload of file) yield { kind: 'bytes', payload };
    yield frameOf('end', {});
  }
}

/** Puts one file back, if it is the one that its document speaks of. */
export async function restoreDocument(
  client: pg.ClientBase,
  { id, bytes }: { id: string; bytes: AsyncIterable<Buffer> },
  { store, draft }: { store: Store; draft: string },
): Promise<void> {
  const hash = createHash('sha256');
  const meter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  await pipeline(
    Readable.from(bytes),
    meter,
    createWriteStream(draft, { flags: 'wx', mode: 0o600, flush: true }),
  );
  const sha256 = hash.digest('hex');
  const { rowCount } = await client.query('select from document where id = $1 and sha256 = $2', [
    id,
    sha256,
  ]);
  if (!rowCount) throw new Halt(`The file of the document ${id} is not what the backup says.`);
  await store.keep(id, draft, sha256);
}

/** The documents that there are; for knowing later which of them have gone. */
export async function documentIds(client: pg.ClientBase): Promise<string[]> {
  return (await client.query<Row>(inPlace)).rows.map(({ id }) => id);
}

/** Writes down the files of documents that are no more, for the next sweep. */
export const letGo = (client: pg.ClientBase, ids: readonly string[]) =>
  client.query(
    `insert into loose_file (id) select id from unnest($1::uuid[]) as former (id)
     where not exists (select from document where document.id = former.id) on conflict do nothing`,
    [ids],
  );
