import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Role } from '../../schema/foundation/permissions/roles.ts';
import { idOf } from '../harness/invented-rows.ts';
import { type TinyCouncil, tinyCouncil } from '../harness/tiny-council.ts';

let council: TinyCouncil;
const person = idOf('Employee', 6);
const elsewhere = idOf('ServiceArea', 5);
const managed = idOf('ServiceArea', 2);

beforeAll(async () => {
  council = await tinyCouncil();
  const patches = [
    `serviceArea: "${elsewhere}"`,
    'engagement: casual, workingPattern: jobShare',
    'workingPattern: fullTime',
    `serviceArea: "${managed}", engagement: permanent`,
    'fullName: "Siân Llwyd-Huws"',
  ];
  for (const [i, patch] of patches.entries()) {
    const { errors } = await council
      .as('hrAdministrator')
      .ask(
        `mutation { updateEmployee(id: "${person}", version: ${i + 1}, patch: { ${patch} }) { ids: __typename } }`,
      );
    expect(errors).toBeUndefined();
  }
});
afterAll(() => council.drop());

const historyFor = async (role: Role) => {
  const { data, errors } = await council
    .as(role)
    .ask(
      `{ employee(id: "${person}") { history { action by changes { field was: before after } } } }`,
    );
  return errors ?? data.employee?.history;
};

test('whoever keeps a record reads all of its history, newest first', async () => {
  expect(await historyFor('hrAdministrator')).toMatchInlineSnapshot(`
    [
      {
        "action": "update",
        "by": "cnry-pwa1e-3",
        "changes": [
          {
            "after": ""Siân Llwyd-Huws"",
            "field": "fullName",
            "was": ""cnry-wqsj9-6"",
          },
        ],
      },
      {
        "action": "update",
        "by": "cnry-pwa1e-3",
        "changes": [
          {
            "after": ""15b71d4b-d153-5a18-b833-90fb792c8146"",
            "field": "serviceArea",
            "was": ""6e4f977b-d4c6-5151-a356-03e7542ac649"",
          },
          {
            "after": ""permanent"",
            "field": "engagement",
            "was": ""casual"",
          },
        ],
      },
      {
        "action": "update",
        "by": "cnry-pwa1e-3",
        "changes": [
          {
            "after": ""fullTime"",
            "field": "workingPattern",
            "was": ""jobShare"",
          },
        ],
      },
      {
        "action": "update",
        "by": "cnry-pwa1e-3",
        "changes": [
          {
            "after": ""casual"",
            "field": "engagement",
            "was": ""councillor"",
          },
          {
            "after": ""jobShare"",
            "field": "workingPattern",
            "was": ""noFixedHours"",
          },
        ],
      },
      {
        "action": "update",
        "by": "cnry-pwa1e-3",
        "changes": [
          {
            "after": ""6e4f977b-d4c6-5151-a356-03e7542ac649"",
            "field": "serviceArea",
            "was": ""76182afa-70ef-58da-ace6-02bc6545bf18"",
          },
        ],
      },
    ]
  `);
});

test('a manager reads what happened since the person came to them, of the fields that they may read', async () => {
  expect(await historyFor('lineManager')).toMatchInlineSnapshot(`
    [
      {
        "action": "update",
        "by": "cnry-pwa1e-3",
        "changes": [
          {
            "after": ""Siân Llwyd-Huws"",
            "field": "fullName",
            "was": ""cnry-wqsj9-6"",
          },
        ],
      },
      {
        "action": "update",
        "by": "cnry-pwa1e-3",
        "changes": [
          {
            "after": ""15b71d4b-d153-5a18-b833-90fb792c8146"",
            "field": "serviceArea",
            "was": null,
          },
          {
            "after": ""permanent"",
            "field": "engagement",
            "was": null,
          },
        ],
      },
    ]
  `);
});

test('a change of nothing that a reader may read is not there for them', async () => {
  expect(await historyFor('recruiter')).toMatchInlineSnapshot(`
    [
      {
        "action": "update",
        "by": "cnry-pwa1e-3",
        "changes": [
          {
            "after": ""Siân Llwyd-Huws"",
            "field": "fullName",
            "was": ""cnry-wqsj9-6"",
          },
        ],
      },
      {
        "action": "update",
        "by": "cnry-pwa1e-3",
        "changes": [
          {
            "after": ""15b71d4b-d153-5a18-b833-90fb792c8146"",
            "field": "serviceArea",
            "was": ""6e4f977b-d4c6-5151-a356-03e7542ac649"",
          },
        ],
      },
      {
        "action": "update",
        "by": "cnry-pwa1e-3",
        "changes": [
          {
            "after": ""6e4f977b-d4c6-5151-a356-03e7542ac649"",
            "field": "serviceArea",
            "was": ""76182afa-70ef-58da-ace6-02bc6545bf18"",
          },
        ],
      },
    ]
  `);
});

test('who may not read the record reads nothing of its history', async () => {
  expect(await historyFor('employee')).toEqual(undefined);
  expect(await historyFor('procurementOfficer')).toMatchInlineSnapshot(`
    [
      {
        "extensions": {
          "code": "FORBIDDEN",
        },
        "message": "Your role does not include employee.",
        "path": [
          "employee",
        ],
      },
    ]
  `);
});

test('a history is as long as was asked for', async () => {
  const ask = (first: number) =>
    council
      .as('hrAdministrator')
      .ask(`{ employee(id: "${person}") { fullName history(first: ${first}) { at } } }`);
  const { data } = await ask(2);
  expect(data.employee.history).toEqual([
    { at: expect.stringMatching(/Z$/) },
    { at: expect.stringMatching(/Z$/) },
  ]);
  const { errors } = await ask(1001);
  expect(errors?.[0]?.message).toBe('first is 1001; a page holds from 0 to 1000 rows.');
});
