import { askGraphQL } from './ask-graphql.ts';
import type { Operation } from './build-query.ts';

interface Asking {
  variables: Record<string, unknown>;
  context?: { fetchOptions?: { signal?: AbortSignal } };
}

/** The way to the API, as ra-data-graphql takes it: react-admin keeps what is answered, so that nothing is kept here. */
export const client = {
  query: ({ query, variables, context }: Asking & { query: Operation }) =>
    answer(query, variables, context?.fetchOptions?.signal),
  mutate: ({ mutation, variables }: Asking & { mutation: Operation }) =>
    answer(mutation, variables),
};

const answer = async (
  { text }: Operation,
  variables: Asking['variables'],
  signal?: AbortSignal,
) => ({
  data: await askGraphQL(text, variables, signal),
});
