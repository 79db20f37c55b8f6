import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Role } from '../../schema/foundation/permissions/roles.ts';
import { demoEmail, demoPassword } from '../../server/demo-sign-ins.ts';
import { type Data, told } from '../harness/answer.ts';
import { type Council, council } from '../harness/council.ts';
import { post, type Served, serve } from '../harness/serve.ts';

let demo: Council;
let served: Served;

beforeAll(async () => {
  demo = await council();
  served = await serve(demo.database);
});
afterAll(async () => {
  await served.close();
  await demo.drop();
});

const administrator = () => demo.as('systemAdministrator');
const idOf = async (role: Role) =>
  (await demo.owner.query('select id from user_account where email = $1', [demoEmail(role)]))
    .rows[0].id;
const tell = async (source: string, variables: object, role: Role = 'systemAdministrator') =>
  told(await demo.as(role).ask(source, variables as Record<string, unknown>));
const signIn = (email: string, password: string) =>
  served.send(post({ email, password }), '/api/auth/sign-in/email');

const sendLink = `mutation ($user: ID!, $key: String) {
  sendSignInLink(user: $user, idempotencyKey: $key) { message { id mail recipientEmail state link } }
}`;
const sessions =
  'query ($user: ID!) { openSessions(user: $user) { id signedInAt lastUsedAt userAgent } }';
const end =
  'mutation ($user: ID!, $session: ID) { endSessions(user: $user, session: $session) { ids } }';
const update = `mutation ($id: ID!, $version: Int!, $patch: UserPatch!) {
  updateUser(id: $id, version: $version, patch: $patch) { user { roles disabled } }
}`;
const invite = `mutation ($input: UserInput!) {
  createUser(input: $input) { user { id version signsInBy lastSignedInAt } }
}`;

async function invited(email: string, roles: Role[] = ['recruiter']): Promise<Data> {
  const { data } = await administrator().ask(invite, {
    input: { name: 'Mali Hughes', email, roles },
  });
  return data.createUser.user;
}

test('whom do I ask for a role? Others who give them, never myself.', async () => {
  expect(
    await Promise.all(
      (['lineManager', 'systemAdministrator'] as const).map((role) =>
        demo
          .as(role)
          .ask('{ whomToAsk }')
          .then(({ data }) => data),
      ),
    ),
  ).toMatchInlineSnapshot(`
    [
      {
        "whomToAsk": [
          "Ravi Chandrasekhar",
        ],
      },
      {
        "whomToAsk": [],
      },
    ]
  `);
});

test('a role is told to its holder as their own', async () => {
  const { data } = await demo.as('employee').ask('{ me { roleDescriptions } }');
  expect(data.me.roleDescriptions).toMatchInlineSnapshot(`
    [
      "Your own record, your own answers and your own training.",
    ]
  `);
});

test('somebody invited sets a password by the link in their message, and comes in', async () => {
  const { id, ...before } = await invited('mali@aldermoor.example');
  expect(before).toEqual({ version: 1, signsInBy: 'nothingYet', lastSignedInAt: null });

  const { data } = await administrator().ask(sendLink, { user: id });
  const { link, id: message, ...rest } = data.sendSignInLink.message;
  expect(rest).toEqual({
    mail: 'passwordLink',
    recipientEmail: 'mali@aldermoor.example',
    state: 'waiting',
  });
  const { searchParams, pathname } = new URL(link);
  expect(pathname).toBe('/set-password');
  const password = 'kettle-orbit-marzipan';
  const set = await served.send(
    post({ token: searchParams.get('token'), password }),
    '/api/auth/set-password',
  );
  expect(set.text).toBe('{"passwordSet":true}');
  expect((await signIn('mali@aldermoor.example', password)).status).toBe(200);

  const after = await administrator().ask(
    'query ($id: ID!) { user(id: $id) { signsInBy lastSignedInAt } }',
    { id },
  );
  expect(after.data.user).toEqual({
    signsInBy: 'password',
    lastSignedInAt: expect.stringMatching(/^\d{4}-.*Z$/),
  });
  const { rows } = await demo.owner.query(
    `select kind, actor from auth.event where user_id = $1 order by at`,
    [id],
  );
  expect(rows).toEqual([
    { kind: 'passwordLinkMade', actor: await idOf('systemAdministrator') },
    { kind: 'passwordSetByLink', actor: null },
    { kind: 'signedIn', actor: null },
  ]);
  const { rows: kept } = await demo.owner.query('select version from message where id = $1', [
    message,
  ]);
  expect(kept).toEqual([{ version: 1 }]);
});

test('a link asked for twice under one key is one link', async () => {
  const { id } = await invited('twice@aldermoor.example');
  const ask = async () =>
    (await administrator().ask(sendLink, { user: id, key: 'one' })).data.sendSignInLink.message
      .link;
  expect(await ask()).toBe(await ask());
});

test('what is in use works until the link is used; a disabled account gets none', async () => {
  const user = await idOf('caseworker');
  await administrator().ask(sendLink, { user });
  expect((await signIn(demoEmail('caseworker'), demoPassword)).status).toBe(200);

  const { id, version } = await invited('gone@aldermoor.example');
  await administrator().ask(update, { id, version, patch: { disabled: true } });
  expect(await tell(sendLink, { user: id })).toBe(
    'BAD_USER_INPUT: This account is disabled. Enable it first.',
  );
});

test('an administrator sees where somebody is signed in, and ends one session or all', async () => {
  const user = await idOf('recruiter');
  const desks = [await served.signIn('recruiter'), await served.signIn('recruiter')];
  const known = async () =>
    Promise.all(
      desks.map(async (desk) => (await desk.ask('{ me { roles } }')).data?.me.roles.length),
    );
  expect(await known()).toEqual([1, 1]);

  const { data } = await administrator().ask(sessions, { user });
  expect(data.openSessions).toHaveLength(2);
  expect(data.openSessions[0]).toEqual({
    id: expect.any(String),
    signedInAt: expect.stringMatching(/Z$/),
    lastUsedAt: expect.stringMatching(/Z$/),
    userAgent: 'node',
  });
  const other = await idOf('caseworker');
  const [, first] = data.openSessions;
  expect(await tell(end, { user: other, session: first.id })).toEqual({ endSessions: { ids: [] } });
  expect(await tell(end, { user, session: first.id })).toEqual({
    endSessions: { ids: [first.id] },
  });
  expect(await known()).toEqual([0, 1]);
  await administrator().ask(end, { user });
  expect(await known()).toEqual([0, 0]);
});

test('nobody else looks after accounts, and what is not there sounds like what is not theirs', async () => {
  const user = await idOf('caseworker');
  const refused: Record<string, unknown> = {};
  for (const role of ['hrAdministrator', 'auditor', 'employee', 'recruiter'] as Role[])
    refused[role] = [
      await tell(sessions, { user }, role),
      await tell(end, { user }, role),
      await tell(sendLink, { user }, role),
    ];
  const nothing = [
    'FORBIDDEN: Your role does not include openSessions.',
    'FORBIDDEN: Your role does not include endSessions.',
    'FORBIDDEN: Your role does not include sendSignInLink.',
  ];
  expect(refused).toEqual({
    hrAdministrator: nothing,
    auditor: nothing,
    employee: nothing,
    recruiter: nothing,
  });
  for (const absent of [crypto.randomUUID(), 'nobody'])
    expect([
      await tell(sessions, { user: absent }),
      await tell(end, { user: absent }),
      await tell(sendLink, { user: absent }),
    ]).toEqual(Array(3).fill('NOT_FOUND: There is no such account that you look after.'));
});

test('an administrator takes a second factor away, and cannot invent one', async () => {
  const { id, version } = await invited('telephone@aldermoor.example');
  const second = (version: number, twoFactorEnabled: boolean) =>
    tell(update, { id, version, patch: { twoFactorEnabled } });
  expect(await second(version, true)).toBe(
    'BAD_USER_INPUT: Only they can set up a second factor, on their telephone.',
  );
  await demo.owner.query(
    `insert into auth.two_factor (id, user_id, secret, backup_codes) values (uuidv7(), $1, 'x', 'x')`,
    [id],
  );
  await demo.owner.query('update user_account set two_factor_enabled = true where id = $1', [id]);
  expect(await second(version, false)).toEqual({
    updateUser: { user: { roles: ['recruiter'], disabled: false } },
  });
  const { rows } = await demo.owner.query('select from auth.two_factor where user_id = $1', [id]);
  expect(rows).toEqual([]);
});
