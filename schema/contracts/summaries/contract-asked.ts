/** A contract as its page asks for it. */
export interface Known {
  title: string;
  reference: string;
  department: Named;
  owner: Named;
  value: string | null;
  currency: string | null;
  status: string;
  startsOn: string | null;
  endsOn: string | null;
  noticeOn: string | null;
  relevance: string | null;
  relevanceReason: string | null;
  suppliers: { supplier: { name: string; policies: Policy[] } | null }[];
  standings: { standing: string; nextOn: string | null; reason: string }[];
  clauses: {
    clauseVersion: { number: number; clause: { title: string } };
    schedule: string | null;
    page: string | null;
    checkedBy: Named;
    checkedOn: string | null;
  }[];
  reviews: {
    heldOn: string;
    occasion: string | null;
    rating: string | null;
    reviewer: Named;
    signedOn: string | null;
  }[];
  kpis: {
    title: string;
    target: string | null;
    ratings: { rating: string; ratedOn: string }[];
  }[];
  breaches: {
    title: string;
    noticedOn: string;
    actions: { verifiedOn: string | null }[];
    outcomes: { outcome: 'closed' | 'escalated'; decidedOn: string }[];
  }[];
  variations: {
    number: string;
    kind: string;
    agreedOn: string;
    valueAfter: string | null;
    endsOnAfter: string | null;
  }[];
}

type Named = { name: string } | null;

interface Policy {
  receivedOn: string;
  assessedOn: string | null;
  outcome: string | null;
  expiresOn: string | null;
}

/** What is asked of a contract; what came after the day is left out. */
export const asked = `query ($id: ID!, $on: Date!) {
  contract(id: $id) {
    title reference department { name } owner { name } value currency status
    startsOn endsOn noticeOn relevance relevanceReason
    suppliers(first: 50) { supplier { name policies(first: 50, filter: { receivedOn: { lte: $on } }) {
      receivedOn assessedOn outcome expiresOn } } }
    standings(on: $on, first: 10) { standing nextOn reason }
    clauses(first: 50) { clauseVersion { number clause { title } } schedule page checkedBy { name } checkedOn }
    reviews(first: 50, filter: { heldOn: { lte: $on } }) { heldOn occasion rating reviewer { name } signedOn }
    kpis(first: 50) { title target
      ratings(first: 1, filter: { ratedOn: { lte: $on } }, orderBy: [{ ratedOn: desc }]) { rating ratedOn } }
    breaches(first: 50, filter: { noticedOn: { lte: $on } }) { title noticedOn
      actions(first: 50) { verifiedOn }
      outcomes(first: 5, filter: { decidedOn: { lte: $on } }, orderBy: [{ decidedOn: asc }]) { outcome decidedOn } }
    variations(first: 50, filter: { agreedOn: { lte: $on } }) { number kind agreedOn valueAfter endsOnAfter }
  }
}`;
