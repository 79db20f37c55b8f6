import { PassThrough } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Context } from '../../schema/foundation/graphql/context.ts';
import { Refusal } from '../../schema/foundation/refusal.ts';
import type { Platform } from '../platform.ts';
import { refuse } from '../refuse.ts';
import { notSignedIn } from '../sessions/refusals.ts';
import { asker } from './ask.ts';

interface Route {
  Params: { id: string };
}

const often = 500;
const pulse = 5000;
const mostEach = 5;

const question = `query ($id: ID!) {
  jobRun(id: $id) { id job state done total outcome lastError cancelRequested nextAt }
}`;

interface Answer {
  jobRun: { state: string } | null;
}

const over = new Set(['done', 'failed', 'cancelled']);

/**
 * `GET /runs/<id>/events`: how far a run is, as it goes, for whoever may read it. Each event says all there is, so
 * whoever comes back after a reload misses nothing; the last is called `end`.
 */
export async function runEvents(app: FastifyInstance, { product, contexts }: Platform) {
  const ask = asker(product.schema);
  const watched = new Map<string, number>();
  const closing = new AbortController();

  app.setErrorHandler(refuse);
  app.addHook('preClose', async () => closing.abort());
  app.get<Route>('/runs/:id/events', { exposeHeadRoute: false }, async (request, reply) => {
    const context = await contexts.of(request);
    if (!context.user) throw notSignedIn();
    const first = await look(request, context);
    const { actor } = context.caller;
    const count = watched.get(actor) ?? 0;
    if (count >= mostEach)
      throw new Refusal(
        'RATE_LIMITED',
        'You are watching enough already. Close another page first.',
      );
    watched.set(actor, count + 1);
    const stream = new PassThrough();
    const gone = new AbortController();
    if (reply.raw.destroyed) gone.abort();
    reply.raw.once('close', () => gone.abort());
    const signal = AbortSignal.any([gone.signal, closing.signal]);
    tell(request, stream, first, signal)
      .catch((err) => {
        // whoever has signed out, or may see it no more, hears no more
        if (err instanceof Refusal) return;
        request.log.warn({ err }, 'the events of a run ended early');
      })
      .finally(() => {
        stream.end();
        watched.set(actor, watched.get(actor)! - 1);
      });
    return reply
      .headers({
        'content-type': 'text/event-stream',
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        // nothing is kept waiting when the server closes
        connection: 'close',
        // a proxy that collects pieces would keep them back
        'x-accel-buffering': 'no',
      })
      .send(stream);
  });

  /** The run as its reader may see it now. */
  async function look({ params }: FastifyRequest<Route>, context: Context) {
    const { jobRun } = await ask<Answer>(context, question, { id: params.id });
    if (jobRun) return jobRun;
    throw new Refusal('NOT_FOUND', 'There is no such run that you can see.');
  }

  async function tell(
    request: FastifyRequest<Route>,
    stream: PassThrough,
    first: NonNullable<Answer['jobRun']>,
    signal: AbortSignal,
  ) {
    let last = '';
    let silent = 0;
    for (let run = first; ; run = await look(request, await contexts.of(request))) {
      const data = JSON.stringify(run);
      const ends = over.has(run.state);
      if (data !== last) stream.write(`event: ${ends ? 'end' : 'progress'}\ndata: ${data}\n\n`);
      else if (silent >= pulse) stream.write(': still there\n\n');
      silent = data === last && silent < pulse ? silent + often : 0;
      last = data;
      if (ends) return;
      await wait(often, undefined, { signal }).catch(() => undefined);
      if (signal.aborted) return;
    }
  }
}
