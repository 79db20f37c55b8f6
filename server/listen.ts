import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
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
    throw advised(error as NodeJS.ErrnoException, where);
  }
  return (app.server.address() as AddressInfo).port;
}

/** A port on which somebody could begin to listen now: the one that is set, or any. */
export async function openPort(where: Where): Promise<number> {
  const server = createServer();
  try {
    await once(server.listen(where), 'listening');
  } catch (error) {
    throw advised(error as NodeJS.ErrnoException, where);
  }
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function advised(error: NodeJS.ErrnoException, where: Where): Error {
  const advice = unheard[error.code ?? '']?.(where);
  return advice ? new Halt(advice) : error;
}

/** What people on this machine type to get there. */
export const typed = (host: string, port: number) =>
  `http://${local.has(host) ? 'localhost' : host}:${port}`;
