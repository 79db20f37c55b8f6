import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Role } from '../../schema/foundation/permissions/roles.ts';
import type { Caller } from '../../schema/foundation/permissions/shape.ts';
import { type Data, told } from '../harness/answer.ts';
import { type Council, council } from '../harness/council.ts';

let demo: Council;
let before: Record<string, number>;

beforeAll(async () => {
  demo = await council();
});
afterAll(() => demo.drop());
beforeEach(async () => {
  before = await counts();
});

const count = async (what: string, values: unknown[] = []) =>
  (await demo.owner.query(`select count(*)::int as count from ${what}`, values)).rows[0].count;

const counts = async () => ({
  answers: await count('monitoring.equality_answer'),
  looks: await count('monitoring.read_log'),
  audited: await count('audit_entry'),
});

const own = (role: Role = 'employee') => demo.as(role).caller.attributes.employee as string;
const ask = async (who: Role | Caller, source: string, variables = {}) =>
  told(await demo.as(who).ask(source, variables));

const record = (who: Role | Caller, variables: object) =>
  ask(
    who,
    'mutation ($employee: ID, $channel: GivenBy, $answers: [AnswerInput!]!) { recordAnswers(employee: $employee, channel: $channel, answers: $answers) }',
    { answers: [{ characteristic: 'sex', declined: true }], ...variables },
  );

const profile =
  '{ myEqualityProfile { subject answers(first: 100) { characteristic category declined } } }';

test('what does an employee see of equality answers? Their own, and that they looked is written down.', async () => {
  const { myEqualityProfile } = await ask('employee', profile);
  expect(myEqualityProfile.subject).toBe(own());
  const { rows } = await demo.owner.query(
    `select answer.category from monitoring.equality_answer answer where subject = $1`,
    [own()],
  );
  expect(rows.length).toBeGreaterThan(5);
  const categories = (items: Data[]) => items.map(({ category }) => category).sort();
  expect(categories(myEqualityProfile.answers)).toEqual(categories(rows));
  const log = await demo.owner.query(
    'select subject, reader, fields, purpose from monitoring.read_log order by at desc limit 1',
  );
  expect(log.rows).toEqual([
    {
      subject: own(),
      reader: demo.as('employee').caller.attributes.user,
      fields: ['subject', 'answers.characteristic', 'answers.category', 'answers.declined'],
      purpose: 'own answers',
    },
  ]);
});

test('who looks under two names at once has looked twice', async () => {
  const { errors } = await demo
    .as('employee')
    .ask('{ a: myEqualityProfile { id } b: myEqualityProfile { answers { category } } }');
  expect(errors).toBeUndefined();
  expect((await counts()).looks).toBe(before.looks! + 2);
});

test.each<Role>([
  'systemAdministrator',
  'hrAdministrator',
  'equalityLead',
  'caseworker',
  'recruiter',
  'procurementOfficer',
  'trainingCoordinator',
  'lineManager',
  'reportReader',
  'auditor',
])(
  'what does the %s see of equality answers? Nothing, not even that somebody was looked for.',
  async (role) => {
    const { errors } = await demo.as(role).ask(profile);
    expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    expect(await counts()).toEqual(before);
  },
);

test('an employee answers for themselves and for nobody else', async () => {
  const colleague = own('trainingCoordinator');
  expect(await record('employee', { employee: colleague })).toMatchInlineSnapshot(
    `"NOT_FOUND: There is no such employee that you can see."`,
  );
  expect(await record('employee', { employee: 'nobody at all' })).toMatchInlineSnapshot(
    `"NOT_FOUND: There is no such employee that you can see."`,
  );
  expect(await counts()).toEqual(before);
});

test('who manages people does not answer for them', async () => {
  const { caller } = demo.as('lineManager');
  const both: Caller = { ...caller, roles: ['lineManager', 'employee'] };
  expect(await record(both, { employee: own('employee'), channel: 'paper' })).toMatchInlineSnapshot(
    `"FORBIDDEN: You may not create the subject, characteristic, list edition, category, self description, declined, channel, recorded by, recorded by name, answered on, valid from of this equality answer."`,
  );
  expect(await counts()).toEqual(before);
});

test('the HR administrator records what somebody says on paper, and does not read it back', async () => {
  expect(await record('hrAdministrator', { employee: own('recruiter'), channel: 'paper' })).toEqual(
    {
      recordAnswers: 1,
    },
  );
  expect((await counts()).answers).toBe(before.answers! + 1);
  expect(await ask('hrAdministrator', profile)).toMatchInlineSnapshot(
    `"FORBIDDEN: Your role does not include myEqualityProfile."`,
  );
});

test('an answer that no list offers is refused, and none of the others is recorded', async () => {
  const answers = [
    { characteristic: 'sex', declined: true },
    { characteristic: 'sex', category: 'noSuchCategory' },
  ];
  expect(await record('employee', { answers })).toMatchInlineSnapshot(
    `"BAD_USER_INPUT: There is a problem with the answers about sex."`,
  );
  expect(await counts()).toEqual(before);
});

test('who answers again has changed their mind: what they said before is kept, and does not stand', async () => {
  const standing = () =>
    count(
      'monitoring.equality_answer where subject = $1 and characteristic = $2 and valid_to is null',
      [own(), 'sex'],
    );
  await record('employee', {});
  await record('employee', {});
  expect(await standing()).toBe(1);
});

test('nothing of an answer reaches the audit log', async () => {
  expect(await record('employee', {})).toEqual({ recordAnswers: 1 });
  expect((await counts()).audited).toBe(before.audited);
  expect(await count(`audit_entry where subject in ('EqualityAnswer', 'EqualityProfile')`)).toBe(0);
});

test('the serving role cannot reach the answers, whatever it is asked', async () => {
  const { database } = demo.platform;
  await expect(database.query('select * from monitoring.equality_answer')).rejects.toThrow(
    'permission denied',
  );
});
