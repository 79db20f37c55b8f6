import type { FastifyInstance } from 'fastify';
import { operationOf } from '../operations/current-request.ts';
import type { Platform } from '../platform.ts';

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Notes who has changed something before they are told so: what they read next has it. */
export function rememberWrites(app: FastifyInstance, { replicas, who }: Platform) {
  if (!replicas) return;
  app.addHook('onSend', async (request) => {
    if (reading.has(request.method) || operationOf(request).operation === 'query') return;
    try {
      const signed = await who(request);
      if (signed) await replicas.wrote(signed.userId);
    } catch (err) {
      request.log.warn({ err }, 'a copy of the database may be read too early');
    }
  });
}
