import type { Context } from '../graphql/context.ts';
import { modelNamed } from '../model/models.ts';
import { Compilation } from '../planner/compilation.ts';
import { visible } from '../planner/grants.ts';
import { bare, from } from '../planner/row.ts';
import { constant, sql } from '../planner/sql.ts';
import { uuidOrNone } from '../planner/values.ts';
import { Refusal } from '../refusal.ts';
import { Desk } from '../writing/bulk/desk.ts';
import { once } from '../writing/idempotency.ts';
import type { Transaction } from '../writing/writing.ts';
import { ImportFile } from './import-file.ts';
import type { Kinds } from './kinds.ts';
import type { ImportResult } from './result.ts';
import { importWithin, settings } from './run-import.ts';
import { bytesOf } from './uploads.ts';

interface Kept {
  id: string;
  version: number;
  kind: string;
  name: string;
  state: 'uploaded' | 'imported';
  options: Record<string, string>;
  result: ImportResult | null;
}

/** What a file would change, if it were imported now. */
export const preview = (context: Context, kinds: Kinds, id: string): Promise<ImportResult> =>
  context.importing.transaction(async (tx) => {
    const kept = await keptFile(tx, context, id);
    return bringIn(tx, context, kinds, kept, true);
  }, settings);

/** Imports a file, once: whoever asks again is told what came of it. */
export const confirm = (
  context: Context,
  kinds: Kinds,
  id: string,
  key: string | null | undefined,
): Promise<ImportResult> =>
  context.importing.transaction(async (tx) => {
    await once(tx, context.caller.actor, key, ['confirmImport', id], async () => {
      const kept = await keptFile(tx, context, id);
      if (kept.state === 'uploaded') {
        const result = await bringIn(tx, context, kinds, kept, false);
        await remember(tx, context, kept, result);
      }
      return [kept.id];
    });
    const { result } = await keptFile(tx, context, id);
    return result!;
  }, settings);

const bringIn = (
  tx: Transaction,
  context: Context,
  kinds: Kinds,
  { id, kind, name, options, state }: Kept,
  dryRun: boolean,
) => {
  if (state === 'imported') throw new Refusal('CONFLICT', `${name} has been imported already.`);
  const bytes = bytesOf(context, id);
  return importWithin(tx, context, kinds.get(kind)!, { name, bytes, options }, { dryRun });
};

/** Once imported, its bytes are needed no more. */
async function remember(tx: Transaction, context: Context, kept: Kept, result: ImportResult) {
  const model = modelNamed(context.reading.planner.models, ImportFile.name);
  const done = result.problems.length === 0;
  const values = {
    result: JSON.stringify(result),
    ...(done && { state: 'imported', content: null }),
  };
  const { id, version } = kept;
  const change = { action: 'update', model, rows: [{ id, version }], values } as const;
  await context.writing.change(tx, context, change, { values, ids: [id], versions: [version] });
}

/** The file, held until the transaction ends; one that is not the reader's own is not there. */
async function keptFile(tx: Transaction, context: Context, id: string): Promise<Kept> {
  const { models } = context.reading.planner;
  const c = new Compilation(models, context.shape);
  const row = c.row(ImportFile.name);
  const [kept] = await new Desk(tx, context, models).run<Kept>(
    sql`select id, version, kind, name, state, options, result from ${from(row)} where ${bare(row, 'id')} = ${constant(uuidOrNone(id), 'uuid')} and ${visible(c, row)} and ${bare(row, 'uploadedAt')} > now() - interval '1 day' for update`,
  );
  if (kept) return kept;
  throw new Refusal(
    'NOT_FOUND',
    'There is no such file that you can see. Files are kept for a day: hand it in again.',
  );
}
