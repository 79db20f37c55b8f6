import type { FastifyInstance } from 'fastify';
import type { LooseFiles } from './loose-files.ts';

const hour = 60 * 60_000;

/** Removes files of which no document speaks: when the server starts, and once an hour while it runs. */
export function sweeping(app: FastifyInstance, looseFiles: LooseFiles) {
  const sweep = () =>
    looseFiles
      .sweep()
      .catch((err) => app.log.warn({ err }, 'files without a document are still there'));
  const clock = setInterval(sweep, hour).unref();
  app.addHook('onReady', async () => void sweep());
  app.addHook('onClose', async () => clearInterval(clock));
}
