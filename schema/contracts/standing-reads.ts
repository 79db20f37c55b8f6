import type { Likeness, RowReference } from '../foundation/model/model.ts';
import { sql } from '../foundation/planner/sql.ts';
import {
  Breach,
  BreachOutcome,
  Clause,
  ClauseVersion,
  ComplianceReview,
  Contract,
  ContractClause,
  ContractExemption,
  ContractKpi,
  ContractSupplier,
  CorrectiveAction,
  KpiRating,
  ReviewSchedule,
  Supplier,
  SupplierPolicy,
} from './entities.ts';

/** The parties to a standing's contract. */
const partiesOf = (row: RowReference) =>
  sql`contract_supplier party where party.contract_id = ${row('contract')}`;

/** What of a contract itself its standing is made of. */
export const standingFields = [
  'id',
  'status',
  'startsOn',
  'endsOn',
  'signedOn',
  'noticeOn',
  'relevance',
  'category',
  'value',
  'currency',
] as const;

/** Rows that belong to a standing's contract. */
const ofContract = (row: RowReference): Likeness => ({ columns: { contract: row('contract') } });

/** The breaches of a standing's contract. */
const breachesOf = (row: RowReference) => sql`breach where breach.contract_id = ${row('contract')}`;

const ofBreach = (row: RowReference): Likeness => ({
  columns: { breach: sql`breach.id` },
  from: breachesOf(row),
});

/** The facts that a contract's standing is made of. */
export const standingReads = [
  {
    entity: Contract,
    fields: standingFields,
    through: 'contract',
  },
  {
    entity: Clause,
    fields: ['title', 'required', 'relevances', 'categories', 'leastValue'],
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
    like: ofContract,
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
  {
    entity: ReviewSchedule,
    fields: ['relevance', 'since', 'everyMonths', 'secondSignature'],
    like: (): Likeness => ({
      columns: { id: sql`schedule.id` },
      from: sql`review_schedule schedule`,
    }),
  },
  {
    entity: ComplianceReview,
    fields: ['contract', 'heldOn', 'signedOn', 'secondSignedOn'],
    like: ofContract,
  },
  { entity: ContractKpi, fields: ['contract'], like: ofContract },
  {
    entity: KpiRating,
    fields: ['kpi', 'occasion', 'ratedOn'],
    like: (row: RowReference): Likeness => ({
      columns: { kpi: sql`kpi.id` },
      from: sql`contract_kpi kpi where kpi.contract_id = ${row('contract')}`,
    }),
  },
  { entity: Breach, fields: ['contract', 'title', 'noticedOn'], like: ofContract },
  { entity: CorrectiveAction, fields: ['breach', 'dueOn', 'verifiedOn'], like: ofBreach },
  { entity: BreachOutcome, fields: ['breach', 'outcome', 'decidedOn'], like: ofBreach },
  {
    entity: ContractExemption,
    fields: ['contract', 'from', 'until', 'reason'],
    like: ofContract,
  },
];
