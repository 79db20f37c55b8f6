import { webcrypto } from 'node:crypto';
import { v7 } from 'uuid';
import type { Context } from '../graphql/context.ts';
import { modelNamed } from '../model/models.ts';
import { Compilation } from '../planner/compilation.ts';
import { visible } from '../planner/grants.ts';
import { valuesOf } from '../planner/read.ts';
import { bare, from } from '../planner/row.ts';
import { compile, constant, type Sql, slot, sql } from '../planner/sql.ts';
import { uuidOrNone } from '../planner/values.ts';
import { Refusal } from '../refusal.ts';
import { Desk } from '../writing/bulk/desk.ts';
import type { Values } from '../writing/change.ts';
import type { Transaction } from '../writing/writing.ts';
import type { Import } from './import.ts';
import { ImportFile } from './import-file.ts';
import type { Mapping } from './mapping/mapping.ts';
import type { ImportResult } from './result.ts';

export interface HandedIn {
  name: string;
  content: Buffer;
  options: Readonly<Record<string, string>>;
}

export interface KeptFile {
  id: string;
  version: number;
  kind: string;
  name: string;
  /** In bytes. */
  size: number;
  /** Whether it is a workbook, which unpacks to far more than its size. */
  packed: boolean;
  state: 'uploaded' | 'imported';
  run: string | null;
  mapping: Mapping | null;
  options: Record<string, string>;
  result: ImportResult | null;
}

const mostWaiting = 20;
const pieceSize = 1024 * 1024;

/** Keeps a file for a day, for whoever handed it in to look what it would change and to confirm it. */
export async function handIn(context: Context, kind: Import, file: HandedIn): Promise<string> {
  const id = v7();
  const { name, content, options } = file;
  const values = {
    kind: kind.kind,
    name,
    size: content.length,
    sha256: await fingerprint(content),
    uploadedBy: context.user?.id,
    options: JSON.stringify(options),
    content,
  };
  const { models } = context.reading.planner;
  const model = modelNamed(models, ImportFile.name);
  await context.writing.transaction(async (tx) => {
    await context.writing.change(tx, context, { action: 'create', model, values }, { values, id });
    if ((await waiting(new Desk(tx, context, models))) > mostWaiting)
      throw new Refusal(
        'RATE_LIMITED',
        `${mostWaiting} files of yours are waiting. Import or delete some of them first.`,
      );
  });
  return id;
}

/** Of a large file too, without keeping anybody waiting. */
const fingerprint = async (content: Buffer) =>
  Buffer.from(await webcrypto.subtle.digest('SHA-256', content as Buffer<ArrayBuffer>)).toString(
    'hex',
  );

/** How many files of their own somebody has handed in and not imported. */
async function waiting(desk: Desk): Promise<number> {
  const c = desk.compilation();
  const row = c.row(ImportFile.name);
  const [counted] = await desk.run<{ count: number }>(
    sql`select count(*)::int as count from ${from(row)} where ${bare(row, 'state')} = 'uploaded' and ${visible(c, row)}`,
  );
  return counted!.count;
}

/** As `tableRows` knows a workbook. */
const packed = (content: Sql) =>
  sql`substring(${content} from 1 for 4) is not distinct from decode('504b0304', 'hex')`;

/** A file, held until the transaction ends; one that is not the reader's own is not there. */
export const keptFile = (tx: Transaction, context: Context, id: string): Promise<KeptFile> =>
  fileAt(tx, context, id, sql`for update`);

/** A file as it stands, while somebody may be bringing it in. */
export const fileSeen = (tx: Transaction, context: Context, id: string): Promise<KeptFile> =>
  fileAt(tx, context, id, sql``);

/** The same where nothing is to be changed. */
export const lookedAt = (context: Context, id: string): Promise<KeptFile> =>
  context.writing.transaction((tx) => fileSeen(tx, context, id));

async function fileAt(tx: Transaction, context: Context, id: string, hold: Sql): Promise<KeptFile> {
  const desk = new Desk(tx, context, context.reading.planner.models);
  const c = desk.compilation();
  const row = c.row(ImportFile.name);
  const [kept] = await desk.run<KeptFile>(
    sql`select id, version, kind, name, size, ${packed(bare(row, 'content'))} as packed, state, run, mapping, options, result from ${from(row)} where ${bare(row, 'id')} = ${constant(uuidOrNone(id), 'uuid')} and ${visible(c, row)} and ${bare(row, 'uploadedAt')} > now() - interval '1 day' ${hold}`,
  );
  if (kept) return kept;
  throw new Refusal(
    'NOT_FOUND',
    'There is no such file that you can see. Files are kept for a day: hand it in again.',
  );
}

/** The bytes of a file that its reader has handed in, piece by piece. */
export async function* bytesOf(context: Context, id: string): AsyncGenerator<Buffer> {
  const c = new Compilation(context.reading.planner.models, context.shape);
  const row = c.row(ImportFile.name);
  const start = slot((run) => run.args[0]!.start, 'int');
  const piece = sql`substring(${bare(row, 'content')} from ${start} for ${sql.lit(pieceSize)})`;
  const asked = slot((run) => run.args[0]!.id, 'uuid');
  const statement = sql`select encode(${piece}, 'base64') as answer from ${from(row)} where ${bare(row, 'id')} = ${asked} and ${visible(c, row)}`;
  const plan = { ...compile(statement), name: '' };
  for (let start = 1; ; start += pieceSize) {
    const { attributes } = context;
    const answer = await context.ask(plan, valuesOf(plan, { args: [{ id, start }], attributes }));
    if (!answer) return;
    yield Buffer.from(answer, 'base64');
  }
}

/** Removes what was handed in more than a day ago, whether or not it was imported. */
export async function removeExpired(context: Context): Promise<void> {
  const { models } = context.reading.planner;
  const model = modelNamed(models, ImportFile.name);
  await context.writing.transaction(async (tx) => {
    const rows = await new Desk(tx, context, models).run<{ id: string; version: number }>(
      sql`select id, version from import_file where uploaded_at < now() - interval '1 day' order by id limit 100 for update skip locked`,
    );
    if (rows.length === 0) return;
    const args = { ids: rows.map(({ id }) => id), versions: rows.map(({ version }) => version) };
    await context.writing.change(tx, context, { action: 'delete', model, rows }, args);
  });
}

/** Writes down something of a file that is held. */
export async function changeFile(
  tx: Transaction,
  context: Context,
  { id, version }: Pick<KeptFile, 'id' | 'version'>,
  values: Values,
): Promise<void> {
  const model = modelNamed(context.reading.planner.models, ImportFile.name);
  const change = { action: 'update', model, rows: [{ id, version }], values } as const;
  await context.writing.change(tx, context, change, { values, ids: [id], versions: [version] });
}
