import type { FastifyInstance } from 'fastify';

/**
 * Lets go of a connection once its answer is through, while the server closes. Those that are idle then are closed by
 * the server itself; one that was still being answered would be kept for its next request, and hold the server up.
 */
export function partAfterLastAnswers(app: FastifyInstance) {
  let closing = false;
  app.addHook('preClose', async () => {
    closing = true;
  });
  app.addHook('onResponse', (_request, _reply, done) => {
    if (closing) setImmediate(() => app.server.closeIdleConnections());
    done();
  });
}
