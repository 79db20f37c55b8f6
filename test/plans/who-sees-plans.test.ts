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

test('what does the equality lead see of a plan?', async () => {
  expect(
    await tell(
      'equalityLead',
      `{ actionPlans(first: 1) { totalCount nodes { reference title objectives(first: 2) { title actions(first: 1) { number keyAction status responsibleOfficer progress(first: 1) { note } } } } } }`,
    ),
  ).toMatchInlineSnapshot(`
    {
      "actionPlans": {
        "nodes": [
          {
            "objectives": [
              {
                "actions": [
                  {
                    "keyAction": "Monitor take-up of housing advice by ethnic group and disability",
                    "number": 1,
                    "progress": [
                      {
                        "note": "Questions live at all three desks.",
                      },
                    ],
                    "responsibleOfficer": "Housing Options Manager",
                    "status": "completed",
                  },
                ],
                "title": "Know who uses our services, who does not, and how they were treated",
              },
              {
                "actions": [
                  {
                    "keyAction": "Letters in plain English, with a line on how to get other formats",
                    "number": 5,
                    "progress": [
                      {
                        "note": "Benefit letters rewritten and tried with users.",
                      },
                    ],
                    "responsibleOfficer": "Communications Manager",
                    "status": "onSchedule",
                  },
                ],
                "title": "Information that everybody can use",
              },
            ],
            "reference": "SERVICES",
            "title": "Services for everyone: equality action plan",
          },
        ],
        "totalCount": 2,
      },
    }
  `);
});

test.each<Role>([
  'systemAdministrator',
  'hrAdministrator',
  'caseworker',
  'recruiter',
  'procurementOfficer',
  'trainingCoordinator',
  'lineManager',
  'employee',
  'reportReader',
  'auditor',
])('what does the %s see of action plans? Nothing yet.', async (role) => {
  for (const list of ['actionPlans', 'objectives', 'actions', 'progressNotes']) {
    const { errors } = await ask(role, `{ ${list} { totalCount } }`);
    expect(errors?.[0]?.extensions?.code, list).toBe('FORBIDDEN');
  }
});

test('what is to be done cannot be due on a day that is over, unless it is a record of an older plan', async () => {
  const { data } = await ask('equalityLead', '{ actionPlans(first: 1) { nodes { id } } }');
  const plan = data.actionPlans.nodes[0].id;
  const add = async (number: number, more: object) => {
    const { data: added, errors } = await demo
      .as('equalityLead')
      .ask(
        `mutation ($input: ActionInput!) { createAction(input: $input) { action { id version } } }`,
        { input: { plan, number, keyAction: 'Ask', deadline: '2020-01-01', ...more } },
      );
    return added?.createAction?.action ?? errors?.[0]?.extensions?.fields;
  };
  const over = {
    deadline:
      'This day is over already. Choose one that is to come, or say that the action is completed or abandoned.',
  };
  expect(await add(901, {})).toEqual(over);
  expect(await add(902, { status: 'delayed' })).toEqual(over);
  const kept = { id: expect.any(String), version: 1 };
  expect(await add(903, { status: 'completed' })).toEqual(kept);
  expect(await add(904, { deadlineAsWritten: 'January 2020' })).toEqual(kept);
  const later = await add(905, { deadline: '2099-01-01' });
  expect(later).toEqual(kept);
  // once it is there its deadline may turn out to have been another
  const patch = { deadline: '2019-12-31' };
  const changed = await demo
    .as('equalityLead')
    .ask(
      `mutation ($id: ID!, $patch: ActionPatch!) { updateAction(id: $id, version: 1, patch: $patch) { action { deadline } } }`,
      { id: later.id, patch },
    );
  expect(changed.data.updateAction.action).toEqual(patch);
});
