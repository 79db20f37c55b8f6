import type { PlainDate } from '../../foundation/imports/calendar.ts';
import { excerpt, type Notice, type Problem } from '../../foundation/imports/problem.ts';
import { type Agreement, agreementsIn } from './agreements.ts';
import { dayInLondon } from './day.ts';
import type { PlacedRelease } from './package.ts';
import type { Organisation, Release } from './release.ts';
import { type SupplierRow, supplierOf } from './supplier.ts';

/** A contract as one release describes it; what it does not say is null. */
export interface ContractRow {
  reference: string;
  ocid: string;
  awardId: string | null;
  title: string | null;
  description: string | null;
  buyer: string | null;
  value: string | null;
  currency: string | null;
  startsOn: PlainDate | null;
  endsOn: PlainDate | null;
  extendableTo: PlainDate | null;
  signedOn: PlainDate | null;
  status: string | null;
}

/** A contract with its suppliers, and what its release says wrongly or oddly. */
export interface PlacedAward {
  contract: ContractRow;
  suppliers: SupplierRow[];
  place: string;
  line: number | null;
  problems: Problem[];
  notices: Notice[];
}

/** “Terminated” says no more than that a contract has come to a close, in time or before. */
const statuses: Readonly<Record<string, string>> = {
  pending: 'pending',
  active: 'active',
  cancelled: 'cancelled',
  terminated: 'ended',
};

/** The contracts that a release awards, with what its contract blocks say about them. */
export const awardsOf = (placed: PlacedRelease): PlacedAward[] =>
  agreementsIn(placed.release).map((agreement) => describe(agreement, placed));

function describe(agreement: Agreement, { release, place: where, line }: PlacedRelease): PlacedAward {
  const { award, contract } = agreement;
  const place = [where, agreement.place].filter(Boolean).join('.');
  const problems: Problem[] = [];
  const notices: Notice[] = [];
  const say = (list: Problem[], column: string, value: string | null, reason: string) =>
    list.push({ line, column: `${place}.${column}`, value: value && excerpt(value), reason });

  const day = (column: string, moment: string | null | undefined) => {
    const date = moment ? dayInLondon(moment) : null;
    if (moment && !date) say(problems, column, moment, 'This is not a day of the calendar.');
    return date;
  };
  const money = contract?.value ?? award?.value;
  const value = money?.amount == null ? null : Number(money.amount);
  if (value !== null && !(Math.abs(value) < 1e12)) {
    say(problems, 'value.amount', String(money?.amount), 'This is not an amount of money.');
  } else if (value !== null && value <= 1) {
    say(notices, 'value.amount', String(value), 'A value of 1 or less stands for “not said”.');
  }

  const row: ContractRow = {
    reference: referenceOf(release.ocid, agreement.id),
    ocid: release.ocid,
    awardId: agreement.awardId,
    title: contract?.title || award?.title || release.tender?.title || null,
    description:
      contract?.description || award?.description || release.tender?.description || null,
    buyer: release.buyer?.name || buyerIn(release)?.name || null,
    value: value === null ? null : value.toFixed(2),
    currency: money?.currency || null,
    startsOn: day('startDate', contract?.period?.startDate ?? award?.contractPeriod?.startDate),
    endsOn: day('endDate', contract?.period?.endDate ?? award?.contractPeriod?.endDate),
    extendableTo: day(
      'maxExtentDate',
      contract?.period?.maxExtentDate ?? award?.contractPeriod?.maxExtentDate,
    ),
    signedOn: day('dateSigned', contract?.dateSigned),
    status: statuses[contract?.status ?? award?.status ?? ''] ?? null,
  };
  if (row.startsOn && row.endsOn && row.endsOn < row.startsOn) {
    say(notices, 'endDate', row.endsOn, `It ends before it starts on ${row.startsOn}.`);
  }

  const suppliers: SupplierRow[] = [];
  for (const mentioned of mentionedIn(agreement, release)) {
    const supplier = supplierOf(mentioned, release.parties ?? []);
    if (supplier) suppliers.push(supplier);
    else say(problems, 'suppliers', mentioned.id ?? null, 'This supplier has no name.');
  }
  if (suppliers.length === 0) say(notices, 'suppliers', null, 'No supplier is named.');
  return { contract: row, suppliers, place, line, problems, notices };
}

/** A contract whose award is in another release has the suppliers of its own release. */
const mentionedIn = ({ award }: Agreement, { parties }: Release): Organisation[] =>
  award ? (award.suppliers ?? []) : (parties ?? []).filter(({ roles }) => roles?.includes('supplier'));

const buyerIn = ({ parties }: Release) => parties?.find(({ roles }) => roles?.includes('buyer'));

/** Identifiers of awards are unique within a procurement, and mostly contain its own. */
const referenceOf = (ocid: string, id: string) => (id.startsWith(ocid) ? id : `${ocid}/${id}`);
