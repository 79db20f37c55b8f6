import { askGraphQL } from '../providers/data/ask-graphql.ts';

export interface ServiceComments {
  there: number;
  areas: readonly { id: string; name: string }[];
  comments: readonly { area: string | null; countedOn: string; words: string }[];
}

/** What people have said of services; of one, where it is said. */
export const askServiceComments = async (serviceArea: string) =>
  (
    await askGraphQL<{ serviceComments: ServiceComments }>(
      `query ($serviceArea: ID) { serviceComments(serviceArea: $serviceArea) {
        there areas { id name } comments { area countedOn words } } }`,
      { serviceArea: serviceArea || null },
    )
  ).serviceComments;

/** What people have written who left. */
export const askLeaversWords = async () =>
  (await askGraphQL<{ leaversWords: string[] }>('{ leaversWords }', {})).leaversWords;
