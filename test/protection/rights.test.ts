import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '../../server/app.ts';
import { told } from '../harness/answer.ts';
import { type Council, council, today } from '../harness/council.ts';
import { walker } from '../monitoring/walking.ts';
import { asHr, requestOf } from './request.ts';

let demo: Council;
let app: FastifyInstance;
let person: string;

beforeAll(async () => {
  demo = await council();
  app = await createApp(demo.platform);
  // the demonstration's own employee, who has answered and changed what they said
  person = demo.as('employee').caller.attributes.employee as string;
});
afterAll(async () => {
  await app.close();
  await demo.drop();
});

const hr = asHr(() => demo);
const asked = (kind: string) => requestOf(demo, person, kind);

const count = async (sql: string) => (await demo.owner.query(sql, [person])).rows[0].n as number;

test('somebody sees everything that is held about them, and whoever sends it sees none of it', async () => {
  const request = await asked('access');
  expect(request.dueOn).toBe('2026-02-28');
  const { token, fingerprint } = demo.as('hrAdministrator').context.links.make(28);
  await demo.owner.query(
    `update rights_request set link_hash = $2, link_expires_at = now() + interval '28 days', done_on = current_date where id = $1`,
    [request.id, fingerprint],
  );
  const pathname = `/held/${token}`;
  const somebody = walker(app);
  const { heading, body } = await somebody.open(pathname);
  expect(heading).toBe('What is held about you');
  const file = await somebody.go(`${pathname}/file`);
  expect(file.headers['content-disposition']).toMatch(/^attachment; filename="held-about-you-/);
  const held = JSON.parse(file.body);
  const answers = await demo.owner.query(
    'select characteristic, category from monitoring.equality_answer where subject = $1',
    [person],
  );
  expect(held.equalityAnswers).toHaveLength(answers.rows.length);
  expect(body).toContain('Sexual orientation');
  expect(body).not.toMatch(/sexualOrientation|\[object/);
  expect(held.looks.at(-1)).toMatchObject({ fields: ['everything'], purpose: 'subject access' });
  expect(
    held.records.map(({ entity }: { entity: string }) => entity).toSorted(),
  ).toMatchInlineSnapshot(`
    [
      "AnswerState",
      "Booking",
      "Completion",
      "Employee",
      "PanelMember",
      "PayRecord",
      "RightsRequest",
      "TrainingClaim",
      "User",
    ]
  `);
  // every table that says whom its rows are about is there, with as many rows as it has
  for (const { entity, rows } of held.records)
    if (rows.length > 0 && entity === 'AnswerState')
      expect(rows).toHaveLength(
        await count('select count(*)::int as n from answer_state where employee_id = $1'),
      );
  // a session has no name of its own: its course has
  const booked = held.records.find(({ entity }: { entity: string }) => entity === 'Booking');
  const sessions = await demo.owner.query(
    `select c.title from booking as b join course_session as s on s.id = b.session_id
     join course as c on c.id = s.course_id where b.employee_id = $1`,
    [person],
  );
  expect(booked.rows.map(({ session }: { session: string }) => session).toSorted()).toEqual(
    sessions.rows.map(({ title }) => title).toSorted(),
  );
  expect(file.body).not.toMatch(/password|linkHash|token/i);
  expect((await somebody.open(`/held/${'A'.repeat(64)}`)).status).toBe(404);
  await demo.owner.query(`update rights_request set link_expires_at = now() - interval '1 day'`);
  expect((await somebody.open(pathname)).status).toBe(404);
});

test('what is held says an answer in the words of the edition that it was chosen from', async () => {
  const subject = demo.as('employee').caller.attributes.employee as string;
  const toldOf = async (edition: string) => {
    await demo.owner.query(
      `update monitoring.equality_answer set list_edition = $2, category = 'blackOther', declined = false
       where subject = $1 and characteristic = 'ethnicGroup' and valid_to is null`,
      [subject, edition],
    );
    const { data } = await demo.as('employee').ask('{ everythingHeldAboutMe }');
    const { equalityAnswers } = JSON.parse(data.everythingHeldAboutMe);
    return equalityAnswers.find(
      ({ characteristic }: Record<string, string>) => characteristic === 'Ethnic group',
    );
  };
  expect([await toldOf('census2011'), await toldOf('census2021')]).toMatchObject([
    { list: 'census2011', answer: 'Any other Black, African or Caribbean background' },
    { list: 'census2021', answer: 'Any other Black, Black British or Caribbean background' },
  ]);
});

test('staff see the same about themselves without asking anybody', async () => {
  const { everythingHeldAboutMe } = told(
    await demo.as('employee').ask('{ everythingHeldAboutMe }'),
  );
  expect(JSON.parse(everythingHeldAboutMe).equalityAnswers.length).toBeGreaterThan(0);
  // whoever came into the account by another way is told nothing of what was told before
  const { caller } = demo.as('employee');
  for (const holder of [undefined, '00000000-0000-4000-8000-000000000001']) {
    const other = { ...caller, attributes: { ...caller.attributes, holder } };
    const told = (await demo.as(other).ask('{ everythingHeldAboutMe }')).data;
    expect(JSON.parse(told.everythingHeldAboutMe).equalityAnswers).toEqual([]);
  }
  for (const role of ['hrAdministrator', 'equalityLead', 'auditor'] as const) {
    const caller = { ...demo.as(role).caller, roles: [role] };
    expect(told(await demo.as(caller).ask('{ everythingHeldAboutMe }'))).toMatch(/FORBIDDEN/);
  }
});

test('erasure takes every answer, says how many, and nobody asks that person again', async () => {
  const request = await asked('erasure');
  const before = await count(
    'select count(*)::int as n from monitoring.equality_answer where subject = $1',
  );
  const carry =
    'mutation ($id: ID!, $version: Int!) { carryOutRequest(id: $id, version: $version) }';
  expect(await hr(carry, { ...request })).toEqual({ carryOutRequest: before });
  expect(
    await count('select count(*)::int as n from monitoring.equality_answer where subject = $1'),
  ).toBe(0);
  expect(
    await count(
      `select count(*)::int as n from answer_state where employee_id = $1 and state <> 'withdrawn'`,
    ),
  ).toBe(0);
  expect(await hr(`{ rightsRequest(id: "${request.id}") { doneOn erased } }`)).toEqual({
    rightsRequest: { doneOn: today(), erased: before },
  });
  expect(await hr(carry, { ...request, version: request.version + 1 })).toMatch(
    /This request has been answered/,
  );
  expect(
    await hr(
      `mutation { recordAnswers(employee: "${person}", channel: paper, answers: [{ characteristic: "sex", declined: true }]) }`,
    ),
  ).toMatch(/BAD_USER_INPUT/);
  console.log(`Erasure on the sample council: ${before} answers erased, none left.`);
});

test('the database erases nothing that nobody asked for', async () => {
  await expect(
    demo.platform.database.query('select forget_person(gen_random_uuid())'),
  ).rejects.toThrow(/nobody asks for this/);
});

test('what does an auditor read in the register?', async () => {
  const { processingActivities, retentionRules } = told(
    await demo
      .as('auditor')
      .ask(
        '{ processingActivities { nodes { name lawfulBasis condition retention } } retentionRules { nodes { what months action inForce } } }',
      ),
  );
  expect(processingActivities.nodes).toHaveLength(8);
  expect(retentionRules.nodes).toMatchInlineSnapshot(`
    [
      {
        "action": "erase",
        "inForce": true,
        "months": 12,
        "what": "staffAnswers",
      },
      {
        "action": "erase",
        "inForce": true,
        "months": 18,
        "what": "applicantAnswers",
      },
      {
        "action": "erase",
        "inForce": true,
        "months": 24,
        "what": "responses",
      },
      {
        "action": "erase",
        "inForce": true,
        "months": 24,
        "what": "exitAnswers",
      },
      {
        "action": "anonymise",
        "inForce": true,
        "months": 12,
        "what": "applications",
      },
      {
        "action": "erase",
        "inForce": true,
        "months": 12,
        "what": "formatRequests",
      },
      {
        "action": "anonymise",
        "inForce": true,
        "months": 72,
        "what": "leavers",
      },
    ]
  `);
});
