import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Council, council } from '../harness/council.ts';
import { type Desk, type Served, serve } from '../harness/serve.ts';

let home: Council;
let served: Served;
let desk: Desk;

beforeAll(async () => {
  home = await council();
  served = await serve(home.database, { production: true });
  desk = await served.signIn('hrAdministrator');
});
afterAll(async () => {
  await served.close();
  await home.drop();
});

test('in production the schema is not told', async () => {
  expect(await desk.said('{ __schema { types { name } } }')).toMatchInlineSnapshot(`
    {
      "code": "BAD_USER_INPUT",
      "message": "This server does not tell its schema. Ask your administrator for schema.graphql.",
      "status": 400,
    }
  `);
  expect((await desk.said('{ __type(name: "Employee") { name } }')).status).toBe(400);
});

test('in production a misspelt field is not corrected', async () => {
  expect(await desk.said('{ employee(id: "x") { fulName } }')).toMatchInlineSnapshot(`
      {
        "code": "BAD_USER_INPUT",
        "message": "Cannot query field "fulName" on type "Employee".",
        "status": 400,
      }
    `);
  expect(await desk.said('{ employes { totalCount } }')).toMatchInlineSnapshot(`
      {
        "code": "BAD_USER_INPUT",
        "message": "Cannot query field "employes" on type "Query".",
        "status": 400,
      }
    `);
  expect(
    await desk.said('query ($e: EmployeeFiltr) { employees(filter: $e) { totalCount } }'),
  ).toMatchInlineSnapshot(`
      {
        "code": "BAD_USER_INPUT",
        "message": "Unknown type "EmployeeFiltr".",
        "status": 400,
      }
    `);
  expect(
    await desk.said('{ employees(filter: { fulName: { eq: "x" } }) { totalCount } }'),
  ).toMatchInlineSnapshot(`
      {
        "code": "BAD_USER_INPUT",
        "message": "Field "fulName" is not defined by type "EmployeeFilter".",
        "status": 400,
      }
    `);
  expect(
    await desk.said('{ employees(filter: { engagement: { eq: permanen } }) { totalCount } }'),
  ).toMatchInlineSnapshot(`
      {
        "code": "BAD_USER_INPUT",
        "message": "Value "permanen" does not exist in "EmployeeEngagement" enum.",
        "status": 400,
      }
    `);
  expect(
    await desk.said('query ($f: EmployeeFilter) { employees(filter: $f) { totalCount } }', {
      f: { fulName: { eq: 'x' } },
    }),
  ).toMatchInlineSnapshot(`
      {
        "code": "BAD_USER_INPUT",
        "message": "Variable "$f" got invalid value { fulName: { eq: "x" } }; Field "fulName" is not defined by type "EmployeeFilter".",
        "status": 400,
      }
    `);
  expect(
    await desk.said('query ($f: EmployeeFilter) { employees(filter: $f) { totalCount } }', {
      f: { engagement: { eq: 'permanen' } },
    }),
  ).toMatchInlineSnapshot(`
      {
        "code": "BAD_USER_INPUT",
        "message": "Variable "$f" got invalid value "permanen" at "f.engagement.eq"; Value "permanen" does not exist in "EmployeeEngagement" enum.",
        "status": 400,
      }
    `);
  const { text } = await served.send(
    { headers: { cookie: desk.cookie } },
    `/export/employees.csv?filter=${JSON.stringify({ fulName: { eq: 'x' } })}`,
  );
  expect(JSON.parse(text)).toMatchInlineSnapshot(`
      {
        "code": "BAD_USER_INPUT",
        "fields": {
          "filter": "filter: Field "fulName" is not defined by type "EmployeeFilter".",
        },
        "message": "filter: Field "fulName" is not defined by type "EmployeeFilter".",
      }
    `);
});
