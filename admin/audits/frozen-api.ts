import { askGraphQL } from '../providers/data/ask-graphql.ts';

/** A question of a pack, and its answer as it was given. */
export interface Frozen {
  key: string;
  report: string;
  source: string;
  variables: string;
  answer: string;
}

/** What is frozen in a pack; one table of it where its key is said. */
export const askFrozen = async (pack: string, keys?: readonly string[]) =>
  (
    await askGraphQL<{ frozenReports: Frozen[] }>(
      `query ($pack: ID!, $keys: [String!]) { frozenReports(pack: $pack, keys: $keys) { key report source variables answer } }`,
      { pack, keys: keys ?? null },
    )
  ).frozenReports;

export interface Finding {
  id: string;
  finding: string;
  report: string;
  evidence: string;
  owner: string;
  action: { keyAction: string; deadline: string | null; plan: { title: string } | null } | null;
}

/** What was found in a pack. */
export const askFindings = async (pack: string) =>
  (
    await askGraphQL<{ auditFindings: { nodes: Finding[] } }>(
      `query ($pack: ID!) { auditFindings(first: 1000, filter: { pack: { id: { eq: $pack } } }) {
        nodes { id finding report evidence owner action { keyAction deadline plan { title } } } } }`,
      { pack },
    )
  ).auditFindings.nodes;

/** Freezes every report as at a date; answers with the id of the pack. */
export const freezePack = async (asAt: string, areaCode: string) =>
  (
    await askGraphQL<{ freezeAuditPack: { auditPack: { id: string } } }>(
      `mutation ($asAt: Date!, $areaCode: String) { freezeAuditPack(asAt: $asAt, areaCode: $areaCode) { auditPack { id } } }`,
      { asAt, areaCode: areaCode || null },
    )
  ).freezeAuditPack.auditPack.id;

/** Writes down what was found. */
export const recordFinding = (
  input: Record<'pack' | 'finding' | 'report' | 'evidence' | 'owner', string>,
) =>
  askGraphQL(
    `mutation ($input: AuditFindingInput!) { createAuditFinding(input: $input) { auditFinding { id } } }`,
    { input },
  );

/** The plans that may have another action. */
export const askPlans = async () =>
  (
    await askGraphQL<{ actionPlans: { nodes: { id: string; title: string }[] } }>(
      `{ actionPlans(first: 200) { nodes { id title } } }`,
    )
  ).actionPlans.nodes;

/** Makes a finding an action at the end of a plan. */
export const planFinding = (variables: {
  id: string;
  version: number;
  plan: string;
  keyAction: string;
  deadline: string;
}) =>
  askGraphQL(
    `mutation ($id: ID!, $version: Int!, $plan: ID!, $keyAction: String!, $deadline: Date!) {
      planAuditFinding(id: $id, version: $version, plan: $plan, keyAction: $keyAction, deadline: $deadline) { auditFinding { id } } }`,
    variables,
  );
