import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Role } from '../../schema/foundation/permissions/roles.ts';
import { idOf } from '../harness/invented-rows.ts';
import { type TinyCouncil, tinyCouncil } from '../harness/tiny-council.ts';

let council: TinyCouncil;

beforeAll(async () => {
  council = await tinyCouncil();
  const change = async (role: Role, source: string) =>
    expect((await council.as(role).ask(source)).errors).toBeUndefined();
  await change(
    'hrAdministrator',
    `mutation { updateEmployee(id: "${idOf('Employee', 5)}", version: 1,
      patch: { fullName: "Kept Secret", engagement: casual }) { employee { id } } }`,
  );
  await change(
    'systemAdministrator',
    `mutation { updateUser(id: "${idOf('User', 5)}", version: 1,
      patch: { roles: [auditor], mayOwnContracts: true }) { user { id } } }`,
  );
});
afterAll(() => council.drop());

const told = async (role: Role, subject: string) => {
  const { data } = await council.as(role).ask(
    `query ($id: ID, $subject: String) {
      auditEntries(filter: { subjectId: { eq: $id }, subject: { eq: $subject } }) {
      nodes { action subject actorName fields changes { field before after } } } }`,
    { id: idOf(subject, 5), subject },
  );
  return data.auditEntries.nodes;
};

test('the auditor learns that a field was set, and its value only where the auditor reads that field', async () => {
  expect(await told('auditor', 'Employee')).toMatchInlineSnapshot(`
    [
      {
        "action": "update",
        "actorName": "cnry-pwa1e-3",
        "changes": [
          {
            "after": null,
            "before": null,
            "field": "engagement",
          },
          {
            "after": null,
            "before": null,
            "field": "fullName",
          },
        ],
        "fields": [
          "engagement",
          "fullName",
        ],
        "subject": "Employee",
      },
    ]
  `);
  expect(await told('auditor', 'User')).toMatchInlineSnapshot(`
    [
      {
        "action": "update",
        "actorName": "cnry-pwa1e-3",
        "changes": [
          {
            "after": null,
            "before": null,
            "field": "mayOwnContracts",
          },
          {
            "after": "["auditor"]",
            "before": "["recruiter"]",
            "field": "roles",
          },
        ],
        "fields": [
          "mayOwnContracts",
          "roles",
        ],
        "subject": "User",
      },
    ]
  `);
});

test('the system administrator sees the same of accounts, and no more of people', async () => {
  const [entry] = await told('systemAdministrator', 'Employee');
  expect(entry.changes).toMatchInlineSnapshot(`
    [
      {
        "after": null,
        "before": null,
        "field": "engagement",
      },
      {
        "after": ""Kept Secret"",
        "before": ""cnry-wqsj9-5"",
        "field": "fullName",
      },
    ]
  `);
});

test.each<Role>(['hrAdministrator', 'equalityLead', 'lineManager', 'employee', 'reportReader'])(
  'the log is closed to the %s',
  async (role) => {
    const { errors } = await council.as(role).ask('{ auditEntries { totalCount } }');
    expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  },
);
