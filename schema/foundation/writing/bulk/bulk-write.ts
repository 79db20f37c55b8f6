import type { Models } from '../../model/models.ts';
import { modelNamed } from '../../model/models.ts';
import type { Transaction, Writer } from '../writing.ts';
import { Bulk, type Outcome } from './bulk.ts';
import type { Intake } from './intake.ts';

const rowsAtATime = 1000;

/** Adds many rows whose ids are known, or brings them up to date; the faults say where one may not be written. */
export async function bulkWrite(
  tx: Transaction,
  writer: Writer,
  models: Models,
  entity: string,
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<Outcome> {
  const intake: Intake = {
    model: modelNamed(models, entity),
    match: [['id']],
    loosely: new Set(),
    blanks: 'clear',
    once: new Set(),
    pointers: new Map(),
    only: new Map(),
    firstCounts: false,
  };
  const bulk = new Bulk(tx, writer, models, [intake]);
  await bulk.prepare();
  for (let start = 0; start < rows.length; start += rowsAtATime) {
    const some = rows.slice(start, start + rowsAtATime);
    const staged = some.map((row, i) => ({ line: start + i + 1, key: String(row.id), row }));
    await bulk.add(entity, staged);
  }
  return bulk.write(entity);
}
