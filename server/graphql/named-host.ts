import type { FastifyRequest } from 'fastify';
import { Refusal } from '../../schema/foundation/refusal.ts';

/** Refuses a request to a host that no address could have: Apollo makes one of it. */
export async function namedHost({ hostname }: Pick<FastifyRequest, 'hostname'>) {
  if (!URL.canParse(`http://${hostname}/`))
    throw new Refusal('BAD_USER_INPUT', 'The header Host names no host.');
}
