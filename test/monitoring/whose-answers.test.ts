import { afterAll, beforeAll, expect, test } from 'vitest';
import { told } from '../harness/answer.ts';
import { callerOf } from '../harness/caller-of.ts';
import { type Council, council } from '../harness/council.ts';

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

test('an account that is linked to a person reads nothing of what was answered before', async () => {
  const administrator = demo.as('systemAdministrator');
  const { id, version } = await withoutAccount();
  const made = await administrator.ask(
    'mutation { createUser(input: { name: "Not Them", email: "not-them@demo.example", roles: [employee] }) { user { id } } }',
  );
  const user = made.data.createUser.user.id;
  await administrator.ask(
    `mutation ($id: ID!, $version: Int!, $user: ID) {
      updateEmployee(id: $id, version: $version, patch: { user: $user }) { employee { id } } }`,
    { id, version, user },
  );
  const caller = await callerOf(demo, user, ['systemAdministrator', 'employee']);
  expect(caller.attributes.employee).toBe(id);
  const stranger = demo.as(caller);
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
