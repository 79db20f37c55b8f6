import { afterAll, beforeAll, expect, test } from 'vitest';
import { permissions } from '../../schema/foundation/permissions/permissions.ts';
import type { Role } from '../../schema/foundation/permissions/roles.ts';
import { Permissions } from '../../schema/foundation/permissions/shape.ts';
import { checkDerived } from '../../schema/foundation/planner/check-derived.ts';
import { Vacancy } from '../../schema/recruitment/entities.ts';
import { told } from '../harness/answer.ts';
import { type Council, council } from '../harness/council.ts';

let demo: Council;

beforeAll(async () => {
  demo = await council();
});
afterAll(() => demo.drop());

const ask = (role: Role, source: string) => demo.as(role).ask(source);
const tell = async (role: Role, source: string) => told(await ask(role, source));

test('which vacancies and panels does an employee see? The ones whose panel they are on.', async () => {
  expect(
    await tell('employee', '{ vacancies { totalCount } panelMembers { totalCount } }'),
  ).toMatchInlineSnapshot(`
    {
      "panelMembers": {
        "totalCount": 1,
      },
      "vacancies": {
        "totalCount": 1,
      },
    }
  `);
});

test('what does somebody on a panel see of it?', async () => {
  const { rows } = await demo.owner.query(
    `select member.employee_id as employee, vacancy.reference from panel_member member
     join vacancy on vacancy.id = member.vacancy_id order by vacancy.reference, member.id limit 1`,
  );
  const member = {
    roles: ['employee'] as Role[],
    attributes: { user: demo.as('employee').caller.attributes.user, employee: rows[0].employee },
    actor: 'somebody',
  };
  const { data, errors } = await demo
    .as(member)
    .ask(
      `{ vacancies(filter: { reference: { eq: "${rows[0].reference}" } }) { nodes { reference status panel { employee { fullName } role } } } panelMembers { totalCount } }`,
    );
  expect(errors).toBeUndefined();
  // others sit there too, but are not shown
  expect(data.vacancies.nodes[0].panel).toHaveLength(1);
});

test('what does a recruiter see of a vacancy?', async () => {
  expect(
    await tell(
      'recruiter',
      `{ vacancies(first: 1, orderBy: [{ reference: asc }]) { totalCount nodes { reference channel status
         post { title grade { name } } serviceArea { name } panel(orderBy: [{ role: asc }, { employee: { fullName: asc } }]) { role employee { fullName isRecruiting } } } } }`,
    ),
  ).toMatchInlineSnapshot(`
    {
      "vacancies": {
        "nodes": [
          {
            "channel": "external",
            "panel": [
              {
                "employee": {
                  "fullName": "Wendy Yates",
                  "isRecruiting": true,
                },
                "role": "chair",
              },
              {
                "employee": {
                  "fullName": "Denise Campbell-Reid",
                  "isRecruiting": true,
                },
                "role": "member",
              },
              {
                "employee": {
                  "fullName": "Llŷr Penry",
                  "isRecruiting": true,
                },
                "role": "member",
              },
              {
                "employee": {
                  "fullName": "Yaw Ncube",
                  "isRecruiting": true,
                },
                "role": "member",
              },
              {
                "employee": {
                  "fullName": "Tomasz Lewandowski",
                  "isRecruiting": true,
                },
                "role": "observer",
              },
            ],
            "post": {
              "grade": {
                "name": "Grade 6",
              },
              "title": "Housing Options Officer",
            },
            "reference": "ABC/2101",
            "serviceArea": {
              "name": "Homelessness Prevention",
            },
            "status": "interviewing",
          },
        ],
        "totalCount": 38,
      },
    }
  `);
});

test.each<Role>([
  'systemAdministrator',
  'equalityLead',
  'caseworker',
  'procurementOfficer',
  'lineManager',
  'reportReader',
])('what does the %s see of vacancies? Nothing.', async (role) => {
  const { errors } = await ask(role, '{ vacancies { totalCount } }');
  expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
});

const ready = '{ vacancies(first: 1) { nodes { panelReady } } }';

test('whether a panel is trained is seen by who may see the training of those on it, and by nobody else', async () => {
  for (const role of ['recruiter', 'trainingCoordinator'] as const)
    expect((await ask(role, ready)).errors).toBeUndefined();
  for (const source of [
    ready,
    '{ vacancies(filter: { panelReady: { eq: false } }) { totalCount } }',
    '{ vacancies(orderBy: [{ panelReady: asc }]) { totalCount } }',
  ])
    expect(await tell('hrAdministrator', source)).toBe(
      'FORBIDDEN: You may not read Vacancy.panelReady.',
    );
});

test('a grant to read whether a panel is trained goes with the facts that say so', () => {
  const { models, permissions: real } = demo.platform.product;
  const careless = permissions({
    hrAdministrator(may) {
      may('read', Vacancy, { only: ['panelReady'] });
    },
  });
  expect(() => checkDerived(models, new Permissions([...real.grants, ...careless]))).toThrow(
    'The hrAdministrator may read Vacancy.panelReady, which sums up RecruiterReadiness, but not every fact of that: grant the facts, or leave it out.',
  );
});
