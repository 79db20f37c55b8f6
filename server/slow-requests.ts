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

/** A request whose body is on its way, and what its connection had brought before. */
interface Arriving {
  request: FastifyRequest['raw'];
  begun: number;
  before: number;
}

/** Gives up on bodies that come by drips: each has a while, and longer as long as it keeps pace. */
export function giveUpOnSlowBodies(app: FastifyInstance, { look, body, pace }: Pace) {
  const arriving = new Set<Arriving>();

  app.addHook('onRequest', async ({ raw: request }) => {
    const { socket, complete } = request;
    // an injected request comes over none
    if (complete || !(socket instanceof Socket)) return;
    arriving.add({ request, begun: performance.now(), before: socket.bytesRead });
  });
  const late = ({ request, begun, before }: Arriving) =>
    performance.now() - begun > body + ((request.socket.bytesRead - before) / pace) * 1000;
  const watch = setInterval(() => {
    for (const each of arriving) {
      const { request } = each;
      const gone = request.complete || request.destroyed;
      if (!gone && !late(each)) continue;
      arriving.delete(each);
      // told and closed like one whose headers are late
      if (!gone) app.server.emit('clientError', requestTimeout(), request.socket);
    }
  }, look);
  watch.unref();
  app.addHook('onClose', async () => clearInterval(watch));
}

const requestTimeout = () =>
  Object.assign(new Error('A request comes too slowly.'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' });
