import { Socket } from 'node:net';
import type { FastifyInstance, FastifyRequest } from 'fastify';

interface Pace {
  /** Milliseconds between two looks. */
  look: number;
  /** Milliseconds that every body has. */
  body: number;
  /** Bytes a second that a longer one must come at. */
  pace: number;
}

/** When a body began to come, and what its connection had brought before. */
interface Arrival {
  begun: number;
  before: number;
}

/** Gives up on bodies that come by drips: each has a while, and longer as long as it keeps pace. */
export function giveUpOnSlowBodies(app: FastifyInstance, { look, body, pace }: Pace) {
  const arriving = new Map<FastifyRequest['raw'], Arrival>();

  app.addHook('onRequest', ({ raw: request }, _reply, done) => {
    const { socket, complete } = request;
    // an injected request comes over none
    if (!complete && socket instanceof Socket)
      arriving.set(request, { begun: performance.now(), before: socket.bytesRead });
    done();
  });
  // most are there by now: what is kept for longer costs the more to clear away
  app.addHook('preValidation', ({ raw: request }, _reply, done) => {
    if (request.complete) arriving.delete(request);
    done();
  });
  const late = ({ socket }: FastifyRequest['raw'], { begun, before }: Arrival) =>
    performance.now() - begun > body + ((socket.bytesRead - before) / pace) * 1000;
  const watch = setInterval(() => {
    for (const [request, arrival] of arriving) {
      const gone = request.complete || request.destroyed;
      if (!gone && !late(request, arrival)) continue;
      arriving.delete(request);
      // told and closed like one whose headers are late
      if (!gone) app.server.emit('clientError', requestTimeout(), request.socket);
    }
  }, look);
  watch.unref();
  app.addHook('onClose', async () => clearInterval(watch));
}

const requestTimeout = () =>
  Object.assign(new Error('A request comes too slowly.'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' });
