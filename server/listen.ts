import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { Halt } from './halt.ts';
import type { Settings } from './settings.ts';

type Where = Pick<Settings, 'port' | 'host'>;

const local = new Set(['127.0.0.1', '0.0.0.0', '::', '::1']);

const unheard: Record<string, (where: Where) => string> = {
  EADDRINUSE: ({ port }) =>
    `Port ${port} is in use: stop the other program, or set PORT to another number.`,
  EACCES: ({ port }) => `Port ${port} is not open to this user: set PORT to a number from 1024.`,
  EADDRNOTAVAIL: ({ host }) => `HOST ${host} is not an address of this machine.`,
};

/** Begins to answer, or says what stands against it; answers with the port. */
export async function listen(app: FastifyInstance, where: Where): Promise<number> {
  try {
    await app.listen(where);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    const advice = unheard[code]?.(where);
    throw advice ? new Halt(advice) : error;
  }
  return (app.server.address() as AddressInfo).port;
}

/** What people on this machine type to get there. */
export const typed = (host: string, port: number) =>
  `http://${local.has(host) ? 'localhost' : host}:${port}`;
