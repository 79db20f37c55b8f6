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

test('whom does everybody see among the accounts? Themselves.', async () => {
  const seen: Record<string, unknown> = {};
  for (const role of [
    'equalityLead',
    'caseworker',
    'recruiter',
    'trainingCoordinator',
    'lineManager',
    'employee',
    'reportReader',
  ] as Role[]) {
    const { data } = await ask(role, '{ users { nodes { name } } }');
    seen[role] = data.users.nodes.map(({ name }: { name: string }) => name).join();
  }
  expect(seen).toMatchInlineSnapshot(`
    {
      "caseworker": "Siobhán O'Rourke",
      "employee": "Llŷr Penry",
      "equalityLead": "Farida Haidari",
      "lineManager": "Denise Campbell-Reid",
      "recruiter": "Tomasz Lewandowski",
      "reportReader": "Joyce Adeyemi",
      "trainingCoordinator": "Elin Gŵyr",
    }
  `);
});

test('whom may a procurement officer name as the owner of a contract?', async () => {
  expect(
    await tell(
      'procurementOfficer',
      '{ users(first: 3) { totalCount nodes { name email withheld } } }',
    ),
  ).toMatchInlineSnapshot(`
    {
      "users": {
        "nodes": [
          {
            "email": "procurement-officer@demo.example",
            "name": "Beverley Ashcroft",
            "withheld": [],
          },
          {
            "email": null,
            "name": "Catherine Millward",
            "withheld": [
              "email",
            ],
          },
          {
            "email": null,
            "name": "Imran Sheikh",
            "withheld": [
              "email",
            ],
          },
        ],
        "totalCount": 7,
      },
    }
  `);
});

test('what does the auditor see of accounts?', async () => {
  expect(
    await tell(
      'auditor',
      '{ users(first: 3) { totalCount nodes { name roles disabled email withheld } } }',
    ),
  ).toMatchInlineSnapshot(`
    {
      "users": {
        "nodes": [
          {
            "disabled": false,
            "email": null,
            "name": "Beverley Ashcroft",
            "roles": [
              "procurementOfficer",
            ],
            "withheld": [
              "email",
            ],
          },
          {
            "disabled": false,
            "email": null,
            "name": "Catherine Millward",
            "roles": [
              "employee",
            ],
            "withheld": [
              "email",
            ],
          },
          {
            "disabled": false,
            "email": null,
            "name": "Denise Campbell-Reid",
            "roles": [
              "lineManager",
            ],
            "withheld": [
              "email",
            ],
          },
        ],
        "totalCount": 18,
      },
    }
  `);
});

test('what does the HR administrator see of accounts?', async () => {
  expect(
    await tell(
      'hrAdministrator',
      '{ users(first: 2) { totalCount nodes { name email roles withheld } } }',
    ),
  ).toMatchInlineSnapshot(`
    {
      "users": {
        "nodes": [
          {
            "email": "procurement-officer@demo.example",
            "name": "Beverley Ashcroft",
            "roles": null,
            "withheld": [
              "roles",
            ],
          },
          {
            "email": "catherine.millward@aldermoor.example",
            "name": "Catherine Millward",
            "roles": null,
            "withheld": [
              "roles",
            ],
          },
        ],
        "totalCount": 18,
      },
    }
  `);
  expect(await tell('hrAdministrator', '{ users { nodes { disabled } } }')).toMatchInlineSnapshot(
    `"FORBIDDEN: You may not read User.disabled."`,
  );
});

test('who sees the areas of the council, and what of them?', async () => {
  const seen: Record<string, unknown> = {};
  for (const role of ['reportReader', 'lineManager', 'auditor'] as Role[]) {
    const { data, errors } = await ask(
      role,
      '{ serviceAreas(first: 3) { totalCount nodes { name kind parent { name } } } }',
    );
    seen[role] = data.serviceAreas ?? errors?.[0]?.message;
  }
  expect(seen).toMatchInlineSnapshot(`
    {
      "auditor": "Your role does not include serviceAreas.",
      "lineManager": {
        "nodes": [
          {
            "kind": "service",
            "name": "Housing Needs",
            "parent": null,
          },
          {
            "kind": "team",
            "name": "Homelessness Prevention",
            "parent": {
              "name": "Housing Needs",
            },
          },
          {
            "kind": "team",
            "name": "Temporary Accommodation",
            "parent": {
              "name": "Housing Needs",
            },
          },
        ],
        "totalCount": 3,
      },
      "reportReader": {
        "nodes": [
          {
            "kind": "council",
            "name": "Aldermoor Borough Council",
            "parent": null,
          },
          {
            "kind": "directorate",
            "name": "Chief Executive’s Office",
            "parent": {
              "name": "Aldermoor Borough Council",
            },
          },
          {
            "kind": "service",
            "name": "Democratic Services",
            "parent": {
              "name": "Chief Executive’s Office",
            },
          },
        ],
        "totalCount": 48,
      },
    }
  `);
});

test('who am I?', async () => {
  const { data } = await ask('lineManager', '{ me { user { id } roles roleDescriptions rules } }');
  const { rules, user, ...rest } = data.me;
  expect(rest).toMatchInlineSnapshot(`
    {
      "roleDescriptions": [
        "Names, posts and training in your own areas and below.",
      ],
      "roles": [
        "lineManager",
      ],
    }
  `);
  expect(JSON.parse(rules).length).toBeGreaterThan(5);
  expect(rules).not.toContain('$me');
});
