import { afterAll, beforeAll, expect, test } from 'vitest';
import { told } from '../harness/answer.ts';
import { callerOf } from '../harness/caller-of.ts';
import { type Council, council } from '../harness/council.ts';
import { requestOf } from '../protection/request.ts';

let demo: Council;

beforeAll(async () => {
  demo = await council();
});
afterAll(() => demo.drop());

const record =
  'mutation ($employee: ID, $channel: GivenBy, $answers: [AnswerInput!]!) { recordAnswers(employee: $employee, channel: $channel, answers: $answers) }';
const carer = [{ characteristic: 'caring', declined: true }];

const ownAnswers = `{ myEqualityProfile { answers(first: 100, filter: { characteristic: { eq: "caring" } }, orderBy: [{ validTo: desc }]) {
  characteristic declined channel recordedByName } }
  answerStates(filter: { characteristic: { code: { eq: "caring" } } }) { nodes { state } } }`;

/** Somebody without an account, what is on record of whom is their own. */
async function withoutAccount() {
  const { rows } = await demo.owner.query<{ id: string; version: number }>(
    `select id, version from employee where user_id is null and ended_on is null and exists (
       select from monitoring.equality_answer where subject = employee.id and characteristic = 'caring')
     order by staff_number limit 1`,
  );
  return rows[0]!;
}

/** Whoever holds an account that a system administrator has just made and linked to a person. */
async function linkedTo({ id, version }: { id: string; version: number }) {
  const administrator = demo.as('systemAdministrator');
  const made = await administrator.ask(
    'mutation ($email: String!) { createUser(input: { name: "Not Them", email: $email, roles: [employee] }) { user { id } } }',
    { email: `not-them-${version}-${id}@demo.example` },
  );
  const user = made.data.createUser.user.id;
  await administrator.ask(
    `mutation ($id: ID!, $version: Int!, $user: ID) {
      updateEmployee(id: $id, version: $version, patch: { user: $user }) { employee { id } } }`,
    { id, version, user },
  );
  const caller = await callerOf(demo, user, ['systemAdministrator', 'employee']);
  expect(caller.attributes.employee).toBe(id);
  return demo.as(caller);
}

test('an account that is linked to a person reads nothing of what was answered before', async () => {
  const stranger = await linkedTo(await withoutAccount());
  const state = { nodes: [{ state: 'answered' }] };
  expect(await stranger.ask(ownAnswers)).toEqual({
    data: { myEqualityProfile: { answers: [] }, answerStates: state },
  });
  const whole = '{ myEqualityProfile { answers(first: 100) { characteristic category } } }';
  expect((await stranger.ask(whole)).data).toEqual({ myEqualityProfile: { answers: [] } });

  await stranger.ask(record, { answers: carer });
  expect(await stranger.ask(ownAnswers)).toEqual({
    data: {
      myEqualityProfile: {
        answers: [
          { characteristic: 'caring', declined: true, channel: 'online', recordedByName: null },
        ],
      },
      answerStates: state,
    },
  });
});

test('an account that is linked to a person erases nothing of what was answered before', async () => {
  const { id, version } = await withoutAccount();
  const stranger = await linkedTo({ id, version });
  const kept = async () =>
    (
      await demo.owner.query(
        `select valid_to is null as stands, account is not null as theirs from monitoring.equality_answer
         where subject = $1 and characteristic in ('caring', 'sex') order by characteristic, valid_from, valid_to nulls last`,
        [id],
      )
    ).rows;
  const before = await kept();
  expect(before.length).toBeGreaterThan(1);
  const takeBack = 'mutation ($codes: [String!]!) { withdrawAnswers(characteristics: $codes) } ';
  const refused = await stranger.ask(takeBack, { codes: ['sex', 'caring'] });
  const words =
    'This was answered before you came into this account. Answer again in its place, or ask HR to have it erased.';
  expect(told(refused)).toBe(`BAD_USER_INPUT: ${words}`);
  expect(refused.errors![0]!.extensions!.fields).toEqual({ caring: words, sex: words });
  expect((await stranger.ask(ownAnswers)).data.answerStates.nodes).toEqual([{ state: 'answered' }]);
  expect(await kept()).toEqual(before);

  // what they say in its place is theirs to take back; what stood before stays where it was
  await stranger.ask(record, { answers: carer });
  expect(await kept()).toHaveLength(before.length + 1);
  expect(told(await stranger.ask(takeBack, { codes: ['caring'] }))).toEqual({ withdrawAnswers: 1 });
  expect(await kept()).toHaveLength(before.length);

  // whoever asks for it to be erased has all of it erased, by whoever sees to requests
  const request = await requestOf(demo, id, 'erasure');
  const carry =
    'mutation ($id: ID!, $version: Int!) { carryOutRequest(id: $id, version: $version) }';
  await demo.as('hrAdministrator').ask(carry, request);
  expect(await kept()).toEqual([]);
});

test('an account that is linked to a person reads nothing of what they said who were to leave', async () => {
  const person = await withoutAccount();
  const officer = demo.as('hrAdministrator');
  const made = await officer.ask(
    'mutation ($employee: ID!) { createExitInterview(input: { employee: $employee }) { exitInterview { id } } }',
    { employee: person.id },
  );
  const { id } = made.data.createExitInterview.exitInterview;
  await officer.ask(
    `mutation { recordExitInterview(id: "${id}", channel: telephone, words: "My heart, and my manager.", answers: [{ characteristic: "mainReason", category: "health" }]) }`,
  );
  const everything = async (asker: ReturnType<Council['as']>) =>
    JSON.parse((await asker.ask('{ everythingHeldAboutMe }')).data.everythingHeldAboutMe);
  const stranger = await linkedTo(person);
  const held = await everything(stranger);
  expect(held.exitAnswers).toEqual([]);
  const interviews = held.records.filter(
    ({ entity }: { entity: string }) => entity === 'ExitInterview',
  );
  expect(interviews).toMatchObject([{ rows: [{ channel: 'telephone' }] }]);

  // by the link that is sent to the person, they are told all of it
  const { token, fingerprint } = officer.context.links.make(28);
  const request = await requestOf(demo, person.id, 'access');
  await demo.owner.query(
    `update rights_request set link_hash = $2, link_expires_at = now() + interval '1 day' where id = $1`,
    [request.id, fingerprint],
  );
  expect(token).not.toBe(fingerprint);
  const byLink = demo.as({
    roles: ['dataSubject'],
    attributes: { link: fingerprint },
    actor: 'dataSubject',
  });
  expect((await everything(byLink)).exitAnswers).toMatchObject([
    { answer: 'Health' },
    { ownWords: 'My heart, and my manager.' },
  ]);
});

test('who holds the account while they say why they leave reads it', async () => {
  const person = demo.as('employee');
  const { employee, holder } = person.caller.attributes;
  await demo.owner.query(
    `insert into monitoring.exit_answer (id, subject, question, answer, answered_on, account)
     values (gen_random_uuid(), $1, 'recommend', 'yes', current_date, gen_random_uuid())`,
    [employee],
  );
  const { rows } = await demo.owner.query(
    'select account from monitoring.exit_answer where subject = $1',
    [employee],
  );
  expect(rows).toEqual([{ account: holder }]);
  const { data } = await person.ask('{ everythingHeldAboutMe }');
  expect(JSON.parse(data.everythingHeldAboutMe).exitAnswers).toMatchObject([{ answer: 'Yes' }]);
});

test('whose account an answer is of is the database’s to say, then and later', async () => {
  const { rows } = await demo.owner.query(
    `select count(*)::int as others from monitoring.equality_answer answer
     join employee on employee.id = answer.subject
     join user_account account on account.id = employee.user_id
     where answer.account is distinct from account.holder
       and not exists (select from audit_entry where subject_id = employee.id and action = 'update')`,
  );
  expect(rows).toEqual([{ others: 0 }]);
  const own = demo.as('employee').caller.attributes;
  await demo.owner.query(
    'update monitoring.equality_answer set account = gen_random_uuid() where subject = $1',
    [own.employee],
  );
  const kept = await demo.owner.query(
    'select distinct account from monitoring.equality_answer where subject = $1',
    [own.employee],
  );
  expect(kept.rows).toEqual([{ account: own.holder }]);
});

test('what somebody else wrote down names them, how it was given, and what stood before', async () => {
  const person = demo.as('employee');
  await person.ask(record, { answers: carer });
  const { employee } = person.caller.attributes;
  const given = { employee, channel: 'telephone', answers: carer };
  expect(await demo.as('hrAdministrator').ask(record, given)).toEqual({
    data: { recordAnswers: 1 },
  });
  const { data } = await person.ask(
    '{ myEqualityProfile { answers(first: 100, filter: { characteristic: { eq: "caring" } }) { validTo channel recordedBy recordedByName } } }',
  );
  const latest = data.myEqualityProfile.answers.filter(
    ({ validTo }: { validTo: string | null }) => validTo === null,
  );
  expect(latest).toEqual([
    {
      validTo: null,
      channel: 'telephone',
      recordedBy: demo.as('hrAdministrator').caller.actor,
      recordedByName: 'Somebody',
    },
  ]);
  expect(data.myEqualityProfile.answers).toContainEqual({
    validTo: expect.any(String),
    channel: 'online',
    recordedBy: null,
    recordedByName: null,
  });
});

test('nobody writes answers down for somebody without saying how they were given', async () => {
  const { employee } = demo.as('lineManager').caller.attributes;
  const answer = await demo.as('hrAdministrator').ask(record, { employee, answers: carer });
  expect(told(answer)).toBe('BAD_USER_INPUT: Say how the answers were given to you.');
  expect(answer.errors![0]!.extensions!.fields).toEqual({ channel: 'Choose one.' });
});
