import { parse } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askProvided, NotSo } from '../../schema/foundation/planner/ask.ts';
import type { Plan } from '../../schema/foundation/planner/plan.ts';
import { Shortcut } from '../../server/graphql/shortcut.ts';
import { type Council, council } from '../harness/council.ts';
import { record, type Statement } from '../harness/recording.ts';
import { type Desk, post, type Reply, type Served, serve } from '../harness/serve.ts';

let home: Council;
let served: Served;
let desk: Desk;
let statements: Statement[];
let entrance: Statement[];

beforeAll(async () => {
  home = await council();
  served = await serve(home.database);
  statements = record(served.platform.database);
  entrance = record(served.platform.entrance);
  desk = await served.signIn('trainingCoordinator');
});
afterAll(async () => {
  await served.close();
  await home.drop();
});

interface Question {
  query: string;
  variables?: object;
  operationName?: string;
}

async function ask(question: Question, headers: Record<string, string> = {}) {
  statements.length = 0;
  entrance.length = 0;
  const reply = await served.send(post(question, { cookie: desk.cookie, ...headers }));
  return { reply, sent: statements.length, looked: entrance.length };
}

/** What came back, without what every answer has of its own. */
function leaving({ status, text, headers }: Reply) {
  const told = Object.fromEntries(headers);
  delete told['x-request-id'];
  delete told.date;
  return { status, text, headers: told };
}

const list: Question = {
  query: `query List($first: Int, $words: String) { courses(first: $first, search: $words) { totalCount nodes { ...course } } }
    fragment course on Course { id version title }`,
  variables: { first: 3 },
};

test('a document asked again is answered alike, byte for byte, in one statement that looks who asks too', async () => {
  const first = await ask(list);
  const again = await ask(list);
  expect(leaving(again.reply)).toEqual(leaving(first.reply));
  expect(JSON.parse(again.reply.text).data.courses.nodes).toHaveLength(3);
  expect([first, again].map(({ sent, looked }) => ({ sent, looked }))).toEqual([
    { sent: 1, looked: 1 },
    { sent: 1, looked: 0 },
  ]);
});

test.each<[string, Question, Record<string, string>?]>([
  ['other values', { ...list, variables: { first: 1, words: 'a' } }],
  ['no values', { query: list.query }],
  [
    'what is not there',
    { query: '{ course(id: "019de000-0000-7000-8000-000000000000") { title } }' },
  ],
  ['its name', { ...list, operationName: 'List' }],
  ['another name', { ...list, operationName: 'Other' }],
  ['a value that does not fit', { ...list, variables: { first: 'three' } }],
  ['too much at once', { ...list, variables: { first: 1001 } }],
  ['values that are none', { ...list, variables: [1] as never }],
  ['more than a question', { ...list, extensions: {} } as Question],
  ['something unheard of', { ...list, batch: 1 } as Question],
  ['a label of its own', list, { accept: 'application/graphql-response+json' }],
  ['a label that nobody has', list, { accept: 'text/html' }],
  ['a session that is none', list, { cookie: 'evenhand.session_token=none.such' }],
  ['what may not be read', { query: '{ employees(first: 1) { nodes { workingPattern } } }' }],
  ['what is resolved here', { query: '{ me { roles } }' }],
])('so it is with %s', async (_what, question, headers) => {
  const first = await ask(question, headers);
  const again = await ask(question, headers);
  const third = await ask(question, headers);
  expect(leaving(again.reply)).toEqual(leaving(first.reply));
  expect(leaving(third.reply)).toEqual(leaving(first.reply));
});

const rename = `mutation ($id: ID!, $version: Int!, $title: String) {
  updateCourse(id: $id, version: $version, patch: { title: $title }) { course { id version title } } }`;

test('a plain change is one statement, which looks who asks too', async () => {
  const { rows } = await home.owner.query('select id, version from course order by id limit 1');
  const { id, version } = rows[0];
  const told: unknown[] = [];
  for (const more of [0, 1]) {
    const variables = { id, version: version + more, title: `Renamed ${more}` };
    const { reply, sent, looked } = await ask({ query: rename, variables });
    told.push({ sent, looked, course: JSON.parse(reply.text).data.updateCourse.course });
  }
  expect(told).toEqual([
    { sent: 1, looked: 1, course: { id, version: version + 1, title: 'Renamed 0' } },
    { sent: 1, looked: 0, course: { id, version: version + 2, title: 'Renamed 1' } },
  ]);
  const audited = await home.owner.query(
    `select changes->'title'->>'after' as title from audit_entry where subject_id = $1 order by at desc limit 2`,
    [id],
  );
  expect(audited.rows).toEqual([{ title: 'Renamed 1' }, { title: 'Renamed 0' }]);
});

test('one against which something stands is refused as ever, and once', async () => {
  const { rows } = await home.owner.query('select id, version from course order by id limit 1');
  const { id, version } = rows[0];
  const said = async (variables: object) => {
    const { reply } = await ask({ query: rename, variables });
    const [error] = JSON.parse(reply.text).errors;
    return [error.extensions.code, error.message];
  };
  expect([
    await said({ id, version: version - 1, title: 'Too late' }),
    await said({ id: '019de000-0000-7000-8000-000000000000', version: 1, title: 'Nowhere' }),
    await said({ id, version, title: '' }),
  ]).toMatchInlineSnapshot(`
    [
      [
        "CONFLICT",
        "Somebody has changed this course since you opened it.",
      ],
      [
        "NOT_FOUND",
        "There is no such course that you can see.",
      ],
      [
        "BAD_USER_INPUT",
        "There is a problem with title.",
      ],
    ]
  `);
  expect((await home.owner.query('select version from course where id = $1', [id])).rows).toEqual([
    { version },
  ]);
});

test('searches in turn are one statement each', async () => {
  const search = (type: string) => ({
    query: `query ($words: String) { ${type}(search: $words) { totalCount } }`,
    variables: { words: 'a' },
  });
  const turns = ['courses', 'employees', 'courses', 'employees', 'courses', 'employees'];
  const looks: number[] = [];
  for (const type of turns) {
    const { sent, looked, reply } = await ask(search(type));
    looks.push(looked);
    expect(sent).toBe(1);
    expect(JSON.parse(reply.text).errors).toBeUndefined();
  }
  // the first of each document comes by the long way
  expect(looks).toEqual([1, 1, 0, 0, 0, 0]);
});

test('where its proviso does not hold, a statement is not even begun', async () => {
  const plan: Plan = {
    text: 'select (1 / (select count(*) from pg_class where oid = 0))::text as answer',
    slots: [],
    name: 'never',
  };
  const asked = (holds: string, name = holds) =>
    askProvided(served.platform.database, {
      name: `so it is: ${holds}`,
      sql: (first, second) => `$${first}::text || $${second}::text = '${holds}'`,
      values: ['a', 'b'],
    })({ ...plan, name }, []);
  await expect(asked('other')).rejects.toThrow(NotSo);
  await expect(asked('ab')).rejects.toThrow('division by zero');
  await expect(asked('other', '')).rejects.toThrow(NotSo);
  await expect(asked('ab', '')).rejects.toThrow('division by zero');
});

test('ten thousand documents do not fill the memory', () => {
  const shortcut = new Shortcut(served.platform.product.schema);
  let kept = 0;
  for (let i = 0; i < 10_000; i += 1) {
    const source = `{ courses(first: 1) { nodes { id${i}: id } } }`;
    shortcut.keep(source, parse(source));
    kept = Math.max(kept, shortcut.documents);
  }
  expect(kept).toBe(1000);
});
