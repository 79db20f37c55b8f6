import { askGraphQL } from '../providers/data/ask-graphql.ts';

/** How many people a requirement means. */
export interface Reached {
  /** Its first course, where it has one. */
  requirement: { items: { id: string }[] } | null;
  all: { totalCount: number };
  outstanding: { totalCount: number };
  lapsing: { totalCount: number };
}

export const reachOf = (asked: { id: string; on: string; next: string }) =>
  askGraphQL<Reached>(
    `query ($id: ID!, $on: Date!, $next: Date!) {
  requirement(id: $id) { items(first: 1) { id } }
  all: trainingStandings(on: $on, first: 1, filter: { requirement: { id: { eq: $id } } }) { totalCount }
  outstanding: trainingStandings(on: $on, first: 1, filter: {
    requirement: { id: { eq: $id } }, standing: { in: [never, lapsed] } }) { totalCount }
  lapsing: trainingStandings(on: $on, first: 1, filter: {
    requirement: { id: { eq: $id } }, standing: { in: [compliant, dueSoon] },
    until: { lt: $next } }) { totalCount }
}`,
    asked,
  );
