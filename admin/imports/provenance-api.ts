import type { Row } from '../foundation/may.ts';
import { askGraphQL } from '../providers/data/ask-graphql.ts';

/** What became of an import that was undone. */
export interface Undone {
  removed: number;
  restored: number;
  left: string[];
}

/** Takes back what an import wrote. */
export const undoImport = async ({ id, version }: Row): Promise<Undone> =>
  (
    await askGraphQL<{ undoImport: Undone }>(
      'mutation ($id: ID!, $version: Int!) { undoImport(id: $id, version: $version) { removed restored left } }',
      { id, version },
    )
  ).undoImport;

/** Keeps what somebody has written, or takes what an import says. */
export const decideImportConflict = ({ id, version }: Row, decision: string) =>
  askGraphQL(
    'mutation ($id: ID!, $version: Int!, $decision: ConflictDecision!) { decideImportConflict(id: $id, version: $version, decision: $decision) { __typename } }',
    { id, version, decision },
  );
