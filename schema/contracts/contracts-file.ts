import { line } from '../foundation/imports/cells/text.ts';
import type { Columns, Values } from '../foundation/imports/column.ts';
import { entityColumns, referencesOf } from '../foundation/imports/entity-columns.ts';
import { importOf } from '../foundation/imports/import-of.ts';
import { excerpt, type Problem } from '../foundation/imports/problem.ts';
import { Contract, ContractSupplier, Supplier } from './entities.ts';
import { supplierColumns, supplierRow, suppliersByName } from './supplier-columns.ts';
import { keyOf } from './suppliers-file.ts';

const named = {
  reference: {
    title: 'Contract reference',
    aliases: ['reference number', 'contract number', 'contract no', 'contract ref', 'ref'],
  },
  title: { aliases: ['title of agreement', 'contract title', 'contract name'] },
  description: {
    aliases: ['description of the goods and services', 'goods or services', 'contract description'],
  },
  department: {
    by: 'code',
    aliases: [
      'department',
      'local authority department responsible',
      'department responsible',
      'service area',
      'directorate',
    ],
  },
  category: { aliases: ['contract type', 'type of contract'] },
  procedure: {
    aliases: [
      'pre-contractual process used',
      'process used',
      'procurement process',
      'tender process',
    ],
    synonyms: {
      publishedTender: ['published invitation to tender', 'tender', 'open tender', 'itt', 'open'],
      invitationToQuote: ['quote', 'quotation', 'rfq', 'invitation to quote', 'quotes'],
      callOff: ['framework', 'framework call off', 'mini competition', 'call-off contract'],
      directAward: ['waiver', 'exemption', 'single tender', 'single tender action'],
    },
  },
  lot: {},
  value: { aliases: ['contract value', 'sum', 'estimated annual spend', 'total value', 'amount'] },
  valueWithVat: { title: 'Value with VAT', aliases: ['value including vat', 'gross value'] },
  irrecoverableVat: {
    title: 'Irrecoverable VAT',
    aliases: ['irrecoverable vat amount', 'vat that cannot be recovered'],
  },
  currency: { aliases: ['currency code', 'currency of value'] },
  startsOn: { title: 'Start date', aliases: ['contract start date', 'start', 'starts on'] },
  endsOn: { title: 'End date', aliases: ['final end date', 'contract end date', 'end', 'expiry'] },
  extendableTo: { aliases: ['extension end date', 'extendable until'] },
  renewal: { aliases: ['renewal option'] },
  noticeOn: { title: 'Notice date', aliases: ['notice by', 'notice period date'] },
  reviewOn: { title: 'Review date', aliases: ['review'] },
  signedOn: { title: 'Date signed', aliases: ['signed', 'signed on'] },
  status: { synonyms: { active: ['live', 'current', 'open'], ended: ['expired', 'complete'] } },
  relevance: {
    aliases: ['equality relevance', 'equality risk'],
    synonyms: { low: ['l'], medium: ['m', 'med'], high: ['h'] },
  },
  relevanceReason: {},
} as const;

const columns = {
  ...entityColumns(Contract, named),
  supplier: {
    title: 'Supplier name',
    aliases: ['supplier', 'contractor', 'vendor', 'supplier name and details'],
    help: 'Who provides it. A contract with several suppliers has a line for each of them.',
    read: line(200),
  },
  ...supplierColumns,
} satisfies Columns;

type Line = Values<typeof columns>;

/** The register that procurement keeps in a spreadsheet, or publishes under the Transparency Code. */
export const contractsFile = importOf({
  kind: 'contracts',
  title: 'Contracts (spreadsheet)',
  help: 'One line for each contract, or for each supplier of one, as a procurement register or the register of the Transparency Code has them. An empty cell leaves what is here.',
  columns,
  writes: [
    suppliersByName,
    {
      entity: Contract,
      match: [['reference']],
      blanks: 'keep',
      traced: true,
      references: referencesOf(Contract, named),
    },
    {
      entity: ContractSupplier,
      match: [['contract', 'supplier']],
      blanks: 'keep',
      repeated: 'firstCounts',
      traced: true,
      references: { contract: { entity: Contract }, supplier: { entity: Supplier } },
    },
  ],
  reader() {
    const contracts = new Map<string, { line: number; title: string }>();
    const parties = new Set<string>();
    const suppliers = new Set<string>();
    return {
      check: ({ reference, title, supplier, companyNumber }, at) => {
        const earlier = contracts.get(reference!);
        if (!earlier) return [];
        const party = `${reference} ${keyOf(supplier ?? '', companyNumber)}`;
        const problem = (value: string | null, column: string, reason: string): Problem[] => [
          { line: at, column, value: value && excerpt(value), reason },
        ];
        if (title && earlier.title !== title)
          return problem(
            title,
            'Title',
            `Line ${earlier.line} has another title for ${reference}.`,
          );
        return supplier && !parties.has(party)
          ? []
          : problem(
              reference!,
              'Contract reference',
              `This stands on line ${earlier.line} already.`,
            );
      },
      *rows(values, at) {
        const { supplier, reference } = values as Line & { reference: string };
        const key = supplier ? keyOf(supplier, values.companyNumber) : null;
        if (key && !suppliers.has(key))
          yield { line: at, entity: Supplier.name, key, row: supplierRow(supplier!, values) };
        if (!contracts.has(reference))
          yield { line: at, entity: Contract.name, key: reference, row: contractOf(values) };
        if (!contracts.has(reference))
          contracts.set(own(reference), { line: at, title: own(values.title!) });
        if (!key) return;
        suppliers.add(key);
        parties.add(`${reference} ${key}`);
        const row = { contract: reference, supplier: key };
        yield { line: at, entity: ContractSupplier.name, key: `${reference} ${key}`, row };
      },
    };
  },
});

/** Text of its own: a piece of a file would keep the whole of it in memory. */
const own = (text: string) => Buffer.from(text).toString();

/** A contract without a word on where it stands is what its days say it is. */
function contractOf(values: Line) {
  const { supplier: _, companyNumber: _number, size: _size, ...rest } = values;
  const { registrationNumber: _charity, voluntarySector: _sector, ...contract } = rest;
  return contract.status === undefined ? { ...contract, status: statusOf(contract) } : contract;
}

function statusOf({ startsOn, endsOn }: Line) {
  const today = new Date().toLocaleDateString('en-CA', { timeZone: 'Europe/London' });
  if (endsOn && endsOn < today) return 'ended';
  return startsOn && startsOn > today ? 'pending' : 'active';
}
