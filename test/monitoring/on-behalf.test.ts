import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Role } from '../../schema/foundation/permissions/roles.ts';
import { sampleId } from '../../schema/foundation/samples.ts';
import { told } from '../harness/answer.ts';
import { type Council, council } from '../harness/council.ts';

let demo: Council;

beforeAll(async () => {
  demo = await council();
});
afterAll(() => demo.drop());

const libraries = sampleId('FormEdition', 'libraries/1');
const applicants = sampleId('FormEdition', 'applicants/1');
const visitor = () => demo.as({ roles: ['visitor'], attributes: {}, actor: 'visitor' });

const record = (role: Role, variables: object = {}) =>
  demo.as(role).ask(
    `mutation ($edition: ID!, $token: String!, $channel: ResponseChannel!, $answers: [AnswerInput!]!, $satisfaction: Int) {
      recordResponse(edition: $edition, token: $token, channel: $channel, answers: $answers, satisfaction: $satisfaction) }`,
    {
      edition: libraries,
      token: randomUUID(),
      channel: 'paper',
      answers: [{ characteristic: 'sex', category: 'female' }],
      ...variables,
    },
  );

test('an officer writes down what was filled in on paper; once counted, its channel and its six states stand', async () => {
  const answers = [
    { characteristic: 'age', category: '25-34' },
    { characteristic: 'disability', category: 'effectNotSaid' },
    { characteristic: 'sex', declined: true },
    { characteristic: 'ethnicGroup', category: 'whiteOther', selfDescription: 'Breton' },
  ];
  for (let i = 0; i < 20; i += 1)
    expect(await record('hrAdministrator', { answers, satisfaction: 4 })).toEqual({
      data: { recordResponse: true },
    });
  await visitor().context.unlinked.release();
  const { rows } = await demo.owner.query(
    `select channel, satisfaction, characteristic, list_edition, state, category, self_description
     from monitoring.response join monitoring.response_answer on response_id = response.id
     where response.id = (select id from monitoring.response where counted_on = current_date limit 1) order by characteristic`,
  );
  expect(rows.map((row) => Object.values(row).join(' '))).toMatchInlineSnapshot(`
    [
      "paper 4 age workforceBands category 25-34 ",
      "paper 4 disability census2021 declined effectNotSaid ",
      "paper 4 ethnicGroup census2021 described whiteOther Breton",
      "paper 4 religionOrBelief census2021 notAnswered  ",
      "paper 4 sex census2021 declined  ",
    ]
  `);
  const day = await demo
    .as('equalityLead')
    .ask('{ responseCounts { nodes { edition { title } handedIn } } }');
  expect(day.data.responseCounts.nodes).toEqual([
    { edition: { title: 'Libraries: tell us about yourself' }, handedIn: 20 },
  ]);
});

test('an officer reads nothing back: there is no question to ask', async () => {
  const { schema } = demo.platform.product;
  const names = Object.keys(schema.getQueryType()!.getFields());
  expect(names.filter((name) => /response|waiting|submission|comment/i.test(name))).toEqual([
    'responseCount',
    'responseCounts',
    // comments, which have nothing beside them, and which no officer may ask for
    'serviceComments',
  ]);
  for (const role of ['equalityLead', 'recruiter', 'employee', 'lineManager'] as Role[])
    expect(told(await record(role))).toMatch(/^FORBIDDEN: /);
});

test.each<[string, object, string]>([
  ['asks of nothing else', { answers: [{ characteristic: 'caring', category: 'none' }] }, 'caring'],
  ['knows its own answers', { answers: [{ characteristic: 'sex', category: 'x' }] }, 'sex'],
  [
    'takes one answer each',
    { answers: [1, 2].map(() => ({ characteristic: 'sex', declined: true })) },
    'sex',
  ],
  ['knows five degrees', { satisfaction: 6 }, 'satisfaction'],
])('a form %s', async (_what, variables, field) => {
  const { errors } = await record('hrAdministrator', variables);
  expect(Object.keys(errors![0]!.extensions!.fields as object)).toEqual([field]);
});

const keep = (application: string, answers: object[], role?: Role) =>
  (role ? demo.as(role) : visitor()).ask(
    `mutation ($application: ID!, $edition: ID!, $answers: [AnswerInput!]!) {
      keepApplicantAnswers(application: $application, edition: $edition, answers: $answers) }`,
    { application, edition: applicants, answers },
  );

test('an applicant answers every question or refuses it, once, and nobody who recruits reaches it', async () => {
  const application = randomUUID();
  const some = [{ characteristic: 'sex', category: 'male' }];
  const blank = await keep(application, some);
  expect(Object.keys(blank.errors![0]!.extensions!.fields as object)).toEqual([
    'age',
    'disability',
    'genderIdentity',
    'ethnicGroup',
    'religionOrBelief',
    'sexualOrientation',
  ]);
  const refused = blank.errors![0]!.extensions!.fields as object;
  const all = [
    ...some,
    ...Object.keys(refused).map((characteristic) => ({ characteristic, declined: true })),
  ];
  expect(await keep(application, all)).toEqual({ data: { keepApplicantAnswers: true } });
  expect(await keep(application, all)).toEqual({ data: { keepApplicantAnswers: false } });
  const { rows } = await demo.owner.query(
    `select subject_kind, characteristic, category, declined, account from monitoring.equality_profile profile
     join monitoring.equality_answer answer on answer.profile_id = profile.id
     where profile.subject = $1 order by characteristic`,
    [application],
  );
  expect(rows.map((row) => Object.values(row).join(' '))).toMatchInlineSnapshot(`
    [
      "applicant age  true ",
      "applicant disability  true ",
      "applicant ethnicGroup  true ",
      "applicant genderIdentity  true ",
      "applicant religionOrBelief  true ",
      "applicant sex male false ",
      "applicant sexualOrientation  true ",
    ]
  `);
  // neither the record of changes nor any table that the serving role reads knows of it
  const { rows: found } = await demo.owner.query(
    `select count(*)::int as n from audit_entry where subject_id = $1 or changes::text like '%' || $1::text || '%'`,
    [application],
  );
  expect(found).toEqual([{ n: 0 }]);
  await expect(
    demo.platform.database.query('select * from monitoring.equality_answer where subject = $1', [
      application,
    ]),
  ).rejects.toThrow('permission denied');
});

test('what an applicant answers cannot be written for an employee, nor by anybody signed in', async () => {
  const { employee } = demo.as('employee').caller.attributes;
  const all = [
    'age',
    'disability',
    'sex',
    'genderIdentity',
    'ethnicGroup',
    'religionOrBelief',
    'sexualOrientation',
  ];
  const refusals = all.map((characteristic) => ({ characteristic, declined: true }));
  await expect(keep(String(employee), refusals)).rejects.toThrow('this is not an application');
  for (const role of ['recruiter', 'hrAdministrator', 'employee'] as Role[])
    expect(told(await keep(randomUUID(), refusals, role))).toMatch(/^FORBIDDEN: /);
});
