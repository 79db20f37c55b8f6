import cluster from 'node:cluster';
import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { AggregatorRegistry, Registry } from 'prom-client';
import { jobsOf } from '../../../schema/foundation/jobs/job.ts';
import { pool } from '../../database/connect.ts';
import type { Platform } from '../../platform.ts';
import { refuse } from '../../refuse.ts';
import { nothingHere, notSignedIn } from '../../sessions/refusals.ts';
import { askPrimary } from '../../workers/primary.ts';
import { operationOf } from '../current-request.ts';
import type { Load } from '../overload.ts';
import { instruments } from './instruments.ts';
import { watchQueue } from './queue.ts';

const patience = 1500;

/** `GET /metrics`, as Prometheus asks for it: for whoever has the token, and not there while none is set. */
export function metrics(app: FastifyInstance, { settings, urls, product }: Platform, load: Load) {
  const { metricsToken } = settings.operations;
  if (!metricsToken) {
    app.get('/metrics', { errorHandler: refuse }, async () => {
      throw nothingHere();
    });
    return;
  }
  const { register, requests, faults } = instruments(load);
  const own = pool(urls.app, { max: 1, statementTimeout: patience, name: 'metrics' });
  own.options.connectionTimeoutMillis = patience;
  app.addHook('onClose', () => own.end());
  // the queue is the same for all processes, and measured once
  const queue = new Registry();
  const together = cluster.isWorker ? ofAllWorkers(register) : () => register.metrics();
  const look = watchQueue(queue, own, new Set(jobsOf(product.domains).keys()));
  const admitted = digest(`Bearer ${metricsToken}`);

  app.addHook('onResponse', async (request, reply) => {
    const { operation, outcome } = operationOf(request);
    const { method, routeOptions } = request;
    const route = routeOptions.url ?? 'none';
    const status = `${Math.floor(reply.statusCode / 100)}xx`;
    const labels = { method, route, operation: operation ?? 'none', status };
    requests.observe(labels, reply.elapsedTime / 1000);
    if (operation && outcome !== 'ok') faults.inc({ operation, code: outcome });
  });

  app.get(
    '/metrics',
    { errorHandler: refuse, config: { always: true } },
    async (request: FastifyRequest, reply) => {
      const given = digest(request.headers.authorization ?? '');
      if (!timingSafeEqual(given, admitted)) throw notSignedIn();
      await look();
      const text = (await together()) + (await queue.metrics());
      return reply
        .headers({ 'cache-control': 'no-store', 'content-type': register.contentType })
        .send(text);
    },
  );
}

/** Shows this process's metrics to whoever gathers those of all. */
function ofAllWorkers(register: Registry) {
  AggregatorRegistry.setRegistries(register);
  new AggregatorRegistry();
  return () => askPrimary('metrics').catch(() => register.metrics());
}

const digest = (text: string) => createHash('sha256').update(text).digest();
