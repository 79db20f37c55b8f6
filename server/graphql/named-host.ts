import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../../schema/foundation/refusal.ts';

let sound: string | undefined;

/** Refuses a request to a host that no address could have: Apollo makes one of it. */
export function namedHost(
  { hostname }: Pick<FastifyRequest, 'hostname'>,
  _reply: FastifyReply,
  done: (error?: Error) => void,
) {
  if (hostname !== sound && !URL.canParse(`http://${hostname}/`))
    return done(new Refusal('BAD_USER_INPUT', 'The header Host names no host.'));
  sound = hostname;
  done();
}
