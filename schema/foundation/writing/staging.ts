import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { v7 } from 'uuid';
import type { Model, ToOne, Valued } from '../model/model.ts';
import { valuedOf } from '../model/model.ts';
import { compile, list, name, type Sql, sql } from '../planner/sql.ts';

export type BulkRow = Readonly<Record<string, unknown>>;

/** A field of staged rows, and how a reference is spelled there: by id, or by a natural key. */
export interface StagedField {
  property: Valued | ToOne;
  /** The property of the target that the file names it by. */
  by?: { target: Model; key: string };
}

export const stagedType = ({ property, by }: StagedField) =>
  by ? valuedOf(by.target, by.key).sqlType : property.kind === 'toOne' ? 'uuid' : property.sqlType;

export const stagedColumn = ({ property, by }: StagedField) =>
  by ? `${property.column}_named` : property.column!;

/** Streams rows into a temporary table of their own columns; `position` counts them from 1. */
export async function stage(
  client: PoolClient,
  fields: readonly StagedField[],
  rows: AsyncIterable<BulkRow> | Iterable<BulkRow>,
): Promise<number> {
  const columns = fields.map(
    (field) => sql`${name(stagedColumn(field))} ${sql.raw(stagedType(field))}`,
  );
  await run(client, sql`drop table if exists pg_temp.staged`);
  await run(
    client,
    sql`create temporary table staged (position int primary key, new_id uuid, ${list(columns)}) on commit drop`,
  );
  const names = list(fields.map((field) => name(stagedColumn(field))));
  const { text } = compile(
    sql`copy pg_temp.staged (position, new_id, ${names}) from stdin with (format csv, null '\\N')`,
  );
  let position = 0;
  const cells = async function* () {
    for await (const row of rows) {
      position += 1;
      yield [position, v7(), ...fields.map(({ property }) => cell(row[property.name]))];
    }
  };
  await pipeline(
    Readable.from(cells()),
    stringify({ quoted_string: true, cast: { boolean: String, object: unquoted } }),
    client.query(copyFrom(text)),
  );
  await run(client, sql`analyze pg_temp.staged`);
  return position;
}

const run = (client: PoolClient, statement: Sql) => client.query(compile(statement).text);

// an unquoted \N is null, so text never reads as one
const cell = (value: unknown): unknown => {
  if (value === null || value === undefined) return nullMark;
  if (Array.isArray(value)) return `{${value.map((item) => JSON.stringify(item)).join()}}`;
  return value instanceof Date ? value.toISOString() : value;
};

const nullMark = {};
const unquoted = () => ({ value: '\\N', quote: '', quoted: false, quoted_string: false });
