import type { FastifyReply, FastifyRequest } from 'fastify';
import { Source } from 'graphql';
import { checkNesting, checkNestingOfDocument } from '../../schema/foundation/graphql/nesting.ts';

/** Refuses a request whose document or values are nested too deeply for anything behind to walk; a known document is not. */
export const withinNesting =
  (known: (query: string) => boolean) =>
  ({ body }: FastifyRequest, _reply: FastifyReply, done: (error?: Error) => void) => {
    try {
      checkNesting(body);
      const { query } = (body ?? {}) as { query?: unknown };
      if (typeof query === 'string' && !known(query)) checkNestingOfDocument(new Source(query));
      done();
    } catch (error) {
      done(error as Error);
    }
  };
