import type { FastifyInstance } from 'fastify';
import { removeExpired } from '../../schema/foundation/imports/kept-files.ts';
import type { Contexts } from '../graphql/context.ts';

const hour = 60 * 60_000;

/** Removes files that nobody has confirmed for a day, once an hour while the server runs. */
export function removingExpired(app: FastifyInstance, contexts: Contexts) {
  const context = contexts.as({ roles: ['importer'], attributes: {}, actor: 'importer' });
  const remove = () =>
    removeExpired(context).catch((err) => app.log.warn({ err }, 'old files are still there'));
  const clock = setInterval(remove, hour).unref();
  app.addHook('onReady', async () => void remove());
  app.addHook('onClose', async () => clearInterval(clock));
}
