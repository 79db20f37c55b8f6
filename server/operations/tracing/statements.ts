import type { Span, Tracer } from '@opentelemetry/api';
import type pg from 'pg';
import { currentRequest } from '../current-request.ts';

type Asked = [first: string | { text?: string; name?: string }, ...rest: unknown[]];
type Wired = { query(...asked: Asked): unknown };
type Api = Pick<
  typeof import('@opentelemetry/api'),
  'trace' | 'ROOT_CONTEXT' | 'SpanKind' | 'SpanStatusCode'
>;

/** Makes a span of every statement that a request leads to: its verb and the name of its plan, never its text or its values. */
export const tracingStatements = (api: Api, tracer: Tracer) => (client: pg.PoolClient) => {
  const wired = client as unknown as Wired;
  const { query } = wired;
  wired.query = (...asked) => {
    const span = begin(asked[0]);
    if (!span) return query.apply(client, asked);
    const end = (error?: unknown) => {
      const { code } = (error ?? {}) as { code?: string };
      if (error) span.setStatus({ code: api.SpanStatusCode.ERROR });
      if (code) span.setAttribute('db.response.status_code', code);
      span.end();
    };
    const last = asked.at(-1);
    if (typeof last === 'function')
      asked[asked.length - 1] = (error: unknown, ...rest: unknown[]) => {
        end(error);
        return last(error, ...rest);
      };
    const answer = query.apply(client, asked);
    if (answer instanceof Promise) answer.then(() => end(), end);
    else if (typeof last !== 'function') whenOver(answer, end);
    return answer;
  };

  function begin(first: Asked[0]): Span | undefined {
    const parent = currentRequest()?.span;
    if (!parent) return undefined;
    const { text = '', name } = typeof first === 'string' ? { text: first } : first;
    const verb = text.match(/[a-z]+/i)?.[0].toUpperCase() ?? 'STATEMENT';
    const attributes = {
      'db.system.name': 'postgresql',
      'db.operation.name': verb,
      ...(name && { 'evenhand.plan': name }),
    };
    const context = api.trace.setSpan(api.ROOT_CONTEXT, parent);
    return tracer.startSpan(verb, { kind: api.SpanKind.CLIENT, attributes }, context);
  }
};

/** What is written or read piece by piece is over when its stream says so. */
function whenOver(stream: unknown, end: (error?: unknown) => void) {
  const { once } = stream as {
    once?: (event: string, listener: (error?: unknown) => void) => void;
  };
  if (!once) return end();
  let over = false;
  const finish = (error?: unknown) => {
    if (!over) end(error);
    over = true;
  };
  for (const event of ['end', 'finish', 'close']) once.call(stream, event, () => finish());
  once.call(stream, 'error', finish);
}
