import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { text as textOf } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Data } from '../harness/answer.ts';
import { type Council, council } from '../harness/council.ts';
import { post, type Reply, type Served, serve } from '../harness/serve.ts';

let home: Council;
let served: Served;
let cookie: string;

beforeAll(async () => {
  home = await council();
  served = await serve(home.database, { production: true });
  ({ cookie } = await served.signIn('hrAdministrator'));
});
afterAll(async () => {
  await served.close();
  await home.drop();
});

const list = (args: string) => `{ employees(first: 2, ${args}) { totalCount nodes { id } } }`;
const filtered = (filter: string) => list(`filter: ${filter}`);
const text = (value: string) => ({
  query:
    'query ($t: String) { employees(filter: { fullName: { contains: $t } }, first: 1) { totalCount } }',
  variables: { t: value },
});
const repeated = (count: number, what: string) => what.repeat(count);

const odd = [
  "'; drop table employee; --",
  '" or 1=1 --',
  '$1 $2 :name ?',
  '\\',
  '%_\\%',
  'a\u0000b',
  '\ud800',
  '\u202e\u2066\ufeff',
  '👩🏽‍🦽'.repeat(50),
  '{"$ne":null}',
  '<script>alert(1)</script>',
  '{{7*7}}',
  '../../etc/passwd',
  '=cmd|calc!A1',
  'x'.repeat(50_000),
];

/** What a hostile client may send, by what it tries. */
const payloads: Record<string, object | string> = {
  ...Object.fromEntries(
    odd.map((value) => [`text ${JSON.stringify(value).slice(0, 30)}`, text(value)]),
  ),
  ...Object.fromEntries(
    odd.map((value) => [
      `search ${JSON.stringify(value).slice(0, 30)}`,
      {
        query: 'query ($t: String) { employees(search: $t, first: 1) { totalCount } }',
        variables: { t: value },
      },
    ]),
  ),
  ...Object.fromEntries(
    odd.map((value) => [
      `id ${JSON.stringify(value).slice(0, 30)}`,
      { query: 'query ($t: ID!) { employee(id: $t) { id } }', variables: { t: value } },
    ]),
  ),
  ...Object.fromEntries(
    odd.map((value) => [
      `cursor ${JSON.stringify(value).slice(0, 30)}`,
      {
        query: 'query ($t: String) { employees(after: $t, first: 1) { totalCount } }',
        variables: { t: value },
      },
    ]),
  ),
  'nothing at all': {},
  'a list': [],
  'null for a question': { query: null },
  'an object for a question': { query: {} },
  'variables that are a list': { query: '{ me { roles } }', variables: [1] },
  'variables that are a text': { query: '{ me { roles } }', variables: 'x' },
  'a name of no operation': { query: 'query A { me { roles } }', operationName: 'B' },
  'prototype in variables': '{"query":"{ me { roles } }","variables":{"__proto__":{"x":1}}}',
  'broken JSON': '{"query": "{ me { roles } }"',
  'deep JSON': `{"query":"{ me { roles } }","variables":${repeated(20_000, '[')}${repeated(20_000, ']')}}`,
  'a deep list': {
    query: `{ employees(filter: { id: { in: ${repeated(1900, '[')}"x"${repeated(1900, ']')} } }) { totalCount } }`,
  },
  'a deep filter': {
    query: filtered(`${repeated(300, '{ not: ')}{ fullName: { eq: "x" } }${repeated(300, ' }')}`),
  },
  'a wide filter': { query: filtered(`{ or: [${repeated(300, '{ fullName: { eq: "x" } },')}] }`) },
  'a filter along relations': {
    query: filtered(
      `${repeated(60, '{ lineManager: ')}{ fullName: { eq: "x" } }${repeated(60, ' }')}`,
    ),
  },
  'an order along relations': {
    query: list(
      `orderBy: [${repeated(40, '{ lineManager: ')}{ fullName: asc }${repeated(40, ' }')}]`,
    ),
  },
  'an order by everything': { query: list(`orderBy: [${repeated(200, '{ fullName: asc },')}]`) },
  'null for an operator': { query: filtered('{ fullName: { eq: null } }') },
  'null in a list': { query: filtered('{ id: { in: ["x", null] } }') },
  'a list for a value': { query: filtered('{ fullName: { eq: ["x"] } }') },
  'a page before the first': { query: '{ employees(first: -1) { totalCount } }' },
  'a page of nearly everything': { query: '{ employees(first: 2147483647) { nodes { id } } }' },
  'an offset beyond everything': { query: list('offset: 2147483647') },
  'a number beyond numbers': { query: filtered('{ version: { eq: 99999999999 } }') },
  'a share beyond shares': {
    query: filtered(`{ fullTimeEquivalent: { eq: "${'9'.repeat(18)}.${'9'.repeat(10)}" } }`),
  },
  'a share that is none': { query: filtered('{ fullTimeEquivalent: { eq: "NaN" } }') },
  'a day that is none': { query: filtered('{ startedOn: { eq: "2026-02-30" } }') },
  'the first day there is': { query: filtered('{ startedOn: { gt: "0001-01-01" } }') },
  'the last day there is': { query: filtered('{ startedOn: { lt: "9999-12-31" } }') },
  'the end of time': { query: filtered('{ startedOn: { lt: "infinity" } }') },
  'a fragment within itself': {
    query: '{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }',
  },
  'a subscription': { query: 'subscription { x }' },
  'an alias longer than a column': {
    query: `{ employees(first: 1) { nodes { ${'x'.repeat(64)}: id } } }`,
  },
  'aliases that PostgreSQL would cut alike': {
    query: `{ employees(first: 1) { nodes { ${'x'.repeat(63)}a: id ${'x'.repeat(63)}b: fullName } } }`,
  },
  'aliases named like the statement’s own': {
    query:
      '{ page: employees(first: 1) { shown: nodes { t1: id sort0: fullName x: staffNumber n: workEmail json: id changed: post { record: id made: number } } } }',
  },
  'a key with NUL': {
    query: 'mutation ($k: String) { deleteGrade(id: "x", version: 1, idempotencyKey: $k) { ids } }',
    variables: { k: 'a\u0000b' },
  },
  'a key as long as a book': {
    query: 'mutation ($k: String) { deleteGrade(id: "x", version: 1, idempotencyKey: $k) { ids } }',
    variables: { k: 'k'.repeat(50_000) },
  },
  'a thousand and one rows': {
    query: 'mutation ($r: [RowVersion!]!) { deleteGrades(rows: $r) { ids } }',
    variables: { r: Array.from({ length: 1001 }, (_, i) => ({ id: `${i}`, version: 1 })) },
  },
  'no rows': { query: 'mutation { deleteGrades(rows: []) { ids } }' },
  'one row twice': {
    query:
      'mutation { deleteGrades(rows: [{ id: "x", version: 1 }, { id: "x", version: 1 }]) { ids } }',
  },
  'an empty patch': {
    query: 'mutation { updateGrade(id: "x", version: 1, patch: {}) { grade { id } } }',
  },
  'a version beyond numbers': {
    query: 'mutation { deleteGrade(id: "x", version: 3000000000) { ids } }',
  },
};

const ours =
  /node_modules|\bat \/|\.ts:\d|select |insert |from "|relation "|column "|constraint|syntax error at|pg_|violates/i;

test.each(Object.entries(payloads))('%s does no harm', async (_what, payload) => {
  const start = performance.now();
  const reply = await served.send(post(payload, { cookie }));
  const took = performance.now() - start;
  expect(reply.status, reply.text.slice(0, 300)).toBeLessThan(500);
  expect(codesOf(reply), reply.text.slice(0, 300)).not.toContain('INTERNAL');
  expect(reply.text.replace(JSON.stringify(payload), '')).not.toMatch(ours);
  expect(took).toBeLessThan(2000);
});

function codesOf({ text: body }: Reply) {
  const { errors = [] } = JSON.parse(body) as Data;
  return errors.map(({ extensions }: Data) => extensions?.code);
}

test('after all that the server still answers, and its tables are there', async () => {
  const desk = await served.signIn('employee');
  expect((await desk.ask('{ employees { totalCount } }')).data).toEqual({
    employees: { totalCount: 1 },
  });
});

test.each(['[', 'a b', '%00'])(
  'a request to a host that cannot be is refused: %j',
  async (host) => {
    const { port } = new URL(served.url);
    const headers = { host, 'content-type': 'application/json' };
    const asked = request({ port, path: '/graphql', method: 'POST', headers });
    asked.end('{"query":"{ me { roles } }"}');
    const [answer] = (await once(asked, 'response')) as [IncomingMessage];
    expect([answer.statusCode, await textOf(answer)]).toEqual([
      400,
      '{"errors":[{"message":"The header Host names no host.","extensions":{"code":"BAD_USER_INPUT"}}]}',
    ]);
  },
);

test('other methods and kinds of body are refused', async () => {
  const query = '{ __typename }';
  const attempts: [RequestInit, number][] = [
    [{ method: 'GET' }, 405],
    [{ method: 'PUT' }, 405],
    [{ method: 'DELETE' }, 405],
    [{ method: 'POST', headers: { 'content-type': 'text/plain' }, body: query }, 400],
    [
      { method: 'POST', headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: 'x' },
      415,
    ],
    [{ method: 'POST', headers: { 'content-type': 'application/graphql' }, body: query }, 415],
    [{ method: 'POST' }, 400],
  ];
  const statuses = await Promise.all(
    attempts.map(async ([request]) => (await served.send(request)).status),
  );
  expect(statuses).toEqual(attempts.map(([, status]) => status));
});
