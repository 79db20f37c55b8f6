import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Role } from '../../schema/foundation/permissions/roles.ts';
import { told } from '../harness/answer.ts';
import { type Council, council } from '../harness/council.ts';

let demo: Council;

beforeAll(async () => {
  demo = await council();
});
afterAll(() => demo.drop());

const ask = (role: Role, source: string) => demo.as(role).ask(source);
const tell = async (role: Role, source: string) => told(await ask(role, source));

// the demonstration's own employee works in homelessness prevention, under its line manager
const colleague = 'filter: { fullName: { eq: "Llŷr Penry" } }';

test('what does a line manager see of their own people?', async () => {
  expect(
    await tell(
      'lineManager',
      `{ employees(${colleague}) { totalCount nodes {
        fullName engagement post { title } serviceArea { name } lineManager { fullName } isRecruiting withheld } } }`,
    ),
  ).toMatchInlineSnapshot(`
    {
      "employees": {
        "nodes": [
          {
            "engagement": "permanent",
            "fullName": "Llŷr Penry",
            "isRecruiting": true,
            "lineManager": {
              "fullName": "Wendy Yates",
            },
            "post": {
              "title": "Housing Options Officer",
            },
            "serviceArea": {
              "name": "Homelessness Prevention",
            },
            "withheld": [],
          },
        ],
        "totalCount": 1,
      },
    }
  `);
});

test('what does a line manager see of another area?', async () => {
  expect(
    await tell(
      'lineManager',
      `{ all: employees { totalCount } other: employees(filter: { serviceArea: { code: { startsWith: "PLA" } } }) { totalCount nodes { fullName } }
         areas: serviceAreas { nodes { name parent { name } } } }`,
    ),
  ).toMatchInlineSnapshot(`
    {
      "all": {
        "totalCount": 52,
      },
      "areas": {
        "nodes": [
          {
            "name": "Housing Needs",
            "parent": null,
          },
          {
            "name": "Homelessness Prevention",
            "parent": {
              "name": "Housing Needs",
            },
          },
          {
            "name": "Temporary Accommodation",
            "parent": {
              "name": "Housing Needs",
            },
          },
        ],
      },
      "other": {
        "nodes": [],
        "totalCount": 0,
      },
    }
  `);
});

test('what does a line manager see of hours and of accounts?', async () => {
  expect(
    await tell('lineManager', `{ employees(${colleague}) { nodes { fullTimeEquivalent } } }`),
  ).toMatchInlineSnapshot(`"FORBIDDEN: You may not read Employee.fullTimeEquivalent."`);
  expect(
    await tell(
      'lineManager',
      `{ employees(orderBy: [{ fullTimeEquivalent: desc }]) { totalCount } }`,
    ),
  ).toMatchInlineSnapshot(`"FORBIDDEN: You may not read Employee.fullTimeEquivalent."`);
  expect(
    await tell('lineManager', `{ employees(filter: { user: { isNull: false } }) { totalCount } }`),
  ).toMatchInlineSnapshot(`"FORBIDDEN: You may not read Employee.user."`);
});

test('what does an employee see of themselves, and of anybody else?', async () => {
  expect(
    await tell(
      'employee',
      `{ employees { totalCount nodes { fullName engagement workingPattern fullTimeEquivalent
         serviceArea { name } post { title } withheld } } }`,
    ),
  ).toMatchInlineSnapshot(`
    {
      "employees": {
        "nodes": [
          {
            "engagement": "permanent",
            "fullName": "Llŷr Penry",
            "fullTimeEquivalent": "0.400",
            "post": {
              "title": "Housing Options Officer",
            },
            "serviceArea": {
              "name": "Homelessness Prevention",
            },
            "withheld": [],
            "workingPattern": "partTime",
          },
        ],
        "totalCount": 1,
      },
    }
  `);
  expect(
    await tell('employee', `{ employees { nodes { lineManager { fullName } } } }`),
  ).toMatchInlineSnapshot(`"FORBIDDEN: You may not read Employee.lineManager."`);
});

test('what does the HR administrator see of a person?', async () => {
  expect(
    await tell(
      'hrAdministrator',
      `{ employees(${colleague}) { nodes { fullName workEmail engagement workingPattern fullTimeEquivalent schoolEmployed
         serviceArea { name parent { name } } post { title grade { name } } lineManager { fullName } isRecruiting withheld } } }`,
    ),
  ).toMatchInlineSnapshot(`
    {
      "employees": {
        "nodes": [
          {
            "engagement": "permanent",
            "fullName": "Llŷr Penry",
            "fullTimeEquivalent": "0.400",
            "isRecruiting": true,
            "lineManager": {
              "fullName": "Wendy Yates",
            },
            "post": {
              "grade": {
                "name": "Grade 6",
              },
              "title": "Housing Options Officer",
            },
            "schoolEmployed": false,
            "serviceArea": {
              "name": "Homelessness Prevention",
              "parent": {
                "name": "Housing Needs",
              },
            },
            "withheld": [],
            "workEmail": "llyr.penry@aldermoor.example",
            "workingPattern": "partTime",
          },
        ],
      },
    }
  `);
});

test('what do the training coordinator and the recruiter see of a person?', async () => {
  const query = `{ employees(${colleague}) { nodes { fullName workEmail post { title } serviceArea { name } isRecruiting } } }`;
  const answer = await tell('trainingCoordinator', query);
  expect(answer).toMatchInlineSnapshot(`
    {
      "employees": {
        "nodes": [
          {
            "fullName": "Llŷr Penry",
            "isRecruiting": true,
            "post": {
              "title": "Housing Options Officer",
            },
            "serviceArea": {
              "name": "Homelessness Prevention",
            },
            "workEmail": "llyr.penry@aldermoor.example",
          },
        ],
      },
    }
  `);
  expect(await tell('recruiter', query)).toEqual(answer);
  expect(
    await tell('recruiter', `{ employees(${colleague}) { nodes { engagement } } }`),
  ).toMatchInlineSnapshot(`"FORBIDDEN: You may not read Employee.engagement."`);
});

test('what does the system administrator see of a person?', async () => {
  expect(
    await tell(
      'systemAdministrator',
      `{ employees(${colleague}) { nodes { staffNumber fullName workEmail user { email roles } } } }`,
    ),
  ).toMatchInlineSnapshot(`
    {
      "employees": {
        "nodes": [
          {
            "fullName": "Llŷr Penry",
            "staffNumber": "10289",
            "user": {
              "email": "employee@demo.example",
              "roles": [
                "employee",
              ],
            },
            "workEmail": "llyr.penry@aldermoor.example",
          },
        ],
      },
    }
  `);
  expect(
    await tell('systemAdministrator', `{ employees { nodes { serviceArea { name } } } }`),
  ).toMatchInlineSnapshot(`"FORBIDDEN: You may not read Employee.serviceArea."`);
});

test.each<Role>(['equalityLead', 'caseworker', 'procurementOfficer', 'reportReader', 'auditor'])(
  'what does the %s see of people? Nothing.',
  async (role) => {
    const { data, errors } = await ask(role, `{ employees { totalCount nodes { id } } }`);
    expect({ data, code: errors?.[0]?.extensions?.code }).toEqual({
      data: { employees: null },
      code: 'FORBIDDEN',
    });
  },
);
