import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Data } from '../harness/answer.ts';
import { type TinyCouncil, tinyCouncil } from '../harness/tiny-council.ts';

let council: TinyCouncil;

beforeAll(async () => {
  council = await tinyCouncil();
});
afterAll(() => council.drop());

const page = (args: string) =>
  council
    .as('hrAdministrator')
    .ask(`{ employees(${args}) { edges { cursor node { staffNumber } } } }`);

const cursorsOf = async (args: string): Promise<string[]> =>
  (await page(args)).data.employees.edges.map(({ cursor }: Data) => cursor);

const refusal = async (args: string) => (await page(args)).errors?.[0]?.extensions?.code;

test('a cursor tells nobody the values it is sorted by', async () => {
  const employees = council.rows.get('Employee')!;
  for (const cursor of await cursorsOf('orderBy: [{ workEmail: asc }]')) {
    const bytes = Buffer.from(cursor, 'base64url');
    for (const { id, workEmail } of employees)
      for (const value of [id, workEmail])
        if (value) expect(bytes.includes(`${value}`) || cursor.includes(`${value}`)).toBe(false);
  }
});

test('a cursor fits the list that gave it, and no other', async () => {
  const args = 'orderBy: [{ workEmail: asc }], filter: { engagement: { ne: agency } }';
  const [first] = await cursorsOf(args);
  expect(await refusal(`${args}, after: "${first}"`)).toBeUndefined();
  const others = [
    'filter: { engagement: { ne: agency } }',
    'orderBy: [{ workEmail: desc }], filter: { engagement: { ne: agency } }',
    'orderBy: [{ workEmail: asc }]',
    'orderBy: [{ workEmail: asc }], filter: { engagement: { ne: casual } }',
    `${args}, search: "cnry"`,
  ];
  for (const other of others)
    expect(await refusal(`${other}, after: "${first}"`), other).toBe('BAD_USER_INPUT');
  const { errors } = await council
    .as('hrAdministrator')
    .ask(`{ posts(after: "${first}") { totalCount } }`);
  expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
});

test('a cursor that somebody has touched is none', async () => {
  const [cursor] = await cursorsOf('first: 1');
  for (const place of [0, 20, 45, cursor!.length - 1]) {
    const other = cursor![place] === 'A' ? 'B' : 'A';
    const touched = cursor!.slice(0, place) + other + cursor!.slice(place + 1);
    expect(await refusal(`after: "${touched}"`), `${place}`).toBe('BAD_USER_INPUT');
  }
});

test('page by page, forwards and backwards, every row comes once and in order', async () => {
  const order = 'orderBy: [{ workEmail: desc }, { serviceArea: { name: asc } }]';
  const all = (await page(order)).data.employees.edges.map(({ node }: Data) => node.staffNumber);
  const walk = async (size: string, from: 'after' | 'before') => {
    const found: string[] = [];
    let cursor = '';
    for (;;) {
      const { edges } = (await page(`${order}, ${size}${cursor}`)).data.employees;
      if (edges.length === 0) return found;
      const names = edges.map(({ node }: Data) => node.staffNumber);
      found.splice(from === 'after' ? found.length : 0, 0, ...names);
      const edge = edges.at(from === 'after' ? -1 : 0);
      cursor = `, ${from}: "${edge.cursor}"`;
    }
  };
  expect(await walk('first: 3', 'after')).toEqual(all);
  expect(await walk('last: 3', 'before')).toEqual(all);
});
