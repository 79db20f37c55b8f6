import { askGraphQL } from '../providers/data/ask-graphql.ts';

/** What a pack says of itself. */
export interface Cover {
  title: string;
  asAt: string;
  frozenAt: string;
  fingerprint: string;
  frozenBy: { name: string } | null;
}

/** Asks for it. */
export const askCover = async (id: string) =>
  (
    await askGraphQL<{ auditPack: Cover }>(
      `query ($id: ID!) { auditPack(id: $id) { title asAt frozenAt fingerprint frozenBy { name } } }`,
      { id },
    )
  ).auditPack;
