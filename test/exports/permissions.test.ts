import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Role } from '../../schema/foundation/permissions/roles.ts';
import { type Council, council, today } from '../harness/council.ts';
import { type Served, serve } from '../harness/serve.ts';
import { type Asked, exporter, rowsOf } from './download.ts';

let demo: Council;
let served: Served;
beforeAll(async () => {
  demo = await council();
  served = await serve(demo.database);
});
afterAll(async () => {
  await served.close();
  await demo.drop();
});

const exportAs = async (role: Role, plural: string, asked?: Asked) =>
  exporter(served, await served.signIn(role))(plural, asked);

const headings = (text: string) => text.slice(0, text.indexOf('\r\n'));

test('the HR administrator takes out the whole of a list', async () => {
  const { text } = await exportAs('hrAdministrator', 'grades');
  expect(text).toMatchInlineSnapshot(`
    "ID,Version,Code,Name,Rank
    bf9b91b0-463e-572f-a9ec-0db4e791e07b,1,G1,Grade 1,1
    5f5aa35e-ba1b-5415-87d3-f9a5e4ba6b1f,1,G2,Grade 2,2
    a3b2010b-d34c-574d-8746-fed4aa931752,1,G3,Grade 3,3
    d88fdc07-2330-56f6-b611-452a0958c3df,1,G4,Grade 4,4
    6700a05b-53e3-5189-9b86-a56ef460f4fd,1,G5,Grade 5,5
    6e616c85-4491-5ed0-a2ac-cc9d78f8cab6,1,G6,Grade 6,6
    d0f5caed-7640-5dbd-b08c-67b5cd6c1367,1,G7,Grade 7,7
    26e521c2-acfc-5d97-940c-aae5841cd1ac,1,G8,Grade 8,8
    e088107d-9c0a-5180-8435-f84087597f01,1,G9,Grade 9,9
    eab3ede8-0a4a-5be0-84e2-b20c6b1ae98a,1,G10,Grade 10,10
    91700b1e-ff65-5804-817b-4b45511b408c,1,G11,Grade 11,11
    a20f140d-ac84-5ae1-92f3-81f320dbd0e2,1,HOS,Head of service,12
    5799863a-b18f-51b4-8466-d80074acbf00,1,DIR,Director,13
    b4e4c911-bb48-5dee-acb1-6d49ced1b6f3,1,CEX,Chief executive,14
    "
  `);
});

test('without columns everybody has those that they may read, in the order of declaration', async () => {
  const columns = async (role: Role) => headings((await exportAs(role, 'employees')).text);
  expect({
    hrAdministrator: await columns('hrAdministrator'),
    recruiter: await columns('recruiter'),
    lineManager: await columns('lineManager'),
    systemAdministrator: await columns('systemAdministrator'),
  }).toMatchInlineSnapshot(`
    {
      "hrAdministrator": "ID,Version,Staff number,Full name,Work email,Post,Service area,Line manager,Engagement,Full time equivalent,Working pattern,Started on,Ended on,In post since,School employed,User,Is recruiting,Is manager",
      "lineManager": "ID,Staff number,Full name,Work email,Post,Service area,Line manager,Engagement,Started on,Ended on,In post since,School employed,Is recruiting,Is manager",
      "recruiter": "ID,Staff number,Full name,Work email,Post,Service area,Is recruiting",
      "systemAdministrator": "ID,Version,Staff number,Full name,Work email,User",
    }
  `);
});

test('a line manager has the rows of their areas', async () => {
  const columns = 'fullName,serviceArea,post,lineManager';
  const asked = { columns, filter: { serviceArea: { name: { startsWith: 'Hous' } } } };
  expect((await exportAs('lineManager', 'employees', asked)).text).toMatchInlineSnapshot(`
    "Full name,Service area,Post,Line manager
    Ama Ncube,Housing Needs,Housing Needs Programme Manager,Denise Campbell-Reid
    Denise Campbell-Reid,Housing Needs,Head of Housing Needs,
    Folake Chukwu,Housing Needs,Housing Needs Business Support Officer,Denise Campbell-Reid
    Tunde Ncube,Housing Needs,Housing Needs Business Support Officer,Denise Campbell-Reid
    "
  `);
  const all = rowsOf((await exportAs('lineManager', 'employees', { columns })).text);
  expect(new Set(all.map((row) => row['Service area']))).toMatchInlineSnapshot(`
    Set {
      "Housing Needs",
      "Temporary Accommodation",
      "Homelessness Prevention",
    }
  `);
});

test('an employee has their own row alone', async () => {
  const columns = 'fullName,serviceArea.parent.name,isRecruiting,user';
  expect((await exportAs('employee', 'employees', { columns })).text).toMatchInlineSnapshot(`
    "Full name,Service area parent name,Is recruiting,User
    Llŷr Penry,Housing Needs,Yes,Llŷr Penry
    "
  `);
});

test('what is withheld on a row is an empty cell', async () => {
  const { text } = await exportAs('hrAdministrator', 'users', {
    columns: 'name,roles',
    filter: { name: { in: ['Margaret Osei', 'Llŷr Penry', 'Graham Whitlock'] } },
  });
  // the roles of others are not theirs to read
  expect(text).toMatchInlineSnapshot(`
    "Name,Roles
    Graham Whitlock,
    Llŷr Penry,
    Margaret Osei,HR administrator
    "
  `);
});

test('what is withheld is not told by a filter or an order either', async () => {
  const others = { columns: 'name', filter: { roles: { contains: 'auditor' } } };
  expect((await exportAs('hrAdministrator', 'users', others)).text).toBe('Name\r\n');
});

test('a row that a reference leads to and that is not visible leaves its cells empty', async () => {
  const columns = 'name,parent,parent.name,parent.kind';
  const seen = rowsOf((await exportAs('lineManager', 'serviceAreas', { columns })).text);
  expect(seen).toMatchInlineSnapshot(`
    [
      {
        "Name": "Housing Needs",
        "Parent": "",
        "Parent kind": "",
        "Parent name": "",
      },
      {
        "Name": "Homelessness Prevention",
        "Parent": "Housing Needs",
        "Parent kind": "Service",
        "Parent name": "Housing Needs",
      },
      {
        "Name": "Temporary Accommodation",
        "Parent": "Housing Needs",
        "Parent kind": "Service",
        "Parent name": "Housing Needs",
      },
    ]
  `);
});

const refusals: [Role, Asked][] = [
  ['trainingCoordinator', { columns: 'fullName,fullTimeEquivalent' }],
  ['recruiter', { columns: 'fullName,serviceArea.name,lineManager' }],
  ['lineManager', { columns: 'fullName,lineManager.workingPattern' }],
  ['trainingCoordinator', { filter: { workingPattern: { eq: 'fullTime' } } }],
  ['trainingCoordinator', { orderBy: [{ post: { grade: { code: 'asc' } } }] }],
];

test('what can never be read is refused by its name, and nothing leaves', async () => {
  const exported = () =>
    demo.owner.query("select count(*) from audit_entry where action = 'export'");
  const { rows: before } = await exported();
  const said: string[] = [];
  for (const [role, asked] of refusals) {
    const { status, text } = await exportAs(role, 'employees', asked);
    said.push(`${status} ${JSON.parse(text).code}: ${JSON.parse(text).message}`);
  }
  expect((await exported()).rows).toEqual(before);
  expect(said).toMatchInlineSnapshot(`
    [
      "403 FORBIDDEN: You may not read Employee.fullTimeEquivalent.",
      "403 FORBIDDEN: You may not read Employee.lineManager.",
      "403 FORBIDDEN: You may not read Employee.workingPattern.",
      "403 FORBIDDEN: You may not read Employee.workingPattern.",
      "403 FORBIDDEN: You may not read Post.grade.",
    ]
  `);
});

test('a derived relation is exported on its day', async () => {
  const asked = {
    on: today(),
    columns: 'employee,requirement,standing,employee.serviceArea.name',
    filter: { employee: { staffNumber: { eq: '10694' } } },
  };
  const { text } = await exportAs('trainingCoordinator', 'trainingStandings', asked);
  expect(text).toMatchInlineSnapshot(`
    "Employee,Requirement,Standing,Employee service area name
    Aamir Ahmed,Trans awareness for those who meet residents,Never,Reablement
    "
  `);
  const missing = await exportAs('trainingCoordinator', 'trainingStandings');
  expect(JSON.parse(missing.text).message).toMatchInlineSnapshot(`"on is missing: The day."`);
});
