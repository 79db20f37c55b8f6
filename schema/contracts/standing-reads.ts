import type { Likeness, RowReference } from '../foundation/model/model.ts';
import { sql } from '../foundation/planner/sql.ts';
import {
  Clause,
  ClauseVersion,
  Contract,
  ContractClause,
  ContractSupplier,
  Supplier,
  SupplierPolicy,
} from './entities.ts';

/** The parties to a standing's contract. */
const partiesOf = (row: RowReference) =>
  sql`contract_supplier party where party.contract_id = ${row('contract')}`;

/** The facts that a contract's standing is made of. */
export const standingReads = [
  {
    entity: Contract,
    fields: ['id', 'status', 'startsOn', 'endsOn', 'signedOn'],
    through: 'contract',
  },
  {
    entity: Clause,
    fields: ['title', 'required'],
    like: (): Likeness => ({ columns: { id: sql`clause.id` }, from: sql`clause` }),
  },
  {
    entity: ClauseVersion,
    fields: ['clause', 'number', 'effectiveFrom', 'effectiveTo'],
    like: (): Likeness => ({
      columns: { id: sql`version.id`, clause: sql`version.clause_id` },
      from: sql`clause_version version`,
    }),
  },
  {
    entity: ContractClause,
    fields: ['contract', 'clauseVersion'],
    like: (row: RowReference): Likeness => ({
      columns: { contract: row('contract'), clauseVersion: sql`version.id` },
      from: sql`clause_version version`,
    }),
  },
  {
    entity: ContractSupplier,
    fields: ['contract', 'supplier'],
    like: (row: RowReference): Likeness => ({ columns: { contract: row('contract') } }),
  },
  {
    entity: Supplier,
    fields: ['name'],
    like: (row: RowReference): Likeness => ({
      columns: { id: sql`party.supplier_id` },
      from: partiesOf(row),
    }),
  },
  {
    entity: SupplierPolicy,
    fields: ['supplier', 'receivedOn', 'expiresOn', 'assessedOn', 'outcome'],
    like: (row: RowReference): Likeness => ({
      columns: { supplier: sql`party.supplier_id` },
      from: partiesOf(row),
    }),
  },
];
