import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../../schema/foundation/refusal.ts';

/** Answers a request that never becomes an operation, in the shape of every other answer. */
export function refuse(
  error: FastifyError | Refusal,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const { status, message, code } = worded(error);
  if (status >= 500) request.log.error(error);
  return reply.code(status).send({ errors: [{ message, extensions: { code } }] });
}

function worded(error: FastifyError | Refusal) {
  // what is refused before it is read came from another website
  if (error instanceof Refusal)
    return { status: 403, message: error.message, code: error.extensions.code };
  const { statusCode: status = 500, message } = error;
  if (status < 500) return { status, message, code: 'BAD_USER_INPUT' };
  return { status, message: 'Something went wrong on our side.', code: 'INTERNAL' };
}
