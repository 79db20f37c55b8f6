import { v7 } from 'uuid';
import type { Context } from '../foundation/graphql/context.ts';
import { modelNamed } from '../foundation/model/models.ts';
import { visible } from '../foundation/planner/grants.ts';
import { bare, from } from '../foundation/planner/row.ts';
import { constant, type Sql, sql } from '../foundation/planner/sql.ts';
import { uuidOrNone } from '../foundation/planner/values.ts';
import { Refusal } from '../foundation/refusal.ts';
import { Desk } from '../foundation/writing/bulk/desk.ts';
import type { Transaction } from '../foundation/writing/writing.ts';
import { ContractSupplier, Supplier, SupplierMerge } from './entities.ts';
import { changeRows, type Moved, moves, type Row } from './moved-records.ts';

/** Makes two records of one supplier one: what hangs on the first goes to the second, and imports find that. */
export async function mergeSuppliers(
  tx: Transaction,
  context: Context,
  { supplier, into }: { supplier: string; into: string },
): Promise<string[]> {
  if (supplier === into) throw new Refusal('BAD_USER_INPUT', 'These are one record already.');
  const [given, kept] = [await held(tx, context, supplier), await held(tx, context, into)];
  if (given.merged || kept.merged)
    throw new Refusal('CONFLICT', 'One of the two was merged into another supplier already.');
  const desk = new Desk(tx, context, context.reading.planner.models);
  const [own, other] = [constant(given.id, 'uuid'), constant(kept.id, 'uuid')];
  const moved: Moved = { rows: {}, removed: [] };
  const twice = await desk.run<Row & { contract: string }>(
    sql`select id, version, contract_id as contract from contract_supplier as mine where supplier_id = ${own} and ${alreadyThere(other)} for update`,
  );
  await changeRows(tx, context, ContractSupplier.name, 'delete', twice);
  moved.removed = twice.map(({ contract }) => contract);
  for (const { entity, field, rows } of moves) {
    const found = await desk.run<Row>(rows(own, other));
    await changeRows(tx, context, entity, { [field]: kept.id }, found);
    moved.rows[`${entity}.${field}`] = found.map(({ id }) => id);
  }
  await changeRows(tx, context, Supplier.name, { mergedInto: kept.id }, [given]);
  const model = modelNamed(context.reading.planner.models, SupplierMerge.name);
  const values = { supplier: given.id, into: kept.id, moved: JSON.stringify(moved) };
  const change = { action: 'create', model, values } as const;
  return context.writing.change(tx, context, change, { values, id: v7() });
}

/** Parts two records again: what went to the other and is still there comes back. */
export async function undoSupplierMerge(
  tx: Transaction,
  context: Context,
  row: Row,
): Promise<string[]> {
  const { models } = context.reading.planner;
  const desk = new Desk(tx, context, models);
  const c = desk.compilation();
  const merge = c.row(SupplierMerge.name);
  const [found] = await desk.run<{ supplier: string; into: string; undone: boolean; moved: Moved }>(
    sql`select ${bare(merge, 'supplier')} as supplier, ${bare(merge, 'into')} as into, ${bare(merge, 'undoneAt')} is not null as undone, ${bare(merge, 'moved')} as moved
      from ${from(merge)} where ${bare(merge, 'id')} = ${constant(uuidOrNone(row.id), 'uuid')} and ${visible(c, merge)} for update`,
  );
  if (!found) throw new Refusal('NOT_FOUND', 'There is no such merge that you can see.');
  if (found.undone) throw new Refusal('CONFLICT', 'This has been undone already.');
  const given = await held(tx, context, found.supplier);
  const own = constant(found.supplier, 'uuid');
  const other = constant(found.into, 'uuid');
  for (const { entity, field, still } of moves) {
    const ids = constant(found.moved.rows[`${entity}.${field}`] ?? [], 'uuid[]');
    const rows = await desk.run<Row>(still(own, other, ids));
    await changeRows(tx, context, entity, { [field]: found.supplier }, rows);
  }
  const model = modelNamed(models, ContractSupplier.name);
  for (const contract of found.moved.removed) {
    const values = { contract, supplier: found.supplier };
    const change = { action: 'create', model, values } as const;
    await context.writing.change(tx, context, change, { values, id: v7() });
  }
  await changeRows(tx, context, Supplier.name, { mergedInto: null }, [given]);
  const undone = { undoneAt: new Date().toISOString() };
  await changeRows(tx, context, SupplierMerge.name, undone, [row]);
  return [row.id];
}

const alreadyThere = (other: Sql) =>
  sql`exists (select from contract_supplier as theirs where theirs.contract_id = mine.contract_id and theirs.supplier_id = ${other})`;

async function held(tx: Transaction, context: Context, id: string) {
  const desk = new Desk(tx, context, context.reading.planner.models);
  const c = desk.compilation();
  const row = c.row(Supplier.name);
  const [found] = await desk.run<Row & { merged: boolean }>(
    sql`select ${bare(row, 'id')} as id, ${bare(row, 'version')} as version, ${bare(row, 'mergedInto')} is not null as merged from ${from(row)} where ${bare(row, 'id')} = ${constant(uuidOrNone(id), 'uuid')} and ${visible(c, row)} for update`,
  );
  if (!found) throw new Refusal('NOT_FOUND', 'There is no such supplier that you can see.');
  return found;
}
