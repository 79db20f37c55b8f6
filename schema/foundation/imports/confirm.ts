import type { Context } from '../graphql/context.ts';
import { Refusal } from '../refusal.ts';
import { once } from '../writing/idempotency.ts';
import type { Transaction } from '../writing/writing.ts';
import type { ImportFile } from './import.ts';
import { bytesOf, changeFile, type KeptFile, keptFile } from './kept-files.ts';
import type { Kinds } from './kinds.ts';
import type { ImportResult } from './result.ts';
import { type ImportWishes, importWithin, settings } from './run-import.ts';

/** A file of text of so many bytes is read sooner than a thread for it has started, and holds nobody up. */
const shortWork = 128 * 1024;

/** What a file would change, if it were imported now. */
export const preview = (context: Context, kinds: Kinds, id: string): Promise<ImportResult> =>
  context.importing.transaction(async (tx) => {
    const kept = await keptFile(tx, context, id);
    if (kept.state === 'imported')
      throw new Refusal('CONFLICT', `${kept.name} has been imported already.`);
    const result = await bringIn(tx, context, kinds, kept, { dryRun: true });
    await changeFile(tx, context, kept, { result: JSON.stringify(result) });
    return result;
  }, settings);

/** Imports a file, once: whoever asks again is told what came of it. */
export const confirm = (
  context: Context,
  kinds: Kinds,
  id: string,
  key: string | null | undefined,
  progress?: ImportWishes['progress'],
): Promise<ImportResult> =>
  context.importing.transaction(async (tx) => {
    await once(tx, context.caller.actor, key, ['confirmImport', id], async () => {
      const kept = await keptFile(tx, context, id);
      if (kept.state === 'uploaded') {
        const result = await bringIn(tx, context, kinds, kept, { progress });
        // the last moment to think better of it
        await progress?.(Number.POSITIVE_INFINITY, 'writing');
        await remember(tx, context, kept, result);
      }
      return [kept.id];
    });
    const { result } = await keptFile(tx, context, id);
    return result!;
  }, settings);

/** A file and its kind, read where it holds up nobody. */
export function readingOf(context: Context, kinds: Kinds, kept: KeptFile) {
  const { id, name, size, packed, options, mapping } = kept;
  const file: ImportFile = {
    name,
    bytes: bytesOf(context, id),
    options,
    ...(mapping && { mapping }),
  };
  const kind = kinds.get(kept.kind)!;
  const { readApart } = context;
  if (!readApart || (size <= shortWork && !packed)) return { file, kind };
  const survey = kind.survey && (() => readApart(kind, file, 'survey'));
  return { file, kind: { ...kind, read: () => readApart(kind, file, 'read'), survey } };
}

function bringIn(
  tx: Transaction,
  context: Context,
  kinds: Kinds,
  kept: KeptFile,
  wishes: ImportWishes,
) {
  const { file, kind } = readingOf(context, kinds, kept);
  return importWithin(tx, context, kind, file, wishes);
}

/** Once imported, its bytes are needed no more. */
function remember(tx: Transaction, context: Context, kept: KeptFile, result: ImportResult) {
  const done = result.problems.length === 0;
  return changeFile(tx, context, kept, {
    result: JSON.stringify(result),
    ...(done && { state: 'imported', content: null }),
  });
}
