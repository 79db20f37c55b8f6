/** A supplier as a release names it. */
export interface Sold {
  id: string;
  name: string;
  identifierScheme: string | null;
  identifier: string | null;
  registrationNumber: string | null;
  size: string;
  voluntarySector: boolean | null;
}

/** The organisations of a release: each once, with all that is known of them. */
export const partiesOf = (buyer: string | null, suppliers: readonly Sold[]): object[] => [
  ...(buyer ? [{ id: 'buyer', name: buyer, roles: ['buyer'] }] : []),
  ...suppliers.map(partyOf),
];

/** The organisations as other parts of a release refer to them. */
export const referencesTo = (suppliers: readonly Sold[]): object[] =>
  suppliers.map((supplier) => ({ id: idOf(supplier), name: supplier.name }));

function partyOf(supplier: Sold): object {
  const { name, identifierScheme: scheme, identifier: id, registrationNumber: charity } = supplier;
  const { size, voluntarySector } = supplier;
  return {
    id: idOf(supplier),
    name,
    roles: ['supplier'],
    ...(id && { identifier: { scheme: scheme ?? undefined, id, legalName: name } }),
    ...(charity && { additionalIdentifiers: [{ scheme: registerOf(charity), id: charity }] }),
    details: {
      ...(size !== 'unknown' && { scale: size }),
      ...(voluntarySector !== null && { vcse: voluntarySector }),
    },
  };
}

const idOf = ({ id, identifierScheme: scheme, identifier }: Sold) =>
  scheme && identifier ? `${scheme}-${identifier}` : `supplier-${id}`;

/** The registers of charities of Scotland, of Northern Ireland, and of England and Wales. */
function registerOf(number: string): string {
  if (/^SC/i.test(number)) return 'GB-SC';
  return /^NIC?/i.test(number) ? 'GB-NIC' : 'GB-CHC';
}
