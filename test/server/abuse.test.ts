import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Council, council } from '../harness/council.ts';
import { post, type Reply, type Served, serve } from '../harness/serve.ts';

let home: Council;
let served: Served;

beforeAll(async () => {
  home = await council();
  served = await serve(home.database, { production: true });
});
afterAll(async () => {
  await served.close();
  await home.drop();
});

const query = '{ __typename }';
const answered = ({ text }: Reply) => /"data":\s*\{\s*"[a-z_0-9]+"/i.test(text);

/** One request each, as an attacker sends it, and whether its answer is a finding. */
const checks: Record<string, [request: RequestInit, path: string, found: (r: Reply) => boolean]> = {
  'a misspelt field is corrected': [
    post({ query: 'query { __schema { directive } employes { id } }' }),
    '/graphql',
    ({ text }) => /did you mean/i.test(text),
  ],
  'the schema is told': [
    post({ query: 'query { __schema { types { name fields { name } } } }' }),
    '/graphql',
    ({ text }) => text.includes('"types"'),
  ],
  'there is a page to try queries on': [
    { headers: { accept: 'text/html' } },
    '/graphql',
    ({ text }) => /graphiql|playground|apollo sandbox|embeddable/i.test(text),
  ],
  'a query is answered by GET': [
    {},
    `/graphql?query=${encodeURIComponent(query)}`,
    ({ text }) => text.includes('__typename'),
  ],
  'a hundred aliases are answered': [
    post({
      query: `{ ${Array.from({ length: 101 }, (_, i) => `alias${i}: __typename`).join(' ')} }`,
    }),
    '/graphql',
    ({ text }) => text.includes('"alias100"'),
  ],
  'many queries are answered in one request': [
    post(Array.from({ length: 10 }, () => ({ query }))),
    '/graphql',
    ({ text }) => text.startsWith('[') && text.includes('"data"'),
  ],
  'the answer tells how it was worked out': [
    post({ query }, { 'apollo-tracing': '1', 'x-apollo-tracing': '1' }),
    '/graphql',
    ({ text }) => /tracing|"extensions":\s*\{"(?!code)/.test(text),
  ],
  'ten directives are carried out': [
    post({ query: `{ __typename ${'@aa'.repeat(10)} }` }),
    '/graphql',
    ({ text }) => (text.match(/aa/g) ?? []).length >= 10,
  ],
  'the schema is walked in circles': [
    post({
      query: `{ __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } }`,
    }),
    '/graphql',
    ({ text }) => text.includes('"types"'),
  ],
  'a change is made by GET': [
    {},
    `/graphql?query=${encodeURIComponent('mutation { __typename }')}`,
    answered,
  ],
  'a form of another page is answered': [
    {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: `query=${encodeURIComponent(query)}`,
    },
    '/graphql',
    answered,
  ],
  'a fault is told in full': [
    post({ query: 'qwerty { abc }' }),
    '/graphql',
    ({ text }) => /stacktrace|exception|node_modules|\bat \//i.test(text),
  ],
};

test.each(Object.entries(checks))('no finding: %s', async (_what, [request, path, found]) => {
  const reply = await served.send(request, path);
  expect(reply.status).toBeLessThan(500);
  expect(found(reply), reply.text.slice(0, 300)).toBe(false);
});

test('the checks can find something: a plain query is answered', async () => {
  expect(answered(await served.send(post({ query })))).toBe(true);
});

test.each([
  ['another site', { origin: 'https://evil.example' }],
  ['no site at all', { origin: 'null' }],
  ['another site, by the browser’s own word', { 'sec-fetch-site': 'cross-site' }],
  ['a neighbour of ours, by the browser’s own word', { 'sec-fetch-site': 'same-site' }],
  ['a name like ours', { origin: 'http://localhost.evil.example' }],
])('a page of %s gets no answer', async (_who, headers: Record<string, string>) => {
  const reply = await served.send(post({ query }, headers));
  expect(reply.status).toBe(403);
  expect(answered(reply)).toBe(false);
});

test('an answer is never kept by anybody on the way', async () => {
  const { headers } = await served.send(post({ query }));
  expect(headers.get('cache-control')).toBe('no-store');
});
