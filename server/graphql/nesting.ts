import type { FastifyRequest } from 'fastify';
import { Source } from 'graphql';
import { checkNesting, checkNestingOfDocument } from '../../schema/foundation/graphql/nesting.ts';

/** Refuses a request whose document or values are nested too deeply for anything behind to walk. */
export async function withinNesting({ body }: FastifyRequest) {
  checkNesting(body);
  const { query } = (body ?? {}) as { query?: unknown };
  if (typeof query === 'string') checkNestingOfDocument(new Source(query));
}
