import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, vi } from 'vitest';
import { demoEmail, demoPassword } from '../../server/demo-sign-ins.ts';
import { council } from '../harness/council.ts';
import { testSecret } from '../harness/database.ts';
import { test, until } from '../harness/process.ts';
import { post } from '../harness/serve.ts';

vi.setConfig({ testTimeout: 120_000 });

interface Span {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
  attributes: { key: string; value: Record<string, unknown> }[];
  status: { code?: number };
}

/** A collector of OpenTelemetry, with all that it was told. */
async function collector() {
  const told: string[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      if (request.headers.authorization !== 'Bearer of the council')
        return response.writeHead(401).end();
      told.push(`${request.url} ${body}`);
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const spans = (): Span[] =>
    told.flatMap((line) =>
      JSON.parse(line.slice(line.indexOf(' '))).resourceSpans.flatMap(
        ({ scopeSpans }: { scopeSpans: { spans: Span[] }[] }) =>
          scopeSpans.flatMap((scope) => scope.spans),
      ),
    );
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    told,
    spans,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

const attributesOf = ({ attributes }: Span) =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]));

test('a request and its statements are told to the collector, without a word of what they say', async ({
  start,
}) => {
  const [there, otlp] = await Promise.all([council(), collector()]);
  const platform = start({
    DATABASE_URL: there.database.ownerUrl,
    SECRET: testSecret,
    SEED: 'demo',
    OTEL_EXPORTER_OTLP_ENDPOINT: `${otlp.url}/`,
    EVENHAND_OTEL_EXPORTER_OTLP_HEADERS: 'authorization=Bearer%20of%20the%20council',
    TRUST_PROXY: 'loopback',
  });
  const address = await platform.ready;
  const account = { email: demoEmail('hrAdministrator'), password: demoPassword };
  const signIn = await fetch(`${address}/api/auth/sign-in/email`, post(account));
  const cookie = signIn.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
  const trace = 'a'.repeat(32);
  const traceparent = `00-${trace}-${'b'.repeat(16)}-01`;
  const headers = { cookie, traceparent, 'x-request-id': 'request-1' };
  const ask = (query: string) => fetch(`${address}/graphql`, post({ query }, headers));
  await ask('query Planted { employees(search: "planted", first: 1) { totalCount } }');
  await ask(
    'mutation { createGrade(input: { code: "P", name: "planted", rank: 99 }) { grade { id } } }',
  );
  await fetch(`${address}/export/grades.csv?search=planted`, { headers });
  platform.child.kill('SIGTERM');
  expect(await platform.ended).toMatchObject({ code: 0, errors: '' });
  await until(() => otlp.spans().some(({ name }) => name.startsWith('GET /export')));

  const spans = otlp.spans().filter(({ traceId }) => traceId === trace);
  const roots = spans.filter(({ parentSpanId }) => parentSpanId === 'b'.repeat(16));
  const told = roots.map((root) => ({
    name: root.name,
    ...attributesOf(root),
    statements: spans
      .filter(({ parentSpanId }) => parentSpanId === root.spanId)
      .map((span) => [span.name, ...Object.keys(attributesOf(span))].join(' ')),
  }));
  expect(told).toMatchInlineSnapshot(`
    [
      {
        "evenhand.outcome": "ok",
        "evenhand.request.id": "request-1",
        "graphql.operation.type": "query",
        "http.request.method": "POST",
        "http.response.status_code": 200,
        "http.route": "/graphql",
        "name": "POST /graphql query",
        "statements": [
          "SELECT db.system.name db.operation.name evenhand.plan",
          "SELECT db.system.name db.operation.name",
        ],
      },
      {
        "evenhand.outcome": "ok",
        "evenhand.request.id": "request-1",
        "graphql.operation.type": "mutation",
        "http.request.method": "POST",
        "http.response.status_code": 200,
        "http.route": "/graphql",
        "name": "POST /graphql mutation",
        "statements": [
          "SELECT db.system.name db.operation.name evenhand.plan",
          "BEGIN db.system.name db.operation.name",
          "WITH db.system.name db.operation.name evenhand.plan",
          "SELECT db.system.name db.operation.name evenhand.plan",
          "COMMIT db.system.name db.operation.name",
        ],
      },
      {
        "evenhand.request.id": "request-1",
        "http.request.method": "GET",
        "http.response.status_code": 200,
        "http.route": "/export/:file",
        "name": "GET /export/:file",
        "statements": [
          "SELECT db.system.name db.operation.name evenhand.plan",
          "INSERT db.system.name db.operation.name evenhand.plan",
          "BEGIN db.system.name db.operation.name",
          "SELECT db.system.name db.operation.name",
          "DECLARE db.system.name db.operation.name",
          "FETCH db.system.name db.operation.name",
          "COMMIT db.system.name db.operation.name",
          "INSERT db.system.name db.operation.name evenhand.plan",
        ],
      },
    ]
  `);
  expect(otlp.told.every((line) => line.startsWith('/v1/traces '))).toBe(true);
  for (const secret of ['planted', 'Planted', demoPassword, demoEmail('hrAdministrator')])
    expect(otlp.told.filter((line) => line.includes(secret))).toEqual([]);
  await Promise.all([otlp.close(), there.drop()]);
});
