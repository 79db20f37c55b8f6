import { p } from '@mikro-orm/core';
import type { Likeness, RowReference } from '../foundation/model/model.ts';
import { derived } from '../foundation/model/registry.ts';
import { sql } from '../foundation/planner/sql.ts';
import { ServiceArea } from '../organisation/entities.ts';
import { Contract, ContractSupplier, Supplier } from './entities.ts';

/** The value above which a contract is published. Source: Local Government Transparency Code 2015, para. 32. */
const least = 5000;

/**
 * The register of contracts that a council publishes for every quarter: those worth more than £5,000 that were in force
 * on any day of it, one row for each supplier, with what the Transparency Code asks for.
 */
derived({
  name: 'RegisterEntry',
  domain: 'contracts',
  plural: 'registerEntries',
  comment:
    'A contract as the register says it that is published for a quarter under the Transparency Code.',
  parameters: { on: { scalar: 'Date', comment: 'A day of the quarter.' } },
  properties: {
    id: p.string().primary().comment('The contract and the supplier.'),
    reference: p.string().comment('The reference number.'),
    contract: () => p.manyToOne(Contract).ref().comment('The contract.'),
    title: p.string().comment('The title of the agreement.'),
    department: () =>
      p.manyToOne(ServiceArea).ref().nullable().comment('The department responsible.'),
    description: p.text().nullable().comment('The goods or services being provided.'),
    supplier: () => p.manyToOne(Supplier).ref().nullable().comment('The supplier.'),
    value: p
      .decimal()
      .comment('The sum to be paid over the length of the contract, or the best estimate of it.'),
    irrecoverableVat: p
      .decimal()
      .nullable()
      .comment('The value added tax that cannot be recovered.'),
    startsOn: p.date().nullable().comment('The first day.'),
    endsOn: p.date().nullable().comment('The last day.'),
    reviewOn: p.date().nullable().comment('The day of its review, or else of the notice.'),
    procedure: p
      .enum(['publishedTender', 'invitationToQuote', 'callOff', 'directAward', 'other'])
      .nullable()
      .comment('Whether it came of an invitation to quote or a published invitation to tender.'),
    smallOrMedium: p
      .boolean()
      .nullable()
      .comment('Whether the supplier is a small or medium-sized enterprise.'),
    voluntarySector: p
      .boolean()
      .nullable()
      .comment('Whether it is a voluntary or community sector organisation.'),
    registrationNumber: p
      .string()
      .nullable()
      .comment('The registration number of such an organisation.'),
  },
  // not the supplier: there may be none
  keys: ['contract'],
  represents: 'reference',
  labels: {
    smallOrMedium: 'Small or medium-sized',
    voluntarySector: 'Voluntary sector',
    irrecoverableVat: 'VAT that cannot be recovered',
    reviewOn: 'Review',
  },
  order: ['reference', 'supplier'],
  reads: [
    {
      entity: Contract,
      fields: [
        'id',
        'reference',
        'title',
        'department',
        'description',
        'value',
        'irrecoverableVat',
        'currency',
        'startsOn',
        'endsOn',
        'reviewOn',
        'noticeOn',
        'procedure',
        'status',
      ],
      through: 'contract',
    },
    {
      entity: ContractSupplier,
      fields: ['contract', 'supplier'],
      like: (row: RowReference): Likeness => ({ columns: { contract: row('contract') } }),
    },
    {
      entity: Supplier,
      fields: ['id', 'size', 'voluntarySector', 'registrationNumber'],
      like: (row: RowReference): Likeness => ({
        columns: { id: sql`party.supplier_id` },
        from: sql`contract_supplier party where party.contract_id = ${row('contract')}`,
      }),
    },
  ],
  sql: ({ on }) => sql`
    select contract.id || coalesce('.' || party.supplier_id, '') as id, contract.id as contract_id,
      contract.reference, contract.title, contract.department_id, contract.description,
      party.supplier_id, contract.value, contract.irrecoverable_vat, contract.starts_on,
      contract.ends_on, coalesce(contract.review_on, contract.notice_on) as review_on,
      contract.procedure,
      case supplier.size when 'unknown' then null else supplier.size <> 'large' end as small_or_medium,
      supplier.voluntary_sector, supplier.registration_number
    from contract
    left join contract_supplier party on party.contract_id = contract.id
    left join supplier on supplier.id = party.supplier_id
    where contract.value > ${sql.lit(least)} and contract.currency = 'GBP'
      and contract.status not in ('pending', 'cancelled')
      and (contract.starts_on is null
        or contract.starts_on < date_trunc('quarter', ${on!}) + interval '3 months')
      and (contract.ends_on is null or contract.ends_on >= date_trunc('quarter', ${on!}))`,
});
