import { execute, parse } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Planner } from '../../schema/foundation/planner/plan.ts';
import { Reading } from '../../schema/foundation/planner/read.ts';
import { fieldsKept } from '../../schema/foundation/planner/selection.ts';
import { asking } from '../harness/asking.ts';
import { callerOf, type TinyCouncil, tinyCouncil } from '../harness/tiny-council.ts';

let council: TinyCouncil;

beforeAll(async () => {
  council = await tinyCouncil();
});
afterAll(() => council.drop());

test('whoever asks for ever new things does not fill the database with prepared statements', async () => {
  const { platform } = council;
  const asker = asking(platform, callerOf('hrAdministrator'));
  for (let i = 0; i < 450; i += 1) {
    const { errors } = await asker.ask(`{ employees(first: 1) { nodes { id${i}: id } } }`);
    expect(errors).toBeUndefined();
  }
  const { rows } = await platform.database.query(
    'select count(*)::int as kept from pg_prepared_statements',
  );
  expect(rows[0].kept).toBeLessThan(200);
});

test('nor is a search kept: how a word is best found depends on the word', async () => {
  const { platform } = council;
  const asker = asking(platform, callerOf('hrAdministrator'));
  for (const word of ['a', 'smith', 'xyz'])
    expect(
      (await asker.ask(`{ employees(search: "${word}") { totalCount } }`)).errors,
    ).toBeUndefined();
  const { rows } = await platform.database.query(
    `select count(*)::int as kept from pg_prepared_statements where statement like '% ilike %'`,
  );
  expect(rows[0].kept).toBe(0);
});

const wide = `query ($filter: EmployeeFilter) { employees(filter: $filter, first: 1) { totalCount nodes { id } } }`;

/** A filter that is as wide as filters may be, and unlike every other one. */
const filterOf = (i: number) => ({
  or: Array.from({ length: 499 }, (_, at) =>
    at === i ? { staffNumber: { eq: 'x' } } : { fullName: { eq: 'x' } },
  ),
});

test('nor with a few statements that are long', async () => {
  const { platform } = council;
  const asker = asking(platform, callerOf('hrAdministrator'));
  for (let i = 0; i < 80; i += 1)
    expect((await asker.ask(wide, { filter: filterOf(i) })).errors).toBeUndefined();
  const { rows } = await platform.database.query(
    'select coalesce(sum(length(statement)), 0)::int as letters from pg_prepared_statements',
  );
  expect(rows[0].letters).toBeLessThan(2_100_000);
});

test('nor our own memory with plans, and those that are forgotten are made again', async () => {
  const { product, settings } = council.platform;
  const { context } = asking(council.platform, callerOf('hrAdministrator'));
  const planner = new Planner(product.models, 300_000);
  const contextValue = { ...context, reading: new Reading(planner, settings.secret) };
  const document = parse(wide);
  const letters: number[] = [];
  for (let i = 0; i < 20; i += 1) {
    const variableValues = { filter: filterOf(i % 10) };
    const { data } = await execute({
      schema: product.schema,
      document,
      contextValue,
      variableValues,
    });
    expect(data).toEqual({ employees: { totalCount: 0, nodes: [] } });
    letters.push(planner.letters);
  }
  expect(Math.max(...letters)).toBeLessThan(300_000);
  expect(Math.min(...letters.slice(1))).toBeLessThan(Math.max(...letters) / 2);
});

/** Each area's area above, under six names, five times over, and as many variants as eight conditions have. */
const deep = `query (${Array.from({ length: 8 }, (_, at) => `$v${at}: Boolean!`).join(' ')}) {
  serviceAreas(first: 1) { nodes { ...F1 } }
}
${[1, 2, 3, 4, 5].map((at) => `fragment F${at} on ServiceArea { ${[...'abcdef'].map((name) => `${name}: parent { ...F${at + 1} }`).join(' ')} }`).join('\n')}
fragment F6 on ServiceArea { id ${Array.from({ length: 8 }, (_, at) => `id${at}: id @include(if: $v${at})`).join(' ')} }`;

test('nor with what is selected, though it is refused', async () => {
  const { product } = council.platform;
  const { context: contextValue } = asking(council.platform, callerOf('hrAdministrator'));
  const document = parse(deep);
  for (let i = 0; i < 24; i += 1) {
    const variableValues = Object.fromEntries(
      Array.from({ length: 8 }, (_, at) => [`v${at}`, ((i >> at) & 1) === 1]),
    );
    const { errors } = await execute({
      schema: product.schema,
      document,
      contextValue,
      variableValues,
    });
    expect(errors).toHaveLength(1);
    expect(fieldsKept()).toBeLessThanOrEqual(200_000);
  }
});
