import type { Context } from '../../graphql/context.ts';
import type { Model } from '../../model/model.ts';
import { modelNamed } from '../../model/models.ts';
import type { Transaction } from '../../writing/writing.ts';
import type { Import } from '../import.ts';
import { type Added, addedBy, referred } from './traces.ts';

/** What an import added, by kind of record in the order of writing: what may go, and what stays. */
export interface Sorted {
  model: Model;
  free: Added[];
  kept: Added[];
}

/**
 * Sorts what an import added. What somebody has worked on or hung something on stays, with its own parts and all
 * that these refer to; the rest may go.
 */
export async function sortAdded(
  tx: Transaction,
  context: Context,
  kind: Import,
  run: string,
): Promise<Sorted[]> {
  const { models } = context.reading.planner;
  const kept = new Set<string>();
  const found: { model: Model; rows: Added[] }[] = [];
  for (const { entity, match } of kind.writes) {
    const model = modelNamed(models, entity.name);
    const owner = match[0]?.find((name) => model.properties.get(name)?.kind === 'toOne');
    const rows = await addedBy(tx, context, run, model, owner);
    const held = await referred(tx, context, run, model);
    for (const { id, edited } of rows) if (edited || held.has(id)) kept.add(id);
    found.push({ model, rows });
  }
  const rows = found.flatMap((each) => each.rows);
  for (let before = -1; before !== kept.size; ) {
    before = kept.size;
    for (const { id, owner, refers } of rows) {
      if (owner && kept.has(owner)) kept.add(id);
      if (kept.has(id)) for (const other of refers) kept.add(other);
    }
  }
  return found.map(({ model, rows: own }) => ({
    model,
    free: own.filter(({ id }) => !kept.has(id)),
    kept: own.filter(({ id }) => kept.has(id)),
  }));
}
