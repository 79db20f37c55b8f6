import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { formatError } from '../graphql/errors.ts';
import { guarding } from './headers.ts';

const statuses: Record<string, number> = {
  BAD_USER_INPUT: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  RATE_LIMITED: 429,
};

const secondsToWait = 60;

/** Answers what stands against an export, in the words of the API. */
export function refuse(error: FastifyError, request: FastifyRequest, reply: FastifyReply) {
  const words = error instanceof GraphQLError ? error.toJSON() : { message: '' };
  const { message, extensions } = formatError(request.log)(words, error);
  const status = statuses[String(extensions?.code)] ?? 500;
  if (status === 429) reply.header('retry-after', secondsToWait);
  return reply
    .code(status)
    .headers(guarding)
    .send({ message, ...extensions });
}
