import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Data } from '../harness/answer.ts';
import { type Council, council } from '../harness/council.ts';
import { type Desk, post, type Served, serve } from '../harness/serve.ts';

let home: Council;
let served: Served;
let said: Desk['said'];

beforeAll(async () => {
  home = await council();
  served = await serve(home.database, { production: true, statementTimeout: 1500 });
  ({ said } = await served.signIn('hrAdministrator'));
});
afterAll(async () => {
  await served.close();
  await home.drop();
});

const times = (count: number, make: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => make(i)).join(' ');

describe('what a document may hold', () => {
  test('no more than a hundred thousand bytes', async () => {
    const query = `{ me { roles } } #${'x'.repeat(110_000)}`;
    expect((await served.send(post({ query }))).status).toBe(413);
    expect((await served.send(post({ query: query.slice(0, 100_000) }))).status).toBe(200);
  });

  test('no more than four thousand words and signs', async () => {
    expect(await said(`{ me { ${'roles '.repeat(4100)} } }`)).toMatchInlineSnapshot(`
      {
        "code": "BAD_USER_INPUT",
        "message": "Syntax Error: Document contains more that 4000 tokens. Parsing aborted.",
        "status": 400,
      }
    `);
    const ids = '"x" '.repeat(3900);
    expect(
      (await said(`{ employees(filter: { id: { in: [${ids}] } }) { totalCount } }`)).data,
    ).toEqual({
      employees: { totalCount: 0 },
    });
  });

  test('no more than twelve levels, fragments included', async () => {
    const deep = (levels: number) =>
      `${'{ serviceArea(id: "x") '}${'{ parent '.repeat(levels)}{ id }${' }'.repeat(levels)} }`;
    expect((await said(deep(10))).status).toBe(200);
    expect(await said(deep(11))).toMatchInlineSnapshot(`
      {
        "code": "TOO_COMPLEX",
        "message": "The document has 13 levels; at most 12.",
        "status": 400,
      }
    `);
    const hidden = `{ serviceArea(id: "x") { ...a } } fragment a on ServiceArea { ${'parent { '.repeat(
      6,
    )} ...b ${'}'.repeat(6)} } fragment b on ServiceArea { ${'parent { '.repeat(6)} id ${'}'.repeat(6)} }`;
    expect((await said(hidden)).code).toBe('TOO_COMPLEX');
  });

  test('no more than sixty aliases, wherever they are', async () => {
    expect(await said(`{ me { ${times(61, (i) => `a${i}: roles`)} } }`)).toMatchInlineSnapshot(`
      {
        "code": "TOO_COMPLEX",
        "message": "The document has 61 aliases; at most 60.",
        "status": 400,
      }
    `);
    expect((await said(`{ me { ${times(101, (i) => `a${i}: __typename`)} } }`)).code).toBe(
      'TOO_COMPLEX',
    );
    const hidden = `{ me { ...f } } fragment f on Viewer { ${times(61, (i) => `a${i}: roles`)} }`;
    expect((await said(hidden)).code).toBe('TOO_COMPLEX');
  });

  test('no more than eight directives and twenty root fields', async () => {
    expect(await said(`{ me { roles ${'@skip(if: false) '.repeat(9)} } }`)).toMatchInlineSnapshot(`
      {
        "code": "TOO_COMPLEX",
        "message": "The document has 9 directives; at most 8.",
        "status": 400,
      }
    `);
    expect(await said(`{ ${times(21, (i) => `a${i}: me { roles }`)} }`)).toMatchInlineSnapshot(`
      {
        "code": "TOO_COMPLEX",
        "message": "The document has 21 root fields; at most 20.",
        "status": 400,
      }
    `);
  });
});

describe('what an answer may hold', () => {
  test('no more than fifty thousand values, and both numbers are said', async () => {
    expect(
      await said(`{ employees(first: 1000) { nodes { fullName panels(first: 60) { id } } } }`),
    ).toMatchInlineSnapshot(`
      {
        "code": "TOO_COMPLEX",
        "message": "This asks for about 61000 values; one request may ask for 50000. Ask for fewer rows or fields.",
        "status": 400,
      }
    `);
  });

  test('whatever the document calls itself, and however it hides its size', async () => {
    const fields = 'nodes { fullName panels(first: 100) { id } }';
    const list = `employees(first: 1000) { ${fields} }`;
    const sizes = { n: 1000 };
    const documents: [string, object?][] = [
      [`query __schema { ${list} }`],
      [`{ ...__schema } fragment __schema on Query { ${list} }`],
      [`{ a: employees(first: -100000) { nodes { id } } ${list} }`],
      [`{ a: employees(first: 10) { nodes { panels(first: -100000) { id } } } ${list} }`],
      [`query ($n: Int) { employees(first: $n) { ${fields} } }`, sizes],
      [`query ($n: Int = 1000) { employees(first: $n) { ${fields} } }`],
      [`{ employees(first: 1000) { edges { node { panels(first: 100) { id } } } } }`],
      [`{ employees(last: 1000) { ${fields} } }`],
    ];
    for (const [query, variables] of documents)
      expect(await said(query, variables), query).toMatchObject({ code: 'TOO_COMPLEX' });
  });

  test('a list that is asked for without a size has the usual one', async () => {
    const query = `query ($n: Int) { requirements { nodes { items: standings(on: "2026-01-01", first: $n) { id } } } }`;
    const trainer = await served.signIn('trainingCoordinator');
    const most = async (variables: object) => {
      const { data } = await trainer.ask(query, variables);
      return Math.max(...data.requirements.nodes.map(({ items }: Data) => items.length));
    };
    expect(await most({})).toBe(25);
    expect(await most({ n: null })).toBe(25);
  });

  test('fragments that multiply are refused at once', async () => {
    const bomb = (inside: string) =>
      `query { ${inside.replace('…', '...f0')} } ${times(
        60,
        (i) => `fragment f${i} on Employee { ...f${i + 1} ...f${i + 1} }`,
      )} fragment f60 on Employee { id }`;
    for (const inside of ['employees { nodes { … } }', 'employees(first: 0) { nodes { … } }']) {
      const start = performance.now();
      const { status } = await said(bomb(inside));
      expect(status).toBeLessThan(500);
      expect(performance.now() - start).toBeLessThan(1000);
    }
  });
});

test('a statement that takes too long is given up, and the next one answered', async () => {
  const owner = await home.owner.connect();
  await owner.query('begin; lock table grade in access exclusive mode');
  const start = performance.now();
  const { message, ...answer } = await said('{ grades { totalCount } }');
  expect(performance.now() - start).toBeLessThan(4000);
  await owner.query('rollback');
  owner.release();
  expect(answer).toEqual({ status: 200, code: 'INTERNAL', data: { grades: null } });
  expect(message).toMatch(/^This took too long or the database is busy\./);
  expect((await said('{ grades { totalCount } }')).data.grades.totalCount).toBeGreaterThan(0);
});
