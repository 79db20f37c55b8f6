import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { costs } from '../../schema/foundation/limits.ts';
import { costOfArguments } from '../../schema/foundation/planner/filter-cost.ts';
import { type Council, council } from '../harness/council.ts';
import { record, type Statement } from '../harness/recording.ts';
import { type Desk, type Served, serve } from '../harness/serve.ts';

let home: Council;
let served: Served;
let statements: Statement[];
let desk: Desk;

beforeAll(async () => {
  home = await council();
  served = await serve(home.database);
  statements = record(served.platform.database);
  desk = await served.signIn('hrAdministrator');
});
afterAll(async () => {
  await served.close();
  await home.drop();
});

const along = (levels: number): object =>
  levels === 0
    ? { version: { gte: 1 } }
    : { serviceArea: { employees: { some: along(levels - 1) } } };
const inside = (levels: number): object =>
  levels === 0 ? { version: { gte: 1 } } : { directReports: { some: inside(levels - 1) } };
const times = (count: number, what: object) => ({ and: Array.from({ length: count }, () => what) });
const lists = (count: number) =>
  `query ($filter: EmployeeFilter) { ${Array.from(
    { length: count },
    (_, i) => `a${i}: employees(filter: $filter) { totalCount }`,
  ).join(' ')} }`;

async function ask(count: number, filter: object) {
  statements.length = 0;
  const answer = await desk.ask(lists(count), { filter });
  return { ...answer, statements: statements.length };
}

describe('what a condition costs', () => {
  test.each([
    ['nothing', {}, 0],
    ['a field', { fullTime: { eq: true } }, 100],
    ['a thousand values of a field', { id: { in: Array(1000).fill('x') } }, 100],
    ['two comparisons of a field', { startedOn: { gte: '2026-01-01', lt: '2026-02-01' } }, 200],
    ['looking inside a text', { fullName: { contains: 'a' } }, 400],
    ['a record referred to', { serviceArea: { id: { eq: 'x' } } }, 1100],
    ['a record referred to, or none', { serviceArea: { isNull: true } }, 100],
    ['records of records', { directReports: { some: { version: { eq: 1 } } } }, 4200],
    ['records of records, whatever they are', { directReports: { none: {} } }, 4000],
    ['both of them', { directReports: { some: {}, none: { version: { eq: 1 } } } }, 8200],
    ['records of records of records', inside(2), 12_400],
    ['the same through a reference', along(2), 15_400],
    ['one of several', { or: [inside(1), { not: inside(1) }] }, 8400],
  ])('%s', (_what, filter, cost) => {
    expect(costOfArguments({ filter })).toBe(cost);
  });

  test('each word that is searched for', () => {
    expect(costOfArguments({ search: ' Amara of  Housing ' })).toBe(3 * costs.textSearch);
  });
});

test('an order costs a comparison a key, and each reference on the way to it', () => {
  const orderBy = [{ fullName: 'asc' }, { serviceArea: { parent: { code: 'desc' } } }];
  expect(costOfArguments({ orderBy })).toBe(2 * costs.comparison + 2 * costs.reference);
});

test('many rows may refer to one record: conditions on its lists cost as often as there are rows', async () => {
  const neighbours = (rows: number) =>
    desk.ask(
      `{ employees(first: ${rows}) { nodes { serviceArea { employees(first: 1, filter: { fullName: { contains: "a" } }) { id } } } } }`,
    );
  expect((await neighbours(26)).errors).toBeUndefined();
  expect((await neighbours(130)).errors).toEqual([
    expect.objectContaining({
      message: expect.stringContaining('The conditions here cost as much as 52000 values'),
    }),
  ]);
});

test('conditions along collections are let in as far as the database bears them', async () => {
  const answered = (count: number) => ({
    status: 200,
    data: Object.fromEntries(
      Array.from({ length: count }, (_, i) => [`a${i}`, { totalCount: expect.any(Number) }]),
    ),
    statements: count,
  });
  expect(await ask(1, times(11, inside(1)))).toEqual(answered(1));
  expect(await ask(11, inside(1))).toEqual(answered(11));
  expect(await ask(4, inside(2))).toEqual(answered(4));
  expect(await ask(1, inside(3))).toEqual(answered(1));
});

test('beyond that they are refused in words before anything is asked of the database', async () => {
  const refused = (conditions: number) => ({
    status: 400,
    errors: [
      {
        message: `The conditions here cost as much as ${conditions} values; with what is asked for, one request may cost 50000. Use fewer of them, above all of some and none, or ask in several requests.`,
        extensions: { code: 'TOO_COMPLEX' },
      },
    ],
    statements: 0,
  });
  expect(await ask(1, times(12, inside(1)))).toEqual(refused(50_400));
  expect(await ask(12, inside(1))).toEqual(refused(50_400));
  expect(await ask(20, times(50, inside(1)))).toEqual(refused(4_200_000));
  expect(await ask(1, inside(4))).toEqual(refused(61_600));
});

test('a list inside a list, a fragment and an export count theirs too', async () => {
  const filter = times(12, inside(1));
  const variables = { filter };
  const nested = `query ($filter: EmployeeFilter) { serviceAreas(first: 1) { nodes { employees(filter: $filter) { id } } } }`;
  const spread = `query ($filter: EmployeeFilter) { ...f } fragment f on Query { employees(filter: $filter) { totalCount } }`;
  for (const query of [nested, spread])
    expect((await desk.ask(query, variables)).errors).toEqual([
      expect.objectContaining({ extensions: { code: 'TOO_COMPLEX' } }),
    ]);
  const { status, text } = await served.send(
    { headers: { cookie: desk.cookie } },
    `/export/employees.csv?columns=id&filter=${JSON.stringify(filter)}`,
  );
  expect({ status, ...JSON.parse(text) }).toEqual({
    status: 400,
    message:
      'The conditions here cost as much as 50400 values; with what is asked for, one request may cost 50000. Use fewer of them, above all of some and none, or ask in several requests.',
    code: 'TOO_COMPLEX',
  });
});
