import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Council, council } from '../harness/council.ts';
import { post, type Served, serve } from '../harness/serve.ts';

let home: Council;
let served: Served;
let cookie: string;

beforeAll(async () => {
  home = await council();
  served = await serve(home.database, { production: true });
  ({ cookie } = await served.signIn('reportReader'));
});
afterAll(async () => {
  await served.close();
  await home.drop();
});

const tooFar = {
  errors: [
    expect.objectContaining({
      message: 'This reaches over more than 300 records of records. Ask for less at once.',
      extensions: { code: 'TOO_COMPLEX' },
    }),
  ],
};

async function quickly(query: string, variables?: object) {
  const start = performance.now();
  const { text } = await served.send(post({ query, variables }, { cookie }));
  expect(performance.now() - start).toBeLessThan(5000);
  return JSON.parse(text);
}

test('a small document that branches into thousands of records is refused before it is planned', async () => {
  const levels = [0, 1, 2, 3, 4, 5].map(
    (i) =>
      `fragment F${i} on ServiceArea { ${[0, 1, 2].map((b) => `p${i}x${b}: parent { ...F${i + 1} }`).join(' ')} }`,
  );
  const query = `{ serviceAreas(first: 1) { nodes { ...F0 } } } ${levels.join(' ')} fragment F6 on ServiceArea { id }`;
  expect(await quickly(query)).toMatchObject(tooFar);
});

test('a filter that goes from parent to parent on many ways is refused too', async () => {
  let way = {};
  for (let i = 0; i < 20; i++) way = { parent: way };
  const filter = { or: Array.from({ length: 20 }, () => way) };
  const query =
    'query ($filter: ServiceAreaFilter) { serviceAreas(filter: $filter) { totalCount } }';
  expect(await quickly(query, { filter })).toMatchObject({
    errors: [
      expect.objectContaining({
        message: expect.stringMatching(/^The conditions here cost as much as 380000 values;/),
        extensions: { code: 'TOO_COMPLEX' },
      }),
    ],
  });
});
