import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { withClient } from '../connect.ts';
import { type Header, migrationsOf, rowsIn, sequencesOf, tablesOf } from './contents.ts';
import { type Frame, frameOf, toBytes } from './frames.ts';

/** What a backup or a restore went over. */
export interface Extent {
  tables: number;
  rows: number;
}

/** Writes everything in the database, as it is at one moment, to a file that appears when it is whole. */
export async function writeBackup(ownerUrl: string, file: string): Promise<Extent> {
  const draft = `${file}.part`;
  return withClient(ownerUrl, async (client) => {
    // a policy that would hide rows from a backup is an error, never a gap
    await client.query('set row_security = off');
    await client.query('begin isolation level repeatable read read only');
    const header = await describe(client);
    try {
      await pipeline(
        toBytes(contents(client, header)),
        createGzip({ level: 6 }),
        createWriteStream(draft, { mode: 0o600, flush: true }),
      );
      await rename(draft, file);
    } catch (error) {
      await rm(draft, { force: true });
      throw error;
    }
    const rows = header.tables.reduce((sum, table) => sum + table.rows, 0);
    return { tables: header.tables.length, rows };
  });
}

async function describe(client: pg.Client): Promise<Header> {
  const tables = [];
  for (const { name } of await tablesOf(client)) {
    tables.push({ name, rows: await rowsIn(client, name) });
  }
  return {
    madeAt: new Date().toISOString(),
    migrations: await migrationsOf(client),
    tables,
    sequences: await sequencesOf(client),
  };
}

async function* contents(client: pg.Client, header: Header): AsyncGenerator<Frame> {
  yield frameOf('header', header);
  for (const table of await tablesOf(client)) {
    yield frameOf('table', table);
    const copy = copyTo(`copy ${table.name} (${table.columns.join(', ')}) to stdout`);
    for await (const payload of client.query(copy)) yield { kind: 'rows', payload };
    yield frameOf('end', { rows: copy.rowCount });
  }
}
