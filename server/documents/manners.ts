import { Socket } from 'node:net';
import type { FastifyInstance, FastifyRequest } from 'fastify';

const longestSilence = 10_000;
const farewell = 2000;

/** Gives up on somebody who sends a file and falls silent in the middle of it. */
export function onlyWhileTalking({ socket }: FastifyRequest) {
  // an injected request comes over none
  if (socket instanceof Socket) socket.setTimeout(longestSilence);
}

/**
 * Whoever goes on sending after they have been refused is heard for a moment, since many read the answer only then, and
 * cut off after it.
 */
export function lettingGo(app: FastifyInstance) {
  app.addHook('onResponse', async ({ raw, socket }) => {
    if (raw.complete) return;
    raw.resume();
    setTimeout(() => raw.complete || socket.destroy(), farewell).unref();
  });
}
