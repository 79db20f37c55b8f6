import { v7 } from 'uuid';
import { modelNamed } from '../../model/models.ts';
import type { Bulk } from '../../writing/bulk/bulk.ts';
import type { Transaction } from '../../writing/writing.ts';
import type { Import } from '../import.ts';
import type { Counts } from '../result.ts';
import type { Importer } from '../run-import.ts';
import { ImportRun } from './import-run.ts';

/** What an import came to. */
interface Done {
  name: string;
  counts: readonly Counts[];
  /** How many values were left as somebody had written them. */
  held: number;
}

/** Remembers what an import wrote, where its kind asks for that and there was anything. */
export async function recordRun(
  tx: Transaction,
  importer: Importer,
  bulk: Bulk,
  { kind, writes }: Import,
  { name, counts, held }: Done,
): Promise<void> {
  const sum = (of: 'created' | 'updated') => counts.reduce((all, each) => all + each[of], 0);
  const [added, changed] = [sum('created'), sum('updated')];
  if (!writes.some(({ traced }) => traced) || added + changed + held === 0) return;
  const model = modelNamed(importer.reading.planner.models, ImportRun.name);
  const { actor } = importer.caller;
  const values = { kind, name, actor, added, changed, held };
  const id = v7();
  const change = { action: 'create', model, values } as const;
  await importer.importing.change(tx, importer, change, { values, id });
  for (const { entity } of writes) await bulk.trace(entity.name, id);
}
