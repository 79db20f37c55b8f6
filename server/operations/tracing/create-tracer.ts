import type { Tracer } from '@opentelemetry/api';
import type { Collector } from '../settings.ts';

/** A tracer that sends what it has recorded to the collector at this address, now and then and when it stops. */
export async function createTracer({
  endpoint,
  headers,
}: Collector): Promise<{ tracer: Tracer; stop(): Promise<void> }> {
  const [
    { BatchSpanProcessor, TracerProvider },
    { OTLPTraceExporter },
    { resourceFromAttributes },
  ] = await Promise.all([
    import('@opentelemetry/sdk-trace'),
    import('@opentelemetry/exporter-trace-otlp-http'),
    import('@opentelemetry/resources'),
  ]);
  const exporter = new OTLPTraceExporter({
    url: `${endpoint}/v1/traces`,
    headers,
    timeoutMillis: 2000,
  });
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'evenhand' }),
    spanProcessors: [new BatchSpanProcessor({ exporter })],
  });
  return {
    tracer: provider.getTracer('evenhand'),
    // a collector that is away does not keep the server from stopping
    stop: () => provider.shutdown().catch(() => undefined),
  };
}
