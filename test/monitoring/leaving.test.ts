import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '../../server/app.ts';
import { told } from '../harness/answer.ts';
import { type Council, council } from '../harness/council.ts';
import { checked, walker } from './walking.ts';

let demo: Council;
let app: FastifyInstance;
let leaver: string;

const unasked =
  'ended_on < current_date and not exists (select from exit_interview where employee_id = employee.id)';

beforeAll(async () => {
  demo = await council();
  app = await createApp(demo.platform);
  const { rows } = await demo.owner.query(
    `select id from employee where ${unasked} order by staff_number limit 1`,
  );
  leaver = rows[0].id;
});
afterAll(async () => {
  await app.close();
  await demo.drop();
});

const hr = async (source: string, variables?: Record<string, unknown>) =>
  told(await demo.as('hrAdministrator').ask(source, variables));

const invited = async (employee: string) => {
  const { createExitInterview: made } = await hr(
    `mutation ($input: ExitInterviewInput!) { createExitInterview(input: $input) { exitInterview { id version } } }`,
    { input: { employee, email: 'gone@example.org' } },
  );
  const { id, version } = made.exitInterview;
  const { inviteLeaver } = await hr(
    'mutation ($id: ID!, $version: Int!) { inviteLeaver(id: $id, version: $version) }',
    { id, version },
  );
  expect(inviteLeaver).toMatch(/^http/);
  return { id, link: new URL(inviteLeaver).pathname };
};

test('somebody who left answers by their link: that they did is on record, what they said is nowhere near', async () => {
  const { id, link } = await invited(leaver);
  const somebody = walker(app);
  const start = await somebody.open(link);
  expect(start.heading).toBe('Now that you are leaving');
  const way = [await somebody.open(link, { go: 'start' })];
  for (const choice of ['treatment', 'never', '', 'preferNotToSay', 'no'])
    way.push(await somebody.open(way.at(-1)!.at, { ...(choice && { choice }), go: 'next' }));
  expect(way.map(({ heading }) => heading)).toMatchInlineSnapshot(`
    [
      "What was your main reason for leaving?",
      "Were you treated fairly at work?",
      "Did you have the same chances of training and promotion as your colleagues?",
      "Did you experience discrimination, bullying or harassment while you worked here?",
      "Would you recommend the council as a place to work?",
      "Is there anything else that you want to say?",
    ]
  `);
  const check = await somebody.open(way.at(-1)!.at, { words: 'Quokkas in the post room.' });
  expect(checked(check)).toMatchInlineSnapshot(`
    [
      "What was your main reason for leaving? Discrimination, bullying or harassment",
      "Were you treated fairly at work? Never",
      "Did you have the same chances of training and promotion as your colleagues? Not answered",
      "Did you experience discrimination, bullying or harassment while you worked here? Prefer not to say",
      "Would you recommend the council as a place to work? No",
      "Is there anything else that you want to say? Quokkas in the post room.",
    ]
  `);
  const sent = await somebody.open(check.at, { go: 'send' });
  expect([sent.heading, somebody.cookies.size]).toEqual(['Thank you', 0]);
  expect((await somebody.open(link)).heading).toBe('Thank you');
  expect(await hr(`{ exitInterview(id: "${id}") { state channel answeredOn email } }`)).toEqual({
    exitInterview: {
      state: 'answered',
      channel: 'online',
      answeredOn: new Date().toISOString().slice(0, 10),
      email: 'gone@example.org',
    },
  });
  const { rows } = await demo.owner.query(
    `select question, answer, declined, words from monitoring.exit_answer where subject = $1 order by question`,
    [leaver],
  );
  expect(rows).toMatchInlineSnapshot(`
    [
      {
        "answer": "never",
        "declined": false,
        "question": "fairly",
        "words": null,
      },
      {
        "answer": null,
        "declined": true,
        "question": "harassed",
        "words": null,
      },
      {
        "answer": "treatment",
        "declined": false,
        "question": "mainReason",
        "words": null,
      },
      {
        "answer": "no",
        "declined": false,
        "question": "recommend",
        "words": null,
      },
      {
        "answer": null,
        "declined": false,
        "question": "words",
        "words": "Quokkas in the post room.",
      },
    ]
  `);
  const audited = await demo.owner.query(
    `select count(*)::int as n from audit_entry where changes::text like '%Quokkas%' or changes::text like '%treatment%'`,
  );
  expect(audited.rows).toEqual([{ n: 0 }]);
});

test('an officer writes down what somebody says by telephone, and cannot read it back', async () => {
  const { rows } = await demo.owner.query(
    `select id from employee where ${unasked} and id <> $1 order by staff_number limit 1`,
    [leaver],
  );
  const { id } = await invited(rows[0].id);
  const record = `mutation { recordExitInterview(id: "${id}", channel: telephone, words: "Fine.", answers: [{ characteristic: "recommend", category: "yes" }]) }`;
  expect(await hr(record)).toEqual({ recordExitInterview: 2 });
  expect(await hr(record)).toBe('BAD_USER_INPUT: This exit interview has been answered.');
  for (const role of ['hrAdministrator', 'lineManager', 'recruiter', 'equalityLead'] as const) {
    const { errors } = await demo.as(role).ask('{ exitAnswers { nodes { answer } } }');
    expect(errors?.[0]?.message).toMatch(/Cannot query field "exitAnswers"|exitAnswers/);
  }
});

test('who would rather not is not asked again, and a link of another leads nowhere', async () => {
  const { rows } = await demo.owner.query(
    `select id from employee where ${unasked} order by staff_number limit 1`,
  );
  const { id, link } = await invited(rows[0].id);
  const somebody = walker(app);
  expect((await somebody.open(link, { go: 'decline' })).heading).toBe('Thank you');
  const { exitInterview } = await hr(`{ exitInterview(id: "${id}") { state version } }`);
  expect(exitInterview.state).toBe('declined');
  expect(
    await hr(`mutation { inviteLeaver(id: "${id}", version: ${exitInterview.version}) }`),
  ).toBe('BAD_USER_INPUT: They said they would rather not. Do not ask them again.');
  expect((await somebody.open(`/leaving/${'A'.repeat(64)}`)).status).toBe(404);
});

test('nobody has left whose record has no last day; line managers see nothing of why', async () => {
  const { rows } = await demo.owner.query(`select id from employee where ended_on is null limit 1`);
  const answer = await demo
    .as('hrAdministrator')
    .ask(`mutation ($input: LeaverInput!) { createLeaver(input: $input) { leaver { id } } }`, {
      input: { employee: rows[0].id, serviceArea: rows[0].area, reason: 'resignation' },
    });
  expect(answer.errors?.[0]?.extensions).toMatchInlineSnapshot(`
    {
      "code": "BAD_USER_INPUT",
    }
  `);
  expect(told(await demo.as('lineManager').ask('{ leavers { nodes { reason } } }'))).toMatch(
    /FORBIDDEN/,
  );
});
