import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../../schema/foundation/refusal.ts';
import { formatError } from './errors.ts';

/** Answers a request that never becomes an operation, in the shape of every other answer. */
export function refuse(
  error: FastifyError | Refusal,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const { status, message, code } = worded(error);
  if (status < 500) return reply.code(status).send({ errors: [{ message, extensions: { code } }] });
  const answer = formatError(() => request)({ message }, error);
  return reply.code(status).send({ errors: [answer] });
}

function worded(error: FastifyError | Refusal) {
  if (error instanceof Refusal) {
    const { code } = error.extensions;
    return { status: code === 'FORBIDDEN' ? 403 : 400, message: error.message, code };
  }
  const { statusCode: status = 500, message } = error;
  if (status < 500) return { status, message, code: 'BAD_USER_INPUT' };
  return { status, message, code: 'INTERNAL' };
}
