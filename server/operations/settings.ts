import { z } from 'zod';

/** What an operator may set of how the platform is watched, and how much it takes on. */
export interface OperationsSettings {
  /** What whoever reads /metrics has to say; without it there are none. */
  metricsToken: string | undefined;
  /** Where traces go, if they go anywhere, and what is said to the collector there. */
  tracesTo: Collector | undefined;
  /** How many requests may be under way at once; the next is told to come back. */
  requestsAtOnce: number;
}

export interface Collector {
  endpoint: string;
  headers: Record<string, string>;
}

// the description of each completes the sentence "METRICS_TOKEN must …"
export const operationsSettings = {
  METRICS_TOKEN: z
    .string()
    .regex(/^[!-~]{16,}$/)
    .optional()
    .describe('have at least 16 characters, and no spaces'),
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .string()
    .refine(isEndpoint)
    .optional()
    .describe('look like http://collector:4318'),
  OTEL_EXPORTER_OTLP_HEADERS: z
    .string()
    .regex(/^[\w-]+=[^,\s]+(,[\w-]+=[^,\s]+)*$/)
    .refine(isDecodable)
    .optional()
    .describe('look like authorization=Bearer%20abc,x-team=equality'),
  REQUESTS_AT_ONCE: z
    .string()
    .regex(/^[1-9]\d{0,4}$/)
    .prefault('100')
    .describe('be a whole number from 1 to 99999'),
};

type Given = z.output<z.ZodObject<typeof operationsSettings>>;

export const operationsFrom = (given: Given): OperationsSettings => ({
  metricsToken: given.METRICS_TOKEN,
  tracesTo: given.OTEL_EXPORTER_OTLP_ENDPOINT
    ? {
        endpoint: given.OTEL_EXPORTER_OTLP_ENDPOINT.replace(/\/$/, ''),
        headers: headersIn(given.OTEL_EXPORTER_OTLP_HEADERS ?? ''),
      }
    : undefined,
  requestsAtOnce: Number(given.REQUESTS_AT_ONCE),
});

function isEndpoint(text: string) {
  const url = URL.parse(text);
  return Boolean(url && /^https?:$/.test(url.protocol) && !url.search);
}

const headersIn = (text: string) =>
  Object.fromEntries(
    [...text.matchAll(/([^=,]+)=([^,]*)/g)].map(([, name, value]) => [
      name!,
      decodeURIComponent(value!),
    ]),
  );

function isDecodable(text: string) {
  try {
    return Boolean(decodeURIComponent(text));
  } catch {
    return false;
  }
}
