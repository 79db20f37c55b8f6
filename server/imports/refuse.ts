import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { Refusal } from '../../schema/foundation/refusal.ts';
import { formatError } from '../graphql/errors.ts';

const statuses: Record<string, number> = {
  BAD_USER_INPUT: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  RATE_LIMITED: 429,
};

/** Answers what stands against a file, in the words of the API. */
export function refuse(error: FastifyError, request: FastifyRequest, reply: FastifyReply) {
  const cause = error.statusCode === 413 ? tooLarge() : error;
  const words = cause instanceof GraphQLError ? cause.toJSON() : { message: '' };
  const { message, extensions } = formatError(request.log)(words, cause);
  const status = error.statusCode === 413 ? 413 : (statuses[String(extensions?.code)] ?? 500);
  reply.code(status).header('cache-control', 'no-store');
  return reply.send({ message, ...extensions });
}

const tooLarge = () =>
  new Refusal('BAD_USER_INPUT', 'The file is larger than 50 MB: split it, or ask an operator.');
