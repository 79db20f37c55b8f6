import type { Package, Published } from '../../foundation/exports/package.ts';
import { Contract } from '../contract.ts';
import { partiesOf, referencesTo, type Sold } from './parties.ts';
import { unregistered } from './register.ts';

/** A contract as the package asks for it. */
export interface Recorded {
  id: string;
  version: number;
  reference: string;
  ocid: string | null;
  awardId: string | null;
  title: string;
  description: string | null;
  buyer: string | null;
  category: string | null;
  value: string | null;
  valueWithVat: string | null;
  currency: string;
  startsOn: string | null;
  endsOn: string | null;
  extendableTo: string | null;
  signedOn: string | null;
  status: keyof typeof contractStatus;
  noticedAt: string | null;
  suppliers: { supplier: Sold | null }[];
  variations: Varied[];
}

interface Varied {
  number: string;
  kind: string;
  agreedOn: string;
  summary: string | null;
  valueAfter: string | null;
  endsOnAfter: string | null;
}

const contractStatus = {
  pending: 'pending',
  active: 'active',
  ended: 'terminated',
  cancelled: 'cancelled',
  terminated: 'terminated',
} as const;
const awardStatus = { pending: 'pending', cancelled: 'cancelled' } as const;

/** The register of contracts as a release package of the Open Contracting Data Standard 1.1. */
export const contractsPackage: Package = {
  name: 'contracts-ocds',
  entity: Contract,
  none: 'There is no contract yet, and a release package holds at least one.',
  selection:
    'id version reference ocid awardId title description buyer category value valueWithVat currency startsOn endsOn extendableTo signedOn status noticedAt suppliers(first: 1000, orderBy: [{ id: asc }]) { supplier { id name identifierScheme identifier registrationNumber size voluntarySector } } variations(first: 1000, orderBy: [{ agreedOn: asc }]) { number kind agreedOn summary valueAfter endsOnAfter }',
  around: ({ publisher, origin, at }) => ({
    head: `${JSON.stringify({
      uri: `${origin}/packages/contracts-ocds.json`,
      version: '1.1',
      publishedDate: at.toISOString(),
      publisher: { name: publisher },
    }).slice(0, -1)},"releases":[`,
    tail: ']}',
  }),
  item: releaseOf,
};

/** One release for each contract; what the standard has no place for stands under `register`. */
function releaseOf(contract: Recorded, { at }: Published): object {
  const { id, version, reference, buyer, category, noticedAt, status } = contract;
  // an identifier that is blank is none
  const [ocid, awardId] = [contract.ocid?.trim() || null, contract.awardId?.trim() || null];
  const award = awardId ?? id;
  const suppliers = contract.suppliers.flatMap(({ supplier }) => supplier ?? []);
  const { title, description, value, period } = said(contract);
  return present({
    ocid: ocid ?? `${unregistered}${id}`,
    id: `${id}-${version}`,
    date: noticedAt ?? at.toISOString(),
    tag:
      contract.variations.length > 0
        ? ['award', 'contract', 'contractAmendment']
        : ['award', 'contract'],
    initiationType: 'tender',
    language: 'en',
    parties: partiesOf(buyer, suppliers),
    buyer: buyer && { id: 'buyer', name: buyer },
    tender: category && { id: ocid ?? id, mainProcurementCategory: category },
    awards: [
      present({
        id: award,
        title,
        description,
        status: awardStatus[status as keyof typeof awardStatus] ?? 'active',
        value,
        suppliers: referencesTo(suppliers),
        contractPeriod: period,
      }),
    ],
    contracts: [
      present({
        id: award,
        awardID: award,
        title,
        description,
        status: contractStatus[status],
        value,
        period,
        dateSigned: moment(contract.signedOn),
        amendments: contract.variations.map((variation) => amendmentOf(variation, contract)),
        register: { reference, status, awarded: awardId !== null },
      }),
    ],
  });
}

const said = ({ title, description, value, valueWithVat, currency, ...days }: Recorded) => ({
  title,
  description,
  value:
    value === null
      ? null
      : present({
          amount: Number(value),
          amountGross: valueWithVat === null ? null : Number(valueWithVat),
          currency,
        }),
  period: present({
    startDate: moment(days.startsOn),
    endDate: moment(days.endsOn, '23:59:59Z'),
    maxExtentDate: moment(days.extendableTo, '23:59:59Z'),
  }),
});

const amendmentOf = (
  { number, kind, agreedOn, summary, valueAfter, endsOnAfter }: Varied,
  { currency }: Recorded,
) =>
  present({
    id: number,
    date: moment(agreedOn),
    rationale: summary,
    kind,
    valueAfter: valueAfter === null ? null : { amount: Number(valueAfter), currency },
    endDateAfter: moment(endsOnAfter, '23:59:59Z'),
  });

const moment = (day: string | null, time = '00:00:00Z') => day && `${day}T${time}`;

/** Without what says nothing. */
const present = (properties: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(properties).filter(
      ([, value]) =>
        value !== null &&
        value !== undefined &&
        (typeof value !== 'object' || Object.keys(value).length > 0),
    ),
  );
