import type { Award, ContractBlock, Release } from './release.ts';

/** An award, its contract, or both: what becomes one contract of ours. */
export interface Agreement {
  award?: Award;
  contract?: ContractBlock;
  /** Null for what is not the first contract under its award. */
  awardId: string | null;
  /** What names it within its procurement. */
  id: string;
  /** Where it stands in its release. */
  place: string;
}

/**
 * What a release awards. A contract belongs to the award that it names, in this release or in
 * another one; a second contract under an award is an agreement of its own.
 */
export function agreementsIn({ awards, contracts }: Release): Agreement[] {
  const agreements = new Map<string, Agreement>();
  for (const [index, award] of (awards ?? []).entries()) {
    if (award.status === 'unsuccessful') continue;
    const place = `awards[${index}]`;
    agreements.set(award.id, { award, awardId: award.id, id: award.id, place });
  }
  const further: Agreement[] = [];
  for (const [index, contract] of (contracts ?? []).entries()) {
    const awardId = contract.awardID ?? contract.id;
    const agreement = agreements.get(awardId);
    const place = `contracts[${index}]`;
    if (agreement?.contract) {
      further.push({ ...agreement, contract, awardId: null, id: contract.id, place });
    } else agreements.set(awardId, { ...(agreement ?? { awardId, id: awardId, place }), contract });
  }
  return [...agreements.values(), ...further];
}
