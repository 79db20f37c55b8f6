import { getIP } from 'better-auth/api';
import type { FastifyRequest } from 'fastify';
import { type Auth, addressHeader } from './auth.ts';

/** Where a request comes from, for counting: IPv6 by network, since one machine has many addresses. */
export const clientAddress = (auth: Auth, { ip }: Pick<FastifyRequest, 'ip'>): string =>
  getIP(new Headers({ [addressHeader]: ip }), auth.options) ?? 'unknown';
