import type { Context } from '../foundation/graphql/context.ts';
import { modelNamed } from '../foundation/model/models.ts';
import { type Sql, sql } from '../foundation/planner/sql.ts';
import type { Transaction } from '../foundation/writing/writing.ts';

/** A record and its version. */
export interface Row {
  id: string;
  version: number;
}

/** What went from one record of a supplier to another. */
export interface Moved {
  /** By the reference that leads to the supplier. */
  rows: Record<string, string[]>;
  /** The contracts to which both were party: the second mention was removed. */
  removed: string[];
}

interface Move {
  entity: string;
  field: string;
  /** What leads to the one and may lead to the other. */
  rows(own: Sql, other: Sql): Sql;
  /** Which of these still lead to the other. */
  still(own: Sql, other: Sql, ids: Sql): Sql;
}

const move = (
  entity: string,
  table: Sql,
  { field = 'supplier', column = sql`supplier_id`, only = () => sql`true` }: Partial<Details> = {},
): Move => ({
  entity,
  field,
  rows: (own, other) =>
    sql`select id, version from ${table} as mine where ${column} = ${own} and ${only(other)} order by id for update`,
  still: (own, other, ids) =>
    sql`select id, version from ${table} as mine where id = any(${ids}) and ${column} = ${other} and ${only(own)} order by id for update`,
});

interface Details {
  field: string;
  column: Sql;
  only: (other: Sql) => Sql;
}

/** Every reference that leads to a supplier. What was answered stays with whom was asked. */
export const moves: readonly Move[] = [
  move('ContractSupplier', sql`contract_supplier`, {
    only: (other) =>
      sql`not exists (select from contract_supplier as theirs where theirs.contract_id = mine.contract_id and theirs.supplier_id = ${other})`,
  }),
  move('SupplierContact', sql`supplier_contact`, {
    only: (other) =>
      sql`not exists (select from supplier_contact as theirs where theirs.email = mine.email and theirs.supplier_id = ${other})`,
  }),
  move('SupplierIdentifier', sql`supplier_identifier`),
  move('SupplierPolicy', sql`supplier_policy`),
  move('SupplierQuestionnaire', sql`supplier_questionnaire`, {
    only: () => sql`mine.answered_at is null`,
  }),
  move('Supplier', sql`supplier`, {
    field: 'parent',
    column: sql`parent_id`,
    only: (other) => sql`mine.id <> ${other}`,
  }),
];

const atATime = 500;

/** Changes or deletes rows, so many at a time. */
export async function changeRows(
  tx: Transaction,
  context: Context,
  entity: string,
  values: Record<string, unknown> | 'delete',
  found: readonly Row[],
): Promise<void> {
  const model = modelNamed(context.reading.planner.models, entity);
  for (let start = 0; start < found.length; start += atATime) {
    const rows = found.slice(start, start + atATime);
    const args = { ids: rows.map(({ id }) => id), versions: rows.map(({ version }) => version) };
    if (values === 'delete')
      await context.writing.change(tx, context, { action: 'delete', model, rows }, args);
    else
      await context.writing.change(
        tx,
        context,
        { action: 'update', model, rows, values },
        { ...args, values },
      );
  }
}
