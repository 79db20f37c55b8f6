import { afterAll, beforeAll, expect, test } from 'vitest';
import { told } from '../harness/answer.ts';
import { type Council, council } from '../harness/council.ts';

let demo: Council;

beforeAll(async () => {
  demo = await council();
});
afterAll(() => demo.drop());

const record =
  'mutation ($employee: ID, $channel: GivenBy, $answers: [AnswerInput!]!) { recordAnswers(employee: $employee, channel: $channel, answers: $answers) }';
const female = [{ characteristic: 'sex', category: 'female' }];
const own = () => demo.as('employee').caller.attributes.employee;
const kept = async () =>
  (
    await demo.owner.query(
      `select count(*)::int as n from monitoring.equality_answer where subject = $1 and characteristic = 'sex'`,
      [own()],
    )
  ).rows[0].n;
const state = async () =>
  (
    await demo
      .as('hrAdministrator')
      .ask(
        `query ($id: ID!) { answerStates(filter: { employee: { id: { eq: $id } }, characteristic: { code: { eq: "sex" } } }) { nodes { state } } }`,
        { id: own() },
      )
  ).data.answerStates.nodes[0].state;

test('who takes an answer back has it erased, with all that stood before, and is not asked again', async () => {
  const person = demo.as('employee');
  await person.ask(record, { answers: [{ characteristic: 'sex', declined: true }] });
  await person.ask(record, { answers: female });
  expect(await kept()).toBeGreaterThan(1);
  expect(
    await person.ask('mutation { withdrawAnswers(characteristics: ["sex", "nothing"]) }'),
  ).toEqual({ data: { withdrawAnswers: 1 } });
  expect([await kept(), await state()]).toEqual([0, 'withdrawn']);
  const others = await person.ask(
    '{ myEqualityProfile { answers(first: 100) { characteristic } } }',
  );
  expect(others.data.myEqualityProfile.answers.length).toBeGreaterThan(5);

  const given = { employee: own(), channel: 'paper', answers: female };
  const answer = await demo.as('hrAdministrator').ask(record, given);
  expect(told(answer)).toMatchInlineSnapshot(
    `"BAD_USER_INPUT: They took back what they said of this. Do not ask them again."`,
  );
  expect(answer.errors![0]!.extensions!.fields).toEqual({
    sex: 'They took back what they said of this. Do not ask them again.',
  });
  // nor by any other road: the database itself refuses
  await expect(
    demo.owner.query(
      `insert into monitoring.equality_answer (id, subject, characteristic, list_edition, category, declined, answered_on, valid_from)
       values (gen_random_uuid(), $1, 'sex', 'census2021', 'male', false, current_date, current_date)`,
      [own()],
    ),
  ).rejects.toThrow('this person took back what they said of this');

  expect(await person.ask(record, { answers: female })).toEqual({ data: { recordAnswers: 1 } });
  expect([await kept(), await state()]).toEqual([1, 'answered']);
});

test('nobody takes back what is not theirs', async () => {
  const source = 'mutation { withdrawAnswers(characteristics: ["sex"]) }';
  for (const role of ['hrAdministrator', 'equalityLead', 'recruiter', 'auditor'] as const)
    expect(told(await demo.as(role).ask(source))).toMatch(/^FORBIDDEN: /);
});

test('whoever looked is there to be seen by the person, and by nobody else', async () => {
  const person = demo.as('employee');
  await person.ask('{ myEqualityProfile { answers(first: 100) { category } } }');
  const { data } = await person.ask('{ whoLookedAtMyAnswers { own fields purpose } }');
  expect(data.whoLookedAtMyAnswers[0]).toEqual({
    own: true,
    fields: ['answers.category'],
    purpose: 'own answers',
  });
  for (const role of ['hrAdministrator', 'systemAdministrator', 'auditor'] as const)
    expect(told(await demo.as(role).ask('{ whoLookedAtMyAnswers { own } }'))).toMatch(
      /^FORBIDDEN: /,
    );
});
