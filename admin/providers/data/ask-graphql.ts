import { sessionEnded } from '../auth/viewer.ts';
import { answered } from './answered.ts';
import { refusedFrom } from './refused.ts';

/** Asks the API for something that is no list and no record; a refusal is thrown in its words. */
export async function askGraphQL<Data>(
  query: string,
  variables: Record<string, unknown> = {},
  signal?: AbortSignal,
): Promise<Data> {
  const response = await answered('/graphql', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
    signal,
  });
  const { data, errors } = await response.json();
  if (errors?.length) {
    const refused = refusedFrom({ body: { graphQLErrors: errors } });
    if (refused.code === 'UNAUTHENTICATED') sessionEnded();
    throw refused;
  }
  return data;
}
