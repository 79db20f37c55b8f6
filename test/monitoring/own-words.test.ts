import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Role } from '../../schema/foundation/permissions/roles.ts';
import type { GivenAnswer } from '../../schema/monitoring/given-answer.ts';
import { type Council, council } from '../harness/council.ts';

let demo: Council;
let before: Record<string, unknown>;

beforeAll(async () => {
  demo = await council();
});
afterAll(() => demo.drop());
beforeEach(async () => {
  before = await kept();
});

/** All that is kept of what anybody has said, and whether they have said anything. */
const kept = async () =>
  (
    await demo.owner.query(`select
      (select count(*)::int from monitoring.equality_answer) as answers,
      (select count(*)::int from monitoring.equality_answer where valid_to is null) as standing,
      (select sum(version)::int from answer_state) as states`)
  ).rows[0];

async function record(answers: GivenAnswer[], role: Role = 'employee') {
  const { data, errors } = await demo
    .as(role)
    .ask(
      'mutation ($answers: [AnswerInput!]!, $employee: ID, $channel: GivenBy) { recordAnswers(answers: $answers, employee: $employee, channel: $channel) }',
      {
        answers,
        employee: demo.as('employee').caller.attributes.employee,
        channel: role === 'employee' ? undefined : 'paper',
      },
    );
  if (!errors) return data;
  const { message, extensions } = errors[0]!;
  return { message, ...extensions };
}

const standing = async (characteristic: string) =>
  (
    await demo.owner.query(
      `select category, self_description, declined from monitoring.equality_answer
       where subject = $1 and characteristic = $2 and valid_to is null`,
      [demo.as('employee').caller.attributes.employee, characteristic],
    )
  ).rows;

const sex = { characteristic: 'sex', category: 'female' };
const faith = { characteristic: 'religionOrBelief', category: 'other' };

test('own words are kept with an answer that invites them, as they were meant', async () => {
  expect(await record([sex, { ...faith, selfDescription: '  Pagan\n' }])).toEqual({
    recordAnswers: 2,
  });
  expect(await standing('religionOrBelief')).toEqual([
    { category: 'other', self_description: 'Pagan', declined: false },
  ]);
  expect(await record([{ ...faith, selfDescription: '   ' }])).toEqual({ recordAnswers: 1 });
  expect(await standing('religionOrBelief')).toMatchObject([{ self_description: null }]);
});

test('own words may be as long as the column is declared', async () => {
  expect(await record([{ ...faith, selfDescription: 'x'.repeat(500) }])).toEqual({
    recordAnswers: 1,
  });
});

test('own words that cannot be kept are refused where they were written, and nothing else is recorded', async () => {
  const said: Record<string, unknown> = {};
  const wrong: Record<string, GivenAnswer> = {
    'too many': { ...faith, selfDescription: 'x'.repeat(501) },
    'with prefer not to say': { ...faith, category: null, declined: true, selfDescription: 'but' },
    'where none are invited': { ...faith, category: 'hindu', selfDescription: 'very' },
    'with a character that cannot be kept': { ...faith, selfDescription: 'a\u0000b' },
    'with half of a character': { ...faith, selfDescription: '\ud800' },
  };
  for (const [how, answer] of Object.entries(wrong)) said[how] = await record([sex, answer]);
  expect(said).toMatchInlineSnapshot(`
    {
      "too many": {
        "code": "BAD_USER_INPUT",
        "fields": {
          "religionOrBelief.selfDescription": "This has 501 letters; at most 500 fit.",
        },
        "message": "There is a problem with the answers about religion or belief.",
      },
      "where none are invited": {
        "code": "BAD_USER_INPUT",
        "fields": {
          "religionOrBelief.selfDescription": "This answer takes no words of its own.",
        },
        "message": "There is a problem with the answers about religion or belief.",
      },
      "with a character that cannot be kept": {
        "code": "BAD_USER_INPUT",
        "fields": {
          "religionOrBelief.selfDescription": "This contains a character that cannot be kept.",
        },
        "message": "There is a problem with the answers about religion or belief.",
      },
      "with half of a character": {
        "code": "BAD_USER_INPUT",
        "fields": {
          "religionOrBelief.selfDescription": "This contains a character that cannot be kept.",
        },
        "message": "There is a problem with the answers about religion or belief.",
      },
      "with prefer not to say": {
        "code": "BAD_USER_INPUT",
        "fields": {
          "religionOrBelief.selfDescription": "Leave this out with prefer not to say.",
        },
        "message": "There is a problem with the answers about religion or belief.",
      },
    }
  `);
  expect(await kept()).toEqual(before);
});

test('one characteristic is answered once, whatever is said of it', async () => {
  expect(await record([sex, sex])).toMatchInlineSnapshot(`
    {
      "code": "BAD_USER_INPUT",
      "fields": {
        "sex": "Answer this once.",
      },
      "message": "There is a problem with the answers about sex.",
    }
  `);
  expect(
    await record([sex, faith, { characteristic: 'sex', declined: true }]),
  ).toMatchInlineSnapshot(`
    {
      "code": "BAD_USER_INPUT",
      "fields": {
        "sex": "Answer this once.",
      },
      "message": "There is a problem with the answers about sex.",
    }
  `);
  expect(await kept()).toEqual(before);
});

test('every fault is told at once, by what was answered', async () => {
  expect(
    await record([
      sex,
      { ...faith, selfDescription: 'x'.repeat(501) },
      { characteristic: 'genderIdentity', category: 'noSuchCategory', selfDescription: '\u0000' },
      { characteristic: 'disability' },
      { characteristic: 'age', category: 'from25to34', declined: true },
      { characteristic: '__proto__', declined: true },
    ]),
  ).toMatchInlineSnapshot(`
    {
      "code": "BAD_USER_INPUT",
      "fields": {
        "__proto__": "Choose one of the answers offered.",
        "age": "Choose one of the answers offered.",
        "disability": "Choose one of the answers offered.",
        "genderIdentity": "Choose one of the answers offered.",
        "genderIdentity.selfDescription": "This contains a character that cannot be kept.",
        "religionOrBelief.selfDescription": "This has 501 letters; at most 500 fit.",
      },
      "message": "There is a problem with the answers about religion or belief, gender identity, disability, age, __proto__.",
    }
  `);
  expect(await kept()).toEqual(before);
});

test('a characteristic that no text could name is not offered either', async () => {
  expect(await record([{ characteristic: 'a\u0000b', declined: true }])).toMatchObject({
    code: 'BAD_USER_INPUT',
    fields: { 'a\u0000b': 'Choose one of the answers offered.' },
  });
});

test('whoever writes down the answers of somebody else is told the same', async () => {
  const answers = [{ ...faith, selfDescription: 'a\u0000b' }];
  expect(await record(answers, 'hrAdministrator')).toEqual(await record(answers));
  expect(await kept()).toEqual(before);
});
