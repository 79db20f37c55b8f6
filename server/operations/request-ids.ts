import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import proxies from '@fastify/proxy-addr';
import type { Settings } from '../settings.ts';

export const requestIdHeader = 'x-request-id';

const acceptable = /^[\w.:-]{1,64}$/;

/** A short name for one request, that a person can read out on the telephone. */
export const newReference = () => randomBytes(4).toString('hex').toUpperCase();

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
