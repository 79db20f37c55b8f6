import { afterAll, beforeAll, expect, test } from 'vitest';
import { told } from '../harness/answer.ts';
import { type Council, council } from '../harness/council.ts';
import { serve } from '../harness/serve.ts';

let home: Council;
beforeAll(async () => {
  home = await council();
});
afterAll(() => home.drop());

const anyOf = (count: number, what: object) => ({ or: Array.from({ length: count }, () => what) });
const ask = async (filter: object, fields = 'totalCount') =>
  told(
    await home
      .as('hrAdministrator')
      .ask(
        `query ($filter: EmployeeFilter) { employees(filter: $filter, first: 1) { ${fields} } }`,
        { filter },
      ),
  );

const tooMany =
  'TOO_COMPLEX: The filters here have more than 500 conditions. Ask for less at once; several values of one field are one condition with in.';

test('a filter has up to five hundred conditions', async () => {
  const one = { fullName: { eq: 'Nobody at all' } };
  expect(await ask(anyOf(499, one))).toEqual({ employees: { totalCount: 0 } });
  expect(await ask(anyOf(500, one))).toBe(tooMany);
  expect(await ask(anyOf(4000, {}))).toBe(tooMany);
});

test('a thousand values of one field are one condition', async () => {
  const filter = { staffNumber: { in: Array.from({ length: 1000 }, (_, i) => `${i}`) } };
  expect(await ask(filter)).toHaveProperty('employees');
});

test('a filter that is repeated all over the document counts as often', async () => {
  const reports = Array.from(
    { length: 18 },
    (_, i) => `a${i}: directReports(first: 1, filter: $filter) { id }`,
  );
  expect(await ask(anyOf(20, { version: { eq: 1 } }), `nodes { ${reports.join(' ')} }`)).toEqual({
    employees: expect.anything(),
  });
  const many = anyOf(4000, { version: { eq: 1 } });
  expect(await ask(many, `nodes { ${reports.join(' ')} }`)).toBe(tooMany);
});

test('an export counts them too', async () => {
  const served = await serve(home.database);
  const { cookie } = await served.signIn('hrAdministrator');
  const filter = JSON.stringify(anyOf(501, {}));
  const { status, text } = await served.send(
    { headers: { cookie } },
    `/export/employees.csv?columns=id&filter=${filter}`,
  );
  expect(`${status} ${JSON.parse(text).code}`).toBe('400 TOO_COMPLEX');
  await served.close();
});
