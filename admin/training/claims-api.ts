import { askGraphQL } from '../providers/data/ask-graphql.ts';

export const approve = (id: string) =>
  askGraphQL('mutation ($id: ID!) { approveTrainingClaim(id: $id) { trainingClaim { id } } }', {
    id,
  });

export const refuse = (id: string, reason: string) =>
  askGraphQL(
    `mutation ($id: ID!, $reason: String!) {
      refuseTrainingClaim(id: $id, reason: $reason) { trainingClaim { id } } }`,
    { id, reason },
  );

/** Hands in training that was done elsewhere; answers with the id of what was handed in. */
export const handIn = async (input: Record<string, unknown>) =>
  (
    await askGraphQL<{ createTrainingClaim: { trainingClaim: { id: string } } }>(
      `mutation ($input: TrainingClaimInput!) {
        createTrainingClaim(input: $input) { trainingClaim { id } } }`,
      { input },
    )
  ).createTrainingClaim.trainingClaim.id;
