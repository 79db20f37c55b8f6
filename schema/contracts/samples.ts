import { type Sample, sampleId } from '../foundation/samples.ts';
import { daysAfter } from '../organisation/samples/calendar.ts';
import { council } from '../organisation/samples/council.ts';
import { demoEmail } from '../organisation/samples/users.ts';
import { areaId, userId } from '../organisation/samples.ts';
import {
  Clause,
  ClauseVersion,
  Contract,
  ContractClause,
  ContractSupplier,
  Supplier,
  SupplierContact,
  SupplierPolicy,
} from './entities.ts';
import { clauses } from './samples/clauses.ts';
import { type ContractData, contracts } from './samples/contracts.ts';
import { keeping } from './samples/keeping.ts';
import { recordedTwice, type SupplierData, suppliers } from './samples/suppliers.ts';

const supplierId = (key: string) => sampleId('Supplier', key);
const contractId = (reference: string) => sampleId('Contract', reference);
const clauseId = (code: string) => sampleId('Clause', code);
const versionId = (code: string, number: number) => sampleId('ClauseVersion', `${code}/${number}`);

/** What the invented council buys from whom, and which clauses are in the contracts. */
export const samples = (today: string): Sample[] => [
  { entity: Supplier, rows: [...suppliers, recordedTwice].map(supplierRow) },
  { entity: SupplierPolicy, rows: suppliers.flatMap((supplier) => policyRows(supplier, today)) },
  { entity: Contract, rows: contracts.map((contract) => contractRow(contract, today)) },
  { entity: ContractSupplier, rows: contracts.flatMap(partyRows) },
  {
    entity: Clause,
    rows: clauses.map(({ versions, ...clause }) => ({ id: clauseId(clause.code), ...clause })),
  },
  { entity: ClauseVersion, rows: clauses.flatMap((clause) => versionRows(clause, today)) },
  { entity: ContractClause, rows: contracts.flatMap((contract) => clauseRows(contract, today)) },
  { entity: SupplierContact, rows: suppliers.map(contactRow) },
  ...keeping(today),
];

const contactRow = ({ key, name }: SupplierData, index: number) => ({
  id: sampleId('SupplierContact', key),
  supplier: supplierId(key),
  name: people[index % people.length]!,
  email: `equality@${name
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
    .replace(/^-|-$/g, '')}.example`,
  telephone: null,
  position: index % 2 === 0 ? 'Contracts manager' : 'Head of people',
  language: null,
});

const people = ['Alison Pryce', 'Dev Malhotra', 'Grace Nkemelu', 'Huw Teague', 'Maria Kowalczyk'];

const supplierRow = ({ key, policies, ...supplier }: SupplierData) => ({
  id: supplierId(key),
  ...supplier,
});

const policyRows = ({ key, policies }: SupplierData, today: string) =>
  policies.map(({ receivedDaysAgo, expiresDaysAgo, assessedDaysAgo, outcome }, index) => ({
    id: sampleId('SupplierPolicy', `${key}/${index}`),
    supplier: supplierId(key),
    receivedOn: daysAfter(today, -receivedDaysAgo),
    expiresOn: expiresDaysAgo === null ? null : daysAfter(today, -expiresDaysAgo),
    assessedOn: assessedDaysAgo === null ? null : daysAfter(today, -assessedDaysAgo),
    outcome,
  }));

const contractRow = (contract: ContractData, today: string) => ({
  id: contractId(contract.reference),
  reference: contract.reference,
  ocid: contract.ocid,
  awardId: contract.ocid && `${contract.ocid}-1`,
  title: contract.title,
  description: contract.description,
  buyer: contract.ocid && council.name,
  department: areaId(contract.department.code),
  value: contract.value,
  valueWithVat: (Number(contract.value) * 1.2).toFixed(2),
  currency: 'GBP',
  category: contract.category,
  procedure: contract.procedure,
  renewal: contract.extendableDays ? ('byAgreement' as const) : ('none' as const),
  noticeOn: contract.extendableDays ? daysAfter(today, -contract.endsDaysAgo - 90) : null,
  startsOn: daysAfter(today, -contract.startedDaysAgo),
  endsOn: daysAfter(today, -contract.endsDaysAgo),
  extendableTo: contract.extendableDays
    ? daysAfter(today, contract.extendableDays - contract.endsDaysAgo)
    : null,
  signedOn: contract.signedDaysAgo < 0 ? null : daysAfter(today, -contract.signedDaysAgo),
  status: contract.status,
  relevance: contract.relevance,
  relevanceReason: contract.relevanceReason,
  owner: contract.owner && userId(contract.owner),
});

const partyRows = ({ reference, suppliers: parties }: ContractData) =>
  parties.map(({ key }) => ({
    id: sampleId('ContractSupplier', `${reference}/${key}`),
    contract: contractId(reference),
    supplier: supplierId(key),
  }));

const versionRows = ({ code, versions }: (typeof clauses)[number], today: string) =>
  versions.map(({ wording, fromDaysAgo }, index) => {
    const next = versions[index + 1];
    return {
      id: versionId(code, index + 1),
      clause: clauseId(code),
      number: index + 1,
      wording,
      effectiveFrom: daysAfter(today, -fromDaysAgo),
      effectiveTo: next ? daysAfter(today, -next.fromDaysAgo - 1) : null,
    };
  });

const clauseRows = ({ reference, clauses: contained }: ContractData, today: string) =>
  contained.map(({ code, version, checkedDaysAgo }, index) => ({
    id: sampleId('ContractClause', `${reference}/${code}`),
    contract: contractId(reference),
    clauseVersion: versionId(code, version),
    schedule: `Schedule ${index + 2}`,
    page: String(14 + 3 * index),
    checkedBy: checkedDaysAgo === null ? null : userId(demoEmail('procurementOfficer')),
    checkedOn: checkedDaysAgo === null ? null : daysAfter(today, -checkedDaysAgo),
  }));
