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

test('whose training does a line manager see?', async () => {
  const { data } = await ask(
    'lineManager',
    '{ completions(first: 1000) { totalCount nodes { employee { serviceArea { name } } } } }',
  );
  const areas = new Set(
    data.completions.nodes.map(
      ({ employee }: { employee: { serviceArea: { name: string } } }) => employee.serviceArea.name,
    ),
  );
  expect([...areas].sort()).toMatchInlineSnapshot(`
    [
      "Homelessness Prevention",
      "Housing Needs",
      "Temporary Accommodation",
    ]
  `);
  const { data: all } = await ask('trainingCoordinator', '{ completions { totalCount } }');
  expect(all.completions.totalCount).toBeGreaterThan(data.completions.totalCount);
});

test('what does a line manager see of a completion?', async () => {
  expect(
    await tell('lineManager', '{ completions(first: 1) { nodes { certificate } } }'),
  ).toMatchInlineSnapshot(`"FORBIDDEN: You may not read Completion.certificate."`);
  expect(
    await tell('lineManager', '{ completions(filter: { source: { eq: import } }) { totalCount } }'),
  ).toMatchInlineSnapshot(`"FORBIDDEN: You may not read Completion.source."`);
});

test('which completions does a recruiter see? Those of courses that recruiting asks for.', async () => {
  const { data } = await ask(
    'recruiter',
    '{ completions(first: 1000) { nodes { course { title } } } }',
  );
  const titles = new Set(
    data.completions.nodes.map(({ course }: { course: { title: string } }) => course.title),
  );
  expect([...titles].sort()).toMatchInlineSnapshot(`
    [
      "Fair recruitment",
      "Fair recruitment refresher",
    ]
  `);
});

test('what training does an employee see?', async () => {
  expect(
    await tell(
      'employee',
      '{ completions { nodes { employee { fullName } course { title } source withheld } } }',
    ),
  ).toMatchInlineSnapshot(`
    {
      "completions": {
        "nodes": [
          {
            "course": {
              "title": "Equality essentials",
            },
            "employee": {
              "fullName": "Llŷr Penry",
            },
            "source": "eLearning",
            "withheld": [],
          },
          {
            "course": {
              "title": "Fair recruitment",
            },
            "employee": {
              "fullName": "Llŷr Penry",
            },
            "source": "workshopRegister",
            "withheld": [],
          },
          {
            "course": {
              "title": "Preventing sexual harassment",
            },
            "employee": {
              "fullName": "Llŷr Penry",
            },
            "source": "eLearning",
            "withheld": [],
          },
          {
            "course": {
              "title": "Fair recruitment refresher",
            },
            "employee": {
              "fullName": "Llŷr Penry",
            },
            "source": "eLearning",
            "withheld": [],
          },
          {
            "course": {
              "title": "Dignity and respect at work",
            },
            "employee": {
              "fullName": "Llŷr Penry",
            },
            "source": "workshopRegister",
            "withheld": [],
          },
          {
            "course": {
              "title": "Induction: working for everyone",
            },
            "employee": {
              "fullName": "Llŷr Penry",
            },
            "source": "eLearning",
            "withheld": [],
          },
        ],
      },
    }
  `);
});

test.each<Role>([
  'systemAdministrator',
  'hrAdministrator',
  'equalityLead',
  'caseworker',
  'procurementOfficer',
  'reportReader',
  'auditor',
])('whose training does the %s see? Nobody’s.', async (role) => {
  const { errors } = await ask(role, '{ completions { totalCount } }');
  expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
});
