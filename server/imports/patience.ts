import { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

const longestImport = 10 * 60_000;

/** Once a question has been received whole, its answer may take as long as an import. */
export function patience(scope: FastifyInstance) {
  scope.addHook('preHandler', ({ socket }, _reply, done) => {
    // an injected request comes over none
    if (socket instanceof Socket) socket.setTimeout(longestImport);
    done();
  });
}
