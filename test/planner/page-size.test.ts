import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Asker, asking } from '../harness/asking.ts';
import { callerOf, type TinyCouncil, tinyCouncil } from '../harness/tiny-council.ts';

let council: TinyCouncil;
let asker: Asker;

beforeAll(async () => {
  council = await tinyCouncil();
  asker = asking(council.platform, callerOf('hrAdministrator'));
});
afterAll(() => council.drop());

const areas = `query Areas($areas: Int, $people: Int) {
  serviceAreas(first: $areas) { nodes { employees(first: $people) { id lineManager { id } } } }
}`;

test('a page has the size asked for, whatever size its plan was made for', async () => {
  const sizes = [0, 1, 2, 5, 8, 2, 11, 1000, 7];
  const found = [];
  for (const size of sizes) {
    const { data } = await asker.ask('query ($n: Int) { employees(first: $n) { nodes { id } } }', {
      n: size,
    });
    found.push(data.employees.nodes.length);
  }
  expect(found).toEqual([0, 1, 2, 5, 8, 2, 8, 8, 7]);
});

test('a list within a list refuses sizes that no page has', async () => {
  for (const people of [-1, 1001]) {
    const { errors } = await asker.ask(areas, { areas: 1, people });
    expect(errors).toMatchObject([
      {
        message: `first is ${people}; a page holds from 0 to 1000 rows.`,
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ]);
  }
});

test('a list within a list that is asked for no size has the usual one', async () => {
  const usual = await asker.ask(areas, {});
  const none = await asker.ask(areas, { people: null });
  expect(none).toEqual(usual);
});
