import { plain } from '../../foundation/imports/cells/reading.ts';
import { momentOf } from './day.ts';
import type { Organisation, Party, Release } from './release.ts';

/** A supplier as a release describes it; what it does not say is null. */
export interface SupplierRow {
  name: string;
  identifierScheme: string | null;
  identifier: string | null;
  registrationNumber: string | null;
  size: Size | null;
  voluntarySector: boolean | null;
  noticedAt: string | null;
}

type Size = 'micro' | 'small' | 'medium' | 'large';

const sizes: Readonly<Record<string, Size>> = {
  micro: 'micro',
  small: 'small',
  medium: 'medium',
  large: 'large',
};

/** Registers of charities: England and Wales, Scotland, Northern Ireland. */
const charities = ['GB-CHC', 'GB-SC', 'GB-NIC'];

/** Contracts Finder numbers the parties of each notice anew: no register of anything. */
const ownNumbers = 'GB-CFS';

/** The supplier, or null where nobody names it. */
export function supplierOf(mentioned: Organisation, release: Release): SupplierRow | null {
  const party = release.parties?.find(({ id }) => id != null && id === mentioned.id);
  const name = party?.name ?? mentioned.name ?? party?.identifier?.legalName;
  if (!name?.trim()) return null;
  const registered = registeredAs(party, mentioned);
  const charity = [party?.identifier, ...(party?.additionalIdentifiers ?? [])].find(
    (identifier) => identifier?.id && charities.includes(identifier.scheme ?? ''),
  );
  return {
    name,
    identifierScheme: registered?.scheme ?? null,
    identifier: registered?.number ?? null,
    registrationNumber: charity?.id ? numberOf(charity.scheme ?? '', charity.id) : null,
    size: sizes[party?.details?.scale ?? ''] ?? null,
    voluntarySector: party?.details?.vcse ?? null,
    noticedAt: momentOf(release.date),
  };
}

/** What tells suppliers apart within a file: their number on a register, else their name. */
export const keyOf = ({ identifierScheme, identifier, name }: SupplierRow): string =>
  identifier ? `${identifierScheme}:${identifier}` : `name:${plain(name) || name}`;

function registeredAs(party: Party | undefined, mentioned: Organisation) {
  const { scheme, id } = party?.identifier ?? {};
  if (scheme && id && scheme !== ownNumbers) return { scheme, number: numberOf(scheme, id) };
  const [, fromId = '', number = ''] = /^([A-Z]{2,3}-[A-Z]+)-(.+)$/.exec(mentioned.id ?? '') ?? [];
  return number && fromId !== ownNumbers
    ? { scheme: fromId, number: numberOf(fromId, number) }
    : null;
}

/** Spreadsheets turn numbers into 9506232.0; those of companies have eight figures. */
function numberOf(scheme: string, id: string): string {
  const number = id.trim().replace(/^(\d+)\.0+$/, '$1');
  return scheme === 'GB-COH' && /^\d+$/.test(number) ? number.padStart(8, '0') : number;
}
