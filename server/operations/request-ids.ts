import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import proxies from '@fastify/proxy-addr';
import type { Settings } from '../settings.ts';

export const requestIdHeader = 'x-request-id';

const acceptable = /^[\w.:-]{1,64}$/;

const length = 4;
// drawn for many at once: asking the system costs more than all the rest of it
let drawn = Buffer.alloc(0);

/** A short name for one request, that a person can read out on the telephone. */
export function newReference() {
  if (drawn.length < length) drawn = randomBytes(1024 * length);
  const name = drawn.toString('hex', 0, length).toUpperCase();
  drawn = drawn.subarray(length);
  return name;
}

/** Names each request: as a proxy of ours has named it already, or anew. */
export function requestIds({ trustProxy }: Pick<Settings, 'trustProxy'>) {
  const trusted = proxyCheck(trustProxy);
  return ({ headers, socket }: IncomingMessage): string => {
    const given = headers[requestIdHeader];
    return typeof given === 'string' && acceptable.test(given) && trusted(socket.remoteAddress)
      ? given
      : newReference();
  };
}

/** Whether an address is that of one of our proxies. */
export function proxyCheck(trustProxy: Settings['trustProxy']) {
  if (!trustProxy) return () => false;
  const trusted = proxies.compile(trustProxy);
  return (address: string | undefined) => address !== undefined && trusted(address, 0);
}
