import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { Halt } from '../../halt.ts';
import { withClient } from '../connect.ts';
import { type Header, hasRows, migrationsOf, type Table, tablesOf } from './contents.ts';
import { type Frame, type Kind, toFrames } from './frames.ts';
import { withoutConstraints } from './without-constraints.ts';
import type { Extent } from './write.ts';

/** Puts back what a backup holds, in one transaction; what the database holds goes only when told to. */
export async function restoreBackup(
  ownerUrl: string,
  file: string,
  { replace }: { replace: boolean },
): Promise<Extent> {
  const frames = toFrames(unpacked(file));
  return withClient(ownerUrl, async (client) => {
    const header = value<Header>(await next(frames), 'header');
    await client.query('begin');
    await compare(client, header);
    const tables = await tablesOf(client);
    if (!replace) await refuseData(client, tables);
    const names = tables.map(({ name }) => name);
    const rows = await withoutConstraints(client, names, async () => {
      await client.query(`truncate ${names.join(', ')}`);
      return fill(client, frames);
    });
    for (const { name, last, called } of header.sequences) {
      await client.query('select setval($1, $2, $3)', [name, last, called]);
    }
    await client.query('commit');
    await client.query('analyze');
    return { tables: tables.length, rows };
  });
}

async function* unpacked(file: string): AsyncGenerator<Buffer> {
  const unzipped = createGunzip();
  pipeline(createReadStream(file), unzipped).catch(() => undefined);
  try {
    yield* unzipped;
  } catch (error) {
    throw new Halt(`The backup ${file} cannot be read: ${(error as Error).message}.`);
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

async function refuseData(client: pg.Client, tables: Table[]) {
  for (const { name } of tables) {
    if (name === 'public.migration' || !(await hasRows(client, name))) continue;
    throw new Halt(`The database holds data already (${name}). Add --replace to overwrite it all.`);
  }
}

async function fill(client: pg.Client, frames: AsyncGenerator<Frame>) {
  let total = 0;
  for await (const frame of { [Symbol.asyncIterator]: () => frames }) {
    const { name, columns } = value<Table>(frame, 'table');
    let expected = 0;
    const rows = async function* () {
      for (;;) {
        const piece = await next(frames);
        if (piece.kind === 'rows') yield piece.payload;
        else {
          expected = value<{ rows: number }>(piece, 'end').rows;
          return;
        }
      }
    };
    const copy = client.query(copyFrom(`copy ${name} (${columns.join(', ')}) from stdin`));
    await pipeline(Readable.from(rows()), copy);
    if (copy.rowCount !== expected) {
      throw new Halt(
        `${copy.rowCount} rows of ${name} could be read; the backup says ${expected}.`,
      );
    }
    total += copy.rowCount;
  }
  return total;
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
