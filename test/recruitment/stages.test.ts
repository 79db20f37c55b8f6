import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from '../../schema/foundation/permissions/shape.ts';
import { told } from '../harness/answer.ts';
import { daysLater } from '../harness/calendar.ts';
import { today } from '../harness/council.ts';
import { type EmptyCouncil, emptyCouncil } from '../imports/bringing.ts';
import { putVacancy } from './put-vacancy.ts';

let council: EmptyCouncil;
const recruiter: Caller = { roles: ['recruiter'], attributes: {}, actor: 'recruiter' };
const application = '00000000-0000-4000-8000-00000000000a';

beforeAll(async () => {
  council = await emptyCouncil();
  await putVacancy(council, 'open');
  await council.rows(
    `insert into application (id, number, vacancy_id, applied_on, full_name)
     select $1, 'N1', id, '2026-03-01', 'Ada Byron' from vacancy`,
    [application],
  );
});
afterAll(() => council.drop());

type Step = [stage: string, on: string, reason?: string];

/** What is said when the last of some steps is typed after the others; nothing where it is kept. */
async function typed(...steps: Step[]) {
  await council.rows('delete from application_step');
  let answer = '';
  for (const [stage, on, reason] of steps) {
    const { errors } = await council
      .as(recruiter)
      .ask(
        `mutation ($input: ApplicationStepInput!) { createApplicationStep(input: $input) { applicationStep { stage } } }`,
        { input: { application, stage, on, reason } },
      );
    const fields = errors?.[0]?.extensions?.fields as Record<string, string> | undefined;
    answer = fields ? Object.entries(fields).join() : (errors?.[0]?.message ?? 'kept');
  }
  return answer;
}

test('stages follow each other, from the day of the application to its end', async () => {
  const way: Step[] = [
    ['longlisted', '2026-03-01'],
    ['shortlisted', '2026-03-10'],
    ['interviewed', '2026-03-10'],
    ['offered', '2026-03-12'],
    ['appointed', '2026-03-20'],
  ];
  for (const [i] of way.entries()) expect(await typed(...way.slice(0, i + 1))).toBe('kept');
  expect(await typed(['shortlisted', '2026-03-10'], ['offered', '2026-03-12'])).toBe('kept');
  // what was forgotten can be written down later, where it belongs
  expect(await typed(['interviewed', '2026-03-12'], ['shortlisted', '2026-03-10'])).toBe('kept');
  expect(await typed(['appointed', '2026-03-20'], ['withdrew', '2026-03-25'])).toBe('kept');
});

test('what stands against a stage says what to do', async () => {
  const tried: Record<string, Step[]> = {
    'before the application': [['longlisted', '2026-02-28']],
    'in the future': [['longlisted', daysLater(today(), 3)]],
    'one that is over, after a later one': [
      ['interviewed', '2026-03-12'],
      ['shortlisted', '2026-03-13'],
    ],
    'a later one, before an earlier one': [
      ['shortlisted', '2026-03-13'],
      ['interviewed', '2026-03-12'],
    ],
    'after the end': [
      ['withdrew', '2026-03-05'],
      ['shortlisted', '2026-03-06'],
    ],
    'an end before what has been reached': [
      ['interviewed', '2026-03-12'],
      ['notSelected', '2026-03-11', 'interview'],
    ],
    'two ends': [
      ['withdrew', '2026-03-05'],
      ['notSelected', '2026-03-05', 'interview'],
    ],
    'not selected after appointed': [
      ['appointed', '2026-03-20'],
      ['notSelected', '2026-03-21', 'references'],
    ],
    'not selected without a reason': [['notSelected', '2026-03-05']],
    'a reason for anything else': [['shortlisted', '2026-03-05', 'test']],
    'the same twice': [
      ['shortlisted', '2026-03-05'],
      ['shortlisted', '2026-03-06'],
    ],
  };
  const said: Record<string, string> = {};
  for (const [what, steps] of Object.entries(tried)) said[what] = await typed(...steps);
  expect(
    JSON.parse(JSON.stringify(said).replaceAll(daysLater(today(), 3), 'SOON')),
  ).toMatchInlineSnapshot(`
    {
      "a later one, before an earlier one": "on,They were shortlisted on 13 March 2026. Give that day or a later one.",
      "a reason for anything else": "reason,Leave this empty: a reason belongs to not selected only.",
      "after the end": "on,They withdrew on 5 March 2026, and nothing follows that. If it is a mistake, delete it first.",
      "an end before what has been reached": "on,They were interviewed on 12 March 2026. Give that day or a later one.",
      "before the application": "on,They applied on 1 March 2026. Give that day or a later one.",
      "in the future": "on,This day is still to come. Record a stage once it is reached.",
      "not selected after appointed": "on,They were appointed on 20 March 2026. If that is a mistake, delete it first.",
      "not selected without a reason": "reason,Say why they were not selected.",
      "one that is over, after a later one": "on,They were interviewed on 12 March 2026 already, and that comes after this. Give that day or an earlier one.",
      "the same twice": "id,This is used already.,application,This is used already.,stage,This is used already.",
      "two ends": "on,They withdrew on 5 March 2026, and nothing follows that. If it is a mistake, delete it first.",
    }
  `);
});

test('neither one nor many can be moved to where they cannot be, and the application cannot be sent after them', async () => {
  await typed(['shortlisted', '2026-03-10'], ['interviewed', '2026-03-12']);
  const { applicationSteps } = told(
    await council
      .as(recruiter)
      .ask('{ applicationSteps(orderBy: [{ on: asc }]) { nodes { id version } } }'),
  );
  const [first] = applicationSteps.nodes;
  const patch = async (change: string) =>
    (await council.as(recruiter).ask(`mutation { ${change} }`)).errors?.[0]?.extensions?.fields;
  expect(
    await patch(
      `updateApplicationStep(id: "${first.id}", version: 1, patch: { on: "2026-03-14" }) { applicationStep { id } }`,
    ),
  ).toMatchInlineSnapshot(`
    {
      "on": "They were interviewed on 12 March 2026 already, and that comes after this. Give that day or an earlier one.",
    }
  `);
  const rows = applicationSteps.nodes
    .map(({ id }: { id: string }) => `{ id: "${id}", version: 1 }`)
    .join();
  expect(
    await patch(
      `updateApplicationSteps(rows: [${rows}], patch: { on: "2026-02-01" }) { applicationSteps { id } }`,
    ),
  ).toMatchInlineSnapshot(`
    {
      "on": "They applied on 1 March 2026. Give that day or a later one.",
    }
  `);
  expect(
    await patch(
      `updateApplicationSteps(rows: [${rows}], patch: { on: "2026-03-15" }) { applicationSteps { id } }`,
    ),
  ).toBeUndefined();
  const hr: Caller = { roles: ['hrAdministrator'], attributes: {}, actor: 'hr' };
  const { errors } = await council
    .as(hr)
    .ask(
      `mutation { updateApplication(id: "${application}", version: 1, patch: { appliedOn: "2026-04-01" }) { application { id } } }`,
    );
  expect(errors?.[0]?.extensions?.fields).toMatchInlineSnapshot(`
    {
      "appliedOn": "They were shortlisted on 15 March 2026. Give that day or an earlier one.",
    }
  `);
});

test('a file is told by line and column where a stage cannot be', async () => {
  await typed(['interviewed', '2026-03-12']);
  const { problems } = await council.bring(
    'applications',
    'Candidate number,Requisition,Candidate,Applied,Status,Status date,Rejection reason\n' +
      'N1,R1,Ada Byron,2026-03-01,Shortlisted,2026-03-14,\n' +
      'N2,R1,Noor Khan,2026-03-01,Not selected,2026-03-05,\n',
  );
  expect(problems).toMatchInlineSnapshot(`
    [
      {
        "column": "Status date",
        "line": 2,
        "reason": "They were interviewed on 12 March 2026 already, and that comes after this. Give that day or an earlier one.",
        "value": "2026-03-14",
      },
      {
        "column": "Rejection reason",
        "line": 3,
        "reason": "Say why they were not selected.",
        "value": null,
      },
    ]
  `);
});
