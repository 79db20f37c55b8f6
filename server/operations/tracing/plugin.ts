import type { Context, Span } from '@opentelemetry/api';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { watchConnections } from '../../database/watched.ts';
import type { Platform } from '../../platform.ts';
import { currentOf, operationOf } from '../current-request.ts';
import { proxyCheck } from '../request-ids.ts';
import { createTracer } from './create-tracer.ts';
import { tracingStatements } from './statements.ts';

const traceparent = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;

/** Tells a collector of OpenTelemetry how long requests and their statements take; without one in the settings, nothing is loaded. */
export async function tracing(app: FastifyInstance, { settings }: Platform): Promise<void> {
  const { tracesTo } = settings.operations;
  if (!tracesTo) return;
  const api = await import('@opentelemetry/api');
  const { tracer, stop } = await createTracer(tracesTo);
  const unwatch = watchConnections(tracingStatements(api, tracer));
  const trusted = proxyCheck(settings.trustProxy);

  app.addHook('onRequest', async (request) => {
    const { method, id } = request;
    const attributes = { 'http.request.method': method, 'evenhand.request.id': id };
    const options = { kind: api.SpanKind.SERVER, attributes };
    currentOf(request)!.span = tracer.startSpan(method, options, parentOf(request));
  });
  app.addHook('onResponse', async (request, { statusCode }) => {
    const { span } = currentOf(request)!;
    if (span) ended(span, request, statusCode);
  });
  // whoever asked is gone
  app.addHook('onRequestAbort', async (request) => currentOf(request)?.span?.end());
  app.addHook('onClose', async () => {
    unwatch();
    await stop();
  });

  /** A trace that a proxy of ours has begun goes on here. */
  function parentOf({ headers, socket }: FastifyRequest): Context {
    const [, traceId, spanId, flags] = String(headers.traceparent ?? '').match(traceparent) ?? [];
    if (!traceId || !trusted(socket.remoteAddress)) return api.ROOT_CONTEXT;
    const traceFlags = Number.parseInt(flags!, 16);
    const remote = { traceId, spanId: spanId!, traceFlags, isRemote: true };
    return api.trace.setSpanContext(api.ROOT_CONTEXT, remote);
  }

  function ended(span: Span, request: FastifyRequest, status: number) {
    const { method, routeOptions } = request;
    const { operation, outcome } = operationOf(request);
    const route = routeOptions.url ?? 'none';
    span.updateName([method, route, operation].filter(Boolean).join(' '));
    span.setAttributes({ 'http.route': route, 'http.response.status_code': status });
    if (operation)
      span.setAttributes({ 'graphql.operation.type': operation, 'evenhand.outcome': outcome });
    if (status >= 500 || outcome === 'INTERNAL') span.setStatus({ code: api.SpanStatusCode.ERROR });
    span.end();
  }
}
