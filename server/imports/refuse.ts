import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../../schema/foundation/refusal.ts';
import { refuse as refuseInWords } from '../refuse.ts';

/** Answers what stands against a file. */
export function refuse(error: FastifyError, request: FastifyRequest, reply: FastifyReply) {
  return error.statusCode === 413
    ? refuseInWords(tooLarge(), request, reply, error.statusCode)
    : refuseInWords(error, request, reply);
}

const tooLarge = () =>
  new Refusal('BAD_USER_INPUT', 'The file is larger than 50 MB: split it, or ask an operator.');
