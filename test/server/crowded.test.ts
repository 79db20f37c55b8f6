import type { Pool, PoolClient } from 'pg';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { connections, turns } from '../../server/limits.ts';
import { type Council, council } from '../harness/council.ts';
import { until } from '../harness/process.ts';
import { type Desk, post, type Served, serve } from '../harness/serve.ts';

let home: Council;
let served: Served;
let greedy: Desk;
let other: Desk;

beforeAll(async () => {
  home = await council();
  served = await serve(home.database);
  greedy = await served.signIn('hrAdministrator');
  other = await served.signIn('trainingCoordinator');
});
afterAll(async () => {
  await served.close();
  await home.drop();
});

const held: PoolClient[] = [];
afterEach(() => {
  for (const client of held.splice(0)) client.release();
});

async function take(pool: Pool, count: number) {
  for (let i = 0; i < count; i += 1) held.push(await pool.connect());
}

/** Lets nobody read grades until the work is done. */
async function whileGradesAreLocked(work: () => Promise<void>) {
  const owner = await home.owner.connect();
  await owner.query('begin; lock table grade in access exclusive mode');
  await work().finally(async () => {
    await owner.query('rollback');
    owner.release();
  });
}

const grades = (count: number) =>
  `{ ${Array.from({ length: count }, (_, i) => `a${i}: grades { totalCount }`).join(' ')} }`;

async function waiting() {
  const { rows } = await home.owner.query(
    `select count(*)::int as statements from pg_locks
     where not granted and relation = 'grade'::regclass`,
  );
  return rows[0].statements as number;
}

const settled = async (count: number) => {
  await until(async () => (await waiting()) >= count);
  // whatever else would come has had time to
  await new Promise((resolve) => setTimeout(resolve, 200));
  return waiting();
};

const tooMuch = {
  message:
    'Too much of what you have asked for is still being worked out. Wait for its answers, then try again.',
  extensions: { code: 'RATE_LIMITED' },
};

test('a request works out two of its fields at once, and all of them in the end', async () => {
  let asked: ReturnType<Desk['ask']>;
  await whileGradesAreLocked(async () => {
    asked = greedy.ask(grades(20));
    expect(await settled(turns.ofRequest)).toBe(turns.ofRequest);
  });
  const { data, errors } = await asked!;
  expect(errors).toBeUndefined();
  expect(data).toEqual(
    Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`a${i}`, data.a0])),
  );
});

test('a person has three at work over all requests, others wait, and the rest is refused at once', async () => {
  const all: ReturnType<Desk['ask']>[] = [];
  await whileGradesAreLocked(async () => {
    const crowd = Math.ceil((turns.ofPerson + turns.waiting + 1) / 2);
    for (let i = 0; i < crowd; i += 1) all.push(greedy.ask(grades(2)));
    expect(await settled(turns.ofPerson)).toBe(turns.ofPerson);
    const late = await greedy.ask('{ a: grades { totalCount } }');
    expect(late).toEqual({
      status: 200,
      data: { a: null },
      errors: [{ ...tooMuch, path: ['a'], locations: [{ line: 1, column: 3 }] }],
    });

    // nobody else notices: these are answered while the others wait
    const list = await other.ask('{ me { roles } serviceAreas(first: 1) { totalCount } }');
    expect(list).toEqual({
      status: 200,
      data: { me: { roles: ['trainingCoordinator'] }, serviceAreas: expect.anything() },
    });
    await served.signIn('recruiter');
  });
  const answers = await Promise.all(all);
  const refused = answers.flatMap(({ errors = [] }) => errors.map(({ message }) => message));
  expect(new Set(refused)).toEqual(new Set([tooMuch.message]));
  expect(refused.length).toBe(2 * all.length - turns.ofPerson - turns.waiting);
});

test('while all connections are taken, signing in and who one is are answered, and lists refused in words', async () => {
  await take(served.platform.database, connections.questions);
  const entering = await served.signIn('recruiter');
  const me = await entering.ask('{ me { roles } }');
  expect(me).toEqual({ status: 200, data: { me: { roles: ['recruiter'] } } });
  const ready = await served.send({}, '/health/ready');
  expect([ready.status, ready.text]).toEqual([200, '{"status":"ready"}']);

  const list = await other.ask('{ employees(first: 1) { totalCount } }');
  expect(list).toEqual({
    status: 200,
    data: { employees: null },
    errors: [
      {
        message: 'Too much is being asked at this moment. Try again in a few seconds.',
        path: ['employees'],
        locations: [{ line: 1, column: 3 }],
        extensions: { code: 'BUSY' },
      },
    ],
  });
  const download = await served.send(
    { headers: { cookie: other.cookie } },
    '/export/employees.csv?columns=id',
  );
  expect([download.status, JSON.parse(download.text)]).toEqual([
    503,
    {
      message: 'Too much is being asked at this moment. Try again in a few seconds.',
      code: 'BUSY',
    },
  ]);
});

test('when not even signing in has a connection left, the status says so', async () => {
  await take(served.platform.entrance, connections.signIn);
  const body = {
    message: 'Too much is being asked at this moment. Try again in a few seconds.',
    code: 'BUSY',
  };
  const [{ status, data, errors }, entering] = await Promise.all([
    other.ask('{ me { roles } }'),
    served.send(post({ email: 'a@b.example', password: 'x' }), '/api/auth/sign-in/email'),
  ]);
  expect({ status, data, errors }).toEqual({
    status: 503,
    errors: [{ message: body.message, extensions: { code: 'BUSY' } }],
  });
  expect([entering.status, JSON.parse(entering.text)]).toEqual([503, body]);
});
