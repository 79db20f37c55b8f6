import type { Row } from '../foundation/may.ts';
import { askGraphQL } from '../providers/data/ask-graphql.ts';

/** Changes a few fields of a record, as it is now on its page. */
export async function patch(name: string, { id, version }: Row, values: Record<string, unknown>) {
  await askGraphQL(
    `mutation ($id: ID!, $version: Int!, $patch: ${name}Patch!) {
      update${name}(id: $id, version: $version, patch: $patch) { __typename } }`,
    { id, version, patch: values },
  );
}

/** Closes or escalates a breach. */
export async function settleBreach(
  breach: string,
  outcome: string,
  decidedOn: string,
  reason: string,
) {
  await askGraphQL(
    `mutation ($breach: ID!, $outcome: BreachDecision!, $decidedOn: Date!, $reason: String) {
      settleBreach(breach: $breach, outcome: $outcome, decidedOn: $decidedOn, reason: $reason) { __typename } }`,
    { breach, outcome, decidedOn, reason },
  );
}

/** Sends the link to a questionnaire; answers with it where no mail server takes it. */
export async function sendQuestionnaire({ id, version }: Row): Promise<string | null> {
  const { sendQuestionnaire: sent } = await askGraphQL<{
    sendQuestionnaire: { link: string | null };
  }>(
    'mutation ($id: ID!, $version: Int!) { sendQuestionnaire(id: $id, version: $version) { link } }',
    { id, version },
  );
  return sent.link;
}

/** Makes two records of one supplier one. */
export const mergeSuppliers = (supplier: string, into: string) =>
  askGraphQL(
    'mutation ($supplier: ID!, $into: ID!) { mergeSuppliers(supplier: $supplier, into: $into) { __typename } }',
    { supplier, into },
  );

/** Parts them again. */
export const undoSupplierMerge = ({ id, version }: Row) =>
  askGraphQL(
    'mutation ($id: ID!, $version: Int!) { undoSupplierMerge(id: $id, version: $version) { __typename } }',
    { id, version },
  );
