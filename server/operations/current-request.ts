import { AsyncLocalStorage } from 'node:async_hooks';
import type { Span } from '@opentelemetry/api';
import type { FastifyBaseLogger, FastifyInstance, FastifyRequest } from 'fastify';
import { requestIdHeader } from './request-ids.ts';

/** The request that is being answered, wherever in the code we are. */
export interface CurrentRequest {
  id: string;
  log: FastifyBaseLogger;
  operation?: Operation;
  /** What is recorded of it, where traces are. */
  span?: Span;
}

/** What is asked of the API: its kind, unless nothing could be read of it, and what came of it. */
export interface Operation {
  operation: 'query' | 'mutation' | 'none';
  /** The code of the first error; `ok` where there is none. */
  outcome: string;
}

const storage = new AsyncLocalStorage<CurrentRequest>();
const known = new WeakMap<FastifyRequest, CurrentRequest>();

/** The request that is being answered; undefined in jobs and commands. */
export const currentRequest = () => storage.getStore();

export const currentOf = (request: FastifyRequest) => known.get(request);

export const operationOf = (request: FastifyRequest): Partial<Operation> =>
  known.get(request)?.operation ?? {};

/** Remembers each request while it is answered, and tells whoever asked what it is called. */
export function rememberRequests(app: FastifyInstance) {
  app.addHook('onRequest', (request, reply, done) => {
    const { id, log } = request;
    const current = { id, log };
    known.set(request, current);
    reply.header(requestIdHeader, id);
    storage.run(current, done);
  });
  // the body arrives outside of what surrounded its beginning
  app.addHook('preValidation', (request, _reply, done) => {
    storage.run(known.get(request)!, done);
  });
}
