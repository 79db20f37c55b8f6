import type { PlainDate } from '../../foundation/imports/calendar.ts';
import { excerpt, type Notice, type Problem } from '../../foundation/imports/problem.ts';
import { categories } from '../relevance.ts';
import { type Agreement, agreementsIn } from './agreements.ts';
import { dayInLondon, momentOf } from './day.ts';
import type { PlacedRelease } from './package.ts';
import { unregistered } from './register.ts';
import type { Organisation, Release } from './release.ts';
import { type SupplierRow, supplierOf } from './supplier.ts';
import { type VariationRow, variationsOf } from './variation.ts';

/** A contract as one release describes it; what it does not say is null. */
export interface ContractRow {
  reference: string;
  ocid: string | null;
  awardId: string | null;
  title: string | null;
  description: string | null;
  buyer: string | null;
  category: string | null;
  value: string | null;
  valueWithVat: string | null;
  currency: string | null;
  startsOn: PlainDate | null;
  endsOn: PlainDate | null;
  extendableTo: PlainDate | null;
  signedOn: PlainDate | null;
  status: string | null;
  noticedAt: string | null;
}

/** A contract with its suppliers, and what its release says wrongly or oddly. */
export interface PlacedAward {
  contract: ContractRow;
  suppliers: SupplierRow[];
  variations: VariationRow[];
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

function describe(agreement: Agreement, placed: PlacedRelease): PlacedAward {
  const { release, line } = placed;
  const { award, contract } = agreement;
  const place = [placed.place, agreement.place].filter(Boolean).join('.');
  const problems: Problem[] = [];
  const notices: Notice[] = [];
  const note = (list: Problem[]) => (property: string, value: string, reason: string) => {
    list.push({ line, column: `${place}.${property}`, value: excerpt(value) || null, reason });
  };
  const remarks = { problem: note(problems), notice: note(notices) };
  const row: ContractRow = {
    ...namesOf(agreement, release),
    title: contract?.title || award?.title || release.tender?.title || null,
    description: contract?.description || award?.description || release.tender?.description || null,
    buyer: release.buyer?.name || buyerIn(release)?.name || null,
    category: categories.find((each) => each === release.tender?.mainProcurementCategory) ?? null,
    ...worthOf(agreement, remarks),
    ...daysOf(agreement, remarks),
    status: statusOf(agreement),
    noticedAt: momentOf(release.date),
  };
  const suppliers = suppliersOf(agreement, release, remarks);
  const amended = variationsOf(amendmentsIn(agreement), release, row);
  const variations = amended.filter(({ agreedOn }) => agreedOn !== null);
  if (variations.length < amended.length)
    remarks.notice('amendments', '', 'An amendment without a day is left out.');
  return { contract: row, suppliers, variations, place, line, problems, notices };
}

/** What names a contract; our own register says so itself, and was never in a notice where it says that. */
function namesOf({ contract, awardId, id }: Agreement, { ocid }: Release) {
  const { reference, awarded } = contract?.register ?? {};
  const noticed = !ocid.startsWith(unregistered);
  return {
    reference: reference || referenceOf(ocid, id),
    ocid: noticed ? ocid : null,
    awardId: noticed && awarded !== false ? awardId : null,
  };
}

/** The closer word of our own register, where it says the same. */
function statusOf({ contract, award }: Agreement): string | null {
  const own = contract?.register?.status;
  if (own === 'terminated' && contract?.status === 'terminated') return own;
  return statuses[contract?.status ?? award?.status ?? ''] ?? null;
}

/** Where to say what is wrong, and what is only odd. */
type Remark = (property: string, value: string, reason: string) => void;
interface Remarks {
  problem: Remark;
  notice: Remark;
}

function worthOf({ award, contract }: Agreement, { problem, notice }: Remarks) {
  const said = [contract?.value, award?.value].find((value) => (value?.amount ?? '') !== '');
  if (said?.amount == null) return { value: null, valueWithVat: null, currency: null };
  const amount = Number(said.amount);
  const value = Math.abs(amount) < 1e12 ? amount.toFixed(2) : null;
  if (value === null) problem('value', String(said.amount), 'This is not an amount of money.');
  else if (Number(value) !== amount) notice('value', String(amount), `This was taken as ${value}.`);
  if (amount <= 1) notice('value', String(amount), 'A value of 1 or less rarely is the real one.');
  const gross = Number(said.amountGross ?? Number.NaN);
  const taxed = gross >= amount && gross < 1e12 ? gross.toFixed(2) : null;
  return { value, valueWithVat: taxed, currency: said.currency || null };
}

function daysOf({ award, contract }: Agreement, { problem, notice }: Remarks) {
  const day = (property: string, ...moments: (string | null | undefined)[]) => {
    const moment = moments.find(Boolean);
    const date = moment ? dayInLondon(moment) : null;
    if (moment && !date) problem(property, moment, 'This is not a day of the calendar.');
    return date;
  };
  const [period, awarded] = [contract?.period, award?.contractPeriod];
  const days = {
    startsOn: day('startDate', period?.startDate, awarded?.startDate),
    endsOn: day('endDate', period?.endDate, awarded?.endDate),
    extendableTo: day('maxExtentDate', period?.maxExtentDate, awarded?.maxExtentDate),
    signedOn: day('dateSigned', contract?.dateSigned),
  };
  if (days.startsOn && days.endsOn && days.endsOn < days.startsOn) {
    notice('endDate', days.endsOn, `It ends before it starts, on ${days.startsOn}.`);
  }
  return days;
}

function suppliersOf(agreement: Agreement, release: Release, { problem, notice }: Remarks) {
  const suppliers = mentionedIn(agreement, release).flatMap((mentioned) => {
    const supplier = supplierOf(mentioned, release);
    if (!supplier) problem('suppliers', mentioned.id ?? '', 'This supplier has no name.');
    return supplier ?? [];
  });
  if (suppliers.length === 0) notice('suppliers', '', 'No supplier is named.');
  return suppliers;
}

/** A contract whose award is in another release has the suppliers of its own release. */
const mentionedIn = ({ award }: Agreement, { parties }: Release): Organisation[] =>
  award
    ? (award.suppliers ?? [])
    : (parties ?? []).filter(({ roles }) => roles?.includes('supplier'));

/** Of a contract, else of its award; older releases have one without a list. */
const amendmentsIn = ({ contract, award }: Agreement) =>
  [contract, award]
    .map((block) => block?.amendments ?? (block?.amendment ? [block.amendment] : []))
    .find(({ length }) => length > 0) ?? [];

const buyerIn = ({ parties }: Release) => parties?.find(({ roles }) => roles?.includes('buyer'));

/** Identifiers of awards are unique within a procurement, and mostly contain its own. */
const referenceOf = (ocid: string, id: string) => (id.startsWith(ocid) ? id : `${ocid}/${id}`);
