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

test('what does the HR administrator learn about an answer? Whether there is one.', async () => {
  expect(
    await tell(
      'hrAdministrator',
      `{ answerStates(filter: { employee: { fullName: { eq: "Llŷr Penry" } } }, orderBy: [{ characteristic: { order: asc } }]) {
         totalCount nodes { characteristic { name } state withheld } } }`,
    ),
  ).toMatchInlineSnapshot(`
    {
      "answerStates": {
        "nodes": [
          {
            "characteristic": {
              "name": "Age",
            },
            "state": "answered",
            "withheld": [],
          },
          {
            "characteristic": {
              "name": "Disability",
            },
            "state": "answered",
            "withheld": [],
          },
          {
            "characteristic": {
              "name": "Sex",
            },
            "state": "answered",
            "withheld": [],
          },
          {
            "characteristic": {
              "name": "Gender identity",
            },
            "state": "answered",
            "withheld": [],
          },
          {
            "characteristic": {
              "name": "Marriage and civil partnership",
            },
            "state": "answered",
            "withheld": [],
          },
          {
            "characteristic": {
              "name": "Pregnancy and maternity",
            },
            "state": "answered",
            "withheld": [],
          },
          {
            "characteristic": {
              "name": "Ethnic group",
            },
            "state": "answered",
            "withheld": [],
          },
          {
            "characteristic": {
              "name": "National identity",
            },
            "state": "answered",
            "withheld": [],
          },
          {
            "characteristic": {
              "name": "Religion or belief",
            },
            "state": "answered",
            "withheld": [],
          },
          {
            "characteristic": {
              "name": "Sexual orientation",
            },
            "state": "answered",
            "withheld": [],
          },
          {
            "characteristic": {
              "name": "Unpaid care",
            },
            "state": "answered",
            "withheld": [],
          },
          {
            "characteristic": {
              "name": "Socio-economic background",
            },
            "state": "answered",
            "withheld": [],
          },
        ],
        "totalCount": 12,
      },
    }
  `);
});

test('whose states does an employee see? Their own.', async () => {
  const { data } = await ask(
    'employee',
    '{ answerStates(first: 1000) { nodes { employee { fullName } } } }',
  );
  const names = data.answerStates.nodes.map(
    ({ employee }: { employee: { fullName: string } }) => employee.fullName,
  );
  expect([...new Set(names)]).toEqual(['Llŷr Penry']);
});

test.each<Role>([
  'systemAdministrator',
  'equalityLead',
  'caseworker',
  'recruiter',
  'procurementOfficer',
  'trainingCoordinator',
  'lineManager',
  'reportReader',
  'auditor',
])('what does the %s learn of who has answered? Nothing.', async (role) => {
  const { errors } = await ask(role, '{ answerStates { totalCount } }');
  expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
});

test('what is monitored and how it is asked is no secret from anybody', async () => {
  const answers = new Set<string>();
  for (const role of [
    'systemAdministrator',
    'caseworker',
    'reportReader',
    'auditor',
    'employee',
  ] as Role[])
    answers.add(
      JSON.stringify(
        await ask(
          role,
          '{ characteristics(first: 3) { totalCount nodes { name specialCategory codeLists(first: 1) { question } } } }',
        ),
      ),
    );
  expect([...answers].map((answer) => JSON.parse(answer))).toMatchInlineSnapshot(`
    [
      {
        "data": {
          "characteristics": {
            "nodes": [
              {
                "codeLists": [
                  {
                    "question": "How old are you?",
                  },
                ],
                "name": "Age",
                "specialCategory": false,
              },
              {
                "codeLists": [
                  {
                    "question": "Do you have any physical or mental health conditions or illness lasting or expected to last 12 months or more?",
                  },
                ],
                "name": "Disability",
                "specialCategory": true,
              },
              {
                "codeLists": [
                  {
                    "question": "What is your sex?",
                  },
                ],
                "name": "Sex",
                "specialCategory": false,
              },
            ],
            "totalCount": 15,
          },
        },
      },
    ]
  `);
});

test('no list of answers exists for anybody', () => {
  const { schema } = demo.platform.product;
  const names = Object.keys(schema.getQueryType()!.getFields());
  expect(names.filter((name) => /equalityAnswer|equalityProfiles|readLogs/i.test(name))).toEqual(
    [],
  );
});
