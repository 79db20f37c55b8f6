import { onThePage } from '../../foundation/summaries/summary.ts';

/** The contracts of a quarter as its page asks for them. */
export interface Known {
  began: Counted;
  reviews: Counted;
  breaches: Counted;
  closed: Counted;
  escalated: Counted;
  answered: Counted;
  standings: Figures;
  departments: Figures;
  inBreach: Listed;
  missing: Listed;
  ending: Counted & {
    nodes: { title: string; endsOn: string; value: string | null; currency: string | null }[];
  };
}

/** The first of the contracts that stand in some way. */
export interface Listed extends Counted {
  nodes: { contract: { title: string }; nextOn: string | null; reason: string }[];
}

interface Counted {
  totalCount: number;
}

interface Figures {
  cells: { keys: (string | null)[]; labels: (string | null)[]; value: number | null }[];
}

const counted = (name: string, list: string, filter: string) =>
  `${name}: ${list}(first: 1, filter: { ${filter} }) { totalCount }`;

const during = (field: string) => `${field}: { gte: $from, lte: $on }`;

const listed = (name: string, standing: string) =>
  `${name}: contractStandings(on: $on, first: ${onThePage}, filter: { standing: { in: [${standing}] } }) {
    totalCount nodes { nextOn reason contract { title } } }`;

/** What is asked of a quarter, up to a day of it. */
export const asked = `query ($from: Date!, $on: Date!, $next: Date!, $begins: DateTime!, $ends: DateTime!) {
  ${counted('began', 'contracts', `${during('startsOn')}, status: { ne: cancelled }`)}
  ${counted('reviews', 'complianceReviews', during('heldOn'))}
  ${counted('breaches', 'breaches', during('noticedOn'))}
  ${counted('closed', 'breachOutcomes', `outcome: { eq: closed }, ${during('decidedOn')}`)}
  ${counted('escalated', 'breachOutcomes', `outcome: { eq: escalated }, ${during('decidedOn')}`)}
  ${counted('answered', 'supplierQuestionnaires', 'answeredAt: { gte: $begins, lt: $ends }')}
  standings: contractsByStanding(on: $on) { cells { keys labels value } }
  departments: contractsByDepartment(on: $on) { cells { keys labels value } }
  ${listed('inBreach', 'inBreach')}
  ${listed('missing', 'missingClause')}
  ending: contracts(first: ${onThePage}, orderBy: [{ endsOn: asc }],
    filter: { status: { ne: cancelled }, endsOn: { gte: $on, lte: $next } }) { totalCount nodes { title endsOn value currency } }
}`;
