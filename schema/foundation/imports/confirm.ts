import type { Context } from '../graphql/context.ts';
import { modelNamed } from '../model/models.ts';
import { Refusal } from '../refusal.ts';
import { once } from '../writing/idempotency.ts';
import type { Transaction } from '../writing/writing.ts';
import { ImportFile } from './import-file.ts';
import { bytesOf, type KeptFile, keptFile } from './kept-files.ts';
import type { Kinds } from './kinds.ts';
import type { ImportResult } from './result.ts';
import { importWithin, settings } from './run-import.ts';

/** A file of so many bytes is read sooner than a thread for it has started, and holds nobody up. */
const shortWork = 128 * 1024;

/** What a file would change, if it were imported now. */
export const preview = (context: Context, kinds: Kinds, id: string): Promise<ImportResult> =>
  context.importing.transaction(async (tx) => {
    const kept = await keptFile(tx, context, id);
    if (kept.state === 'imported')
      throw new Refusal('CONFLICT', `${kept.name} has been imported already.`);
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

function bringIn(tx: Transaction, context: Context, kinds: Kinds, kept: KeptFile, dryRun: boolean) {
  const { id, name, size, options } = kept;
  const file = { name, bytes: bytesOf(context, id), options };
  const kind = kinds.get(kept.kind)!;
  const { readApart } = context;
  const apart = readApart && size > shortWork;
  const read = apart ? { ...kind, read: () => readApart(kind, file) } : kind;
  return importWithin(tx, context, read, file, { dryRun });
}

/** Once imported, its bytes are needed no more. */
async function remember(tx: Transaction, context: Context, kept: KeptFile, result: ImportResult) {
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
