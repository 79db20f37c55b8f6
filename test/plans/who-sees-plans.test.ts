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
