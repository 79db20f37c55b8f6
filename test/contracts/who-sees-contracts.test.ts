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

test('what does a procurement officer see of a contract?', async () => {
  expect(
    await tell(
      'procurementOfficer',
      `{ contracts(first: 2, orderBy: [{ reference: asc }]) { totalCount nodes { reference title value currency status relevance
         department { name } owner { name } suppliers { supplier { name size } } } } }`,
    ),
  ).toMatchInlineSnapshot(`
    {
      "contracts": {
        "nodes": [
          {
            "currency": "GBP",
            "department": {
              "name": "Repairs",
            },
            "owner": {
              "name": "Imran Sheikh",
            },
            "reference": "ABC-C0001",
            "relevance": "high",
            "status": "ended",
            "suppliers": [
              {
                "supplier": {
                  "name": "Ashlar & Vane Construction Ltd",
                  "size": "medium",
                },
              },
              {
                "supplier": {
                  "name": "Blackwater Fleet Services plc",
                  "size": "large",
                },
              },
            ],
            "title": "Boiler servicing",
            "value": "6150.00",
          },
          {
            "currency": "GBP",
            "department": {
              "name": "Repairs",
            },
            "owner": null,
            "reference": "ABC-C0002",
            "relevance": "medium",
            "status": "active",
            "suppliers": [
              {
                "supplier": {
                  "name": "Cinderford Roofing Ltd",
                  "size": "medium",
                },
              },
            ],
            "title": "Roofing repairs",
            "value": "57950.00",
          },
        ],
        "totalCount": 180,
      },
    }
  `);
});

test('what does a procurement officer see of people? Nothing.', async () => {
  expect(await tell('procurementOfficer', '{ employees { totalCount } }')).toMatchInlineSnapshot(
    `"FORBIDDEN: Your role does not include employees."`,
  );
  expect(
    await tell('procurementOfficer', '{ serviceAreas { nodes { employees { fullName } } } }'),
  ).toMatchInlineSnapshot(`"FORBIDDEN: You may not read ServiceArea.employees."`);
});

test.each<Role>([
  'systemAdministrator',
  'hrAdministrator',
  'equalityLead',
  'caseworker',
  'recruiter',
  'trainingCoordinator',
  'lineManager',
  'employee',
  'reportReader',
  'auditor',
])('what does the %s see of contracts and suppliers? Nothing.', async (role) => {
  for (const list of ['contracts', 'suppliers', 'supplierPolicies', 'contractClauses']) {
    const { errors } = await ask(role, `{ ${list} { totalCount } }`);
    expect(errors?.[0]?.extensions?.code, list).toBe('FORBIDDEN');
  }
});
