import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Council, council } from '../harness/council.ts';
import { post, type Served, serve } from '../harness/serve.ts';

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

const nested = (levels: number, open: string, close: string, inside = '') =>
  open.repeat(levels) + inside + close.repeat(levels);

const list =
  'query ($filter: EmployeeFilter) { employees(filter: $filter, first: 1) { totalCount } }';

/** The text of a request body; `JSON.stringify` would not get down there. */
const body = (filter: string) => `{"query":"${list}","variables":{"filter":${filter}}}`;

const said = async (request: object | string, path?: string) => {
  const { status, text } = await served.send(post(request, { cookie }), path);
  return { status, ...JSON.parse(text) };
};

const tooDeep = {
  status: 400,
  errors: [
    {
      message: 'This is nested more than 50 levels deep. Say the same in fewer levels.',
      extensions: { code: 'TOO_COMPLEX' },
    },
  ],
};

test.each(
  Object.entries({
    'all of all of all of …': body(nested(5000, '{"and":[', ']}', '{}')),
    'not not not …': body(nested(9000, '{"not":', '}', '{}')),
    'lists in lists': body(`{"id":{"in":${nested(40_000, '[', ']')}}}`),
    'a day in lists': `{"query":"query ($on: Date!) { workforce(on: $on) { totalCount } }","variables":{"on":${nested(40_000, '[', ']')}}}`,
    'values that nothing asks for': `{"query":"{ me { roles } }","variables":{"x":${nested(40_000, '[', ']')}}}`,
    extensions: `{"query":"{ me { roles } }","extensions":${nested(9000, '{"a":', '}', '1')}}`,
    'a query that is a list': `{"query":${nested(40_000, '[', ']')}}`,
    'nothing but lists': nested(40_000, '[', ']'),
  }),
)('values too deep for us to walk are refused before anybody walks them: %s', async (_, text) => {
  expect(await said(text)).toEqual(tooDeep);
});

test.each(
  Object.entries({
    'not not not …': `{ employees(filter: ${nested(900, '{ not: ', '}', '{}')}) { totalCount } }`,
    'lists in lists': `{ employees(filter: { id: { in: ${nested(1900, '[', ']')} } }) { totalCount } }`,
    'lists without an end': `{ employees(filter: { id: { in: ${'['.repeat(90_000)}`,
    'fields without an end': '{ a '.repeat(20_000),
    'fragments in fragments': `{ ${nested(1200, '... { ', ' }', 'me { roles }')} }`,
    'a type of lists': `query ($a: ${nested(1900, '[', ']', 'Int')}) { me { roles } }`,
    'behind a text full of brackets': `{ a(b: "((({{{\\"[[[", c: ${nested(60, '[', ']')}) }`,
  }),
)('a document too deep to be read is refused before it is: %s', async (_, query) => {
  expect(await said({ query })).toEqual(tooDeep);
});

test('what people ask for is nowhere near', async () => {
  const answer = await said(body(nested(20, '{"and":[', ']}', '{"fullName":{"eq":"x"}}')));
  expect(answer).toEqual({ status: 200, data: { employees: { totalCount: 0 } } });
  const brackets = `"${'[{('.repeat(40)}"`;
  const block = `"""${'[{('.repeat(40)}"""`;
  const query = `{ a: employees(search: ${brackets}) { totalCount }
    # ${'[{('.repeat(40)}
    b: employees(search: ${block}) { totalCount } }`;
  expect(await said({ query })).toEqual({
    status: 200,
    data: { a: { totalCount: 0 }, b: { totalCount: 0 } },
  });
});

test('what is not GraphQL at all is still told by its syntax', async () => {
  expect(await said({ query: '{ employees(filter: { id: ` } }' })).toMatchObject({
    status: 400,
    errors: [{ message: 'Syntax Error: Unexpected character: "`".' }],
  });
});

test('an export takes no deeper filter either', async () => {
  const ask = async (filter: string) => {
    const { status, text } = await served.send(
      { headers: { cookie } },
      `/export/employees.csv?columns=id&filter=${filter}`,
    );
    return { status, ...(status !== 200 && JSON.parse(text)) };
  };
  const [{ message, extensions }] = tooDeep.errors as [(typeof tooDeep.errors)[0]];
  const refused = { status: 400, message, ...extensions };
  expect(await ask(nested(400, '{"not":', '}', '{}'))).toEqual(refused);
  expect(await ask(`{"and":${nested(6000, '[', ']')}}`)).toEqual(refused);
  expect(await ask(nested(20, '{"and":[', ']}', '{}'))).toEqual({ status: 200 });
});

test('nor does the door where people sign in', async () => {
  const deep = nested(6000, '[', ']');
  for (const text of [deep, `{"email":${deep},"password":"x"}`, `{"email":"x","more":${deep}}`])
    expect(await said(text, '/api/auth/sign-in/email')).toMatchObject({
      status: 400,
      code: 'BAD_USER_INPUT',
    });
});
