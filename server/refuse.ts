import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { formatError } from './graphql/errors.ts';

const statuses: Record<string, number> = {
  BAD_USER_INPUT: 400,
  TOO_COMPLEX: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  RATE_LIMITED: 429,
  BUSY: 503,
};

const secondsToWait = 60;

/** Answers what stands against a request that is not GraphQL, in the words of the API. */
export function refuse(
  error: Pick<FastifyError, 'message'>,
  request: FastifyRequest,
  reply: FastifyReply,
  given?: number,
) {
  const words = error instanceof GraphQLError ? error.toJSON() : { message: '' };
  const { message, extensions } = formatError(() => request)(words, error);
  const status = given ?? statuses[String(extensions?.code)] ?? 500;
  if (status === 429) reply.header('retry-after', secondsToWait);
  reply.code(status).headers({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
  return reply.send({ message, ...extensions });
}
