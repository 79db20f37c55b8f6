import { afterAll, beforeAll, expect, test } from 'vitest';
import { routes } from '../../server/sessions/plugin.ts';
import { type Entrance, entrance, goodPassword, origin } from './entrance.ts';

const anna = 'anna@example.gov.uk';
let door: Entrance;

beforeAll(async () => {
  door = await entrance();
  await door.person(anna, ['recruiter']);
});
afterAll(() => door.close());

test('a person signs in, is known with name and roles, and signs out', async () => {
  const browser = door.browser();
  expect((await browser.signIn(' Anna@Example.gov.uk ')).body).toEqual({ signedIn: true });

  const { body } = await browser.get('/get-session');
  expect(body).toEqual({
    user: { id: expect.any(String), name: 'Somebody Else', email: anna, roles: ['recruiter'] },
    secondFactor: false,
    secondFactorDemanded: false,
    secondFactorRequired: false,
    singleSignOn: false,
  });

  const kept = new Map(browser.cookies);
  expect((await browser.post('/sign-out')).body).toEqual({ signedOut: true });
  expect(browser.cookies.size).toBe(0);
  for (const [name, value] of kept) browser.cookies.set(name, value);
  expect((await browser.me()).status).toBe(401);
  expect(await browser.get('/get-session')).toMatchObject({ status: 200, body: { body: 'null' } });
});

test('the cookie is out of reach of scripts and of other sites, and ends with the browser', async () => {
  const { cookies } = await door.browser().signIn(anna);
  const session = cookies.find((cookie) => cookie.startsWith('evenhand.session_token='));
  expect(session?.replace(/=[^;]+/, '=…')).toBe(
    'evenhand.session_token=…; Path=/; HttpOnly; SameSite=Lax',
  );
});

test('over https the cookie is secure', async () => {
  const secure = await entrance({ publicUrl: 'https://equality.example.gov.uk' });
  await secure.person(anna);
  const browser = secure.browser({ headers: { origin: 'https://equality.example.gov.uk' } });
  const { cookies } = await browser.signIn(anna);
  expect(cookies.map((cookie) => cookie.replace(/=[^;]+/, '=…'))).toContain(
    '__Secure-evenhand.session_token=…; Path=/; HttpOnly; Secure; SameSite=Lax',
  );
  expect((await browser.me()).status).toBe(200);
  expect((await secure.browser().signIn(anna)).status).toBe(403);
  await secure.close();
});

test('the answer names no token, each cookie has a header of its own, and nothing is stored', async () => {
  const browser = door.browser();
  const { body, cookies, headers } = await browser.signIn(anna);
  expect(body).toEqual({ signedIn: true });
  expect(cookies.length).toBeGreaterThan(1);
  for (const cookie of cookies) expect(cookie.match(/evenhand\./g)).toHaveLength(1);
  expect(headers['cache-control']).toBe('no-store');
  expect((await browser.get('/get-session')).headers['cache-control']).toBe('no-store');
  expect((await browser.get('/nowhere')).headers['cache-control']).toBe('no-store');
});

test('signing in anew ends the session that the browser had', async () => {
  const browser = door.browser();
  await browser.signIn(anna);
  const before = door.browser();
  for (const [name, value] of browser.cookies) before.cookies.set(name, value);
  await browser.signIn(anna);
  expect((await browser.me()).status).toBe(200);
  expect((await before.me()).status).toBe(401);
});

test.each([
  ['none, as programs send', { origin: undefined }, 200],
  ['our own', { origin }, 200],
  [
    'this machine by number, asked by number',
    { origin: 'http://127.0.0.1:4000', host: '127.0.0.1:4000' },
    200,
  ],
  ['a foreign one', { origin: 'https://evil.example' }, 403],
  [
    'a foreign one that is also the host (rebinding)',
    { origin: 'http://evil.example:4000', host: 'evil.example:4000' },
    403,
  ],
  ['another program on this machine', { origin: 'http://localhost:3000' }, 403],
  ['an opaque one', { origin: 'null' }, 403],
  ['a look-alike', { origin: 'http://localhost:4000.evil.example' }, 403],
  ['none, from our own page', { origin: undefined, 'sec-fetch-site': 'same-origin' }, 200],
  ['none, typed by somebody', { origin: undefined, 'sec-fetch-site': 'none' }, 200],
  ['none, from a neighbour of ours', { origin: undefined, 'sec-fetch-site': 'same-site' }, 403],
  ['none, from another site', { origin: undefined, 'sec-fetch-site': 'cross-site' }, 403],
  ['none, twice over', { origin: undefined, 'sec-fetch-site': 'same-origin, same-site' }, 403],
])('origin: %s', async (_name, headers, status) => {
  const browser = door.browser();
  expect((await browser.signIn(anna, goodPassword, { headers })).status).toBe(status);
  await browser.signIn(anna);
  expect((await browser.post('/sign-out', undefined, { headers })).status).toBe(status);
  expect((await browser.me()).status).toBe(status === 200 ? 401 : 200);
});

test('these routes answer, and no others that Better Auth has', async () => {
  expect(routes.map(({ method, path }) => `${method} ${path}`).sort()).toMatchInlineSnapshot(`
    [
      "GET /callback/single-sign-on",
      "GET /get-session",
      "GET /list-sessions",
      "GET /ways-in",
      "POST /change-password",
      "POST /revoke-other-sessions",
      "POST /revoke-session",
      "POST /set-password",
      "POST /sign-in/email",
      "POST /sign-out",
      "POST /single-sign-on",
      "POST /two-factor/disable",
      "POST /two-factor/enable",
      "POST /two-factor/generate-backup-codes",
      "POST /two-factor/get-totp-uri",
      "POST /two-factor/verify-backup-code",
      "POST /two-factor/verify-totp",
    ]
  `);
  const ours = new Set(routes.map(({ path }) => path));
  const theirs = Object.values(door.auth.api)
    .map((endpoint) => (endpoint as { path?: string }).path)
    .filter((path) => path !== undefined);
  expect(theirs).toContain('/sign-up/email');
  const browser = door.browser();
  await browser.signIn(anna);
  for (const path of [
    ...theirs,
    '/sign-up/email',
    '/admin/impersonate-user',
    '/%2e/sign-up/email',
  ]) {
    const url = path.replace(/:\w+/g, 'x');
    for (const method of ['GET', 'POST'] as const) {
      if (routes.some((route) => route.path === path && route.method === method)) continue;
      const { status } = await browser.send(
        method,
        `/api/auth${url}`,
        method === 'POST' ? {} : undefined,
        {},
      );
      expect(`${method} ${path} ${status}`).toBe(`${method} ${path} 404`);
    }
  }
  expect(ours.size).toBe(17);
});

test('only JSON of reasonable size with known fields is read', async () => {
  const browser = door.browser();
  const form = { headers: { 'content-type': 'application/x-www-form-urlencoded' } };
  expect(await browser.post('/sign-in/email', 'email=a&password=b', form)).toMatchObject({
    status: 400,
    body: { code: 'BAD_USER_INPUT', message: 'Send JSON.' },
  });
  const text = { headers: { 'content-type': 'text/plain' } };
  expect((await browser.post('/sign-in/email', '{}', text)).body.message).toBe('Send JSON.');
  const long = { email: anna, password: 'x'.repeat(17_000) };
  expect((await browser.post('/sign-in/email', long)).body.message).toBe(
    'The request is too long.',
  );
  expect((await browser.post('/sign-in/email', '{"email":')).status).toBe(400);
  expect((await browser.post('/sign-in/email', '{"__proto__": 1}')).status).toBe(400);
  expect(
    await browser.post('/sign-in/email', { email: anna, password: goodPassword, rememberMe: true }),
  ).toMatchObject({ status: 400, body: { message: 'Unknown fields.' } });
  expect((await browser.signIn('nobody', '')).body).toEqual({
    code: 'BAD_USER_INPUT',
    message: 'Enter an e-mail address, like anna@example.gov.uk. Enter your password.',
    fields: {
      email: 'Enter an e-mail address, like anna@example.gov.uk.',
      password: 'Enter your password.',
    },
  });
});

test('people see and end their own sessions, and nobody else’s', async () => {
  await door.person('ben@example.gov.uk');
  const [ben, annaHere, annaThere] = [door.browser(), door.browser(), door.browser()];
  await ben.signIn('ben@example.gov.uk');
  await annaHere.signIn(anna);
  await annaHere.post('/revoke-other-sessions');
  await annaThere.signIn(anna, goodPassword, { ip: '10.9.9.9' });

  const listed = async () => JSON.parse(String((await annaHere.get('/list-sessions')).body.body));
  const list = await listed();
  expect(list).toHaveLength(2);
  expect(list[0]).toEqual({
    id: expect.any(String),
    signedInAt: expect.any(String),
    lastUsedAt: expect.any(String),
    ipAddress: '10.9.9.9',
    userAgent: 'lightMyRequest',
    current: false,
  });

  expect((await ben.post('/revoke-session', { id: list[0].id })).body).toEqual({ ended: 0 });
  expect((await annaThere.me()).status).toBe(200);
  expect((await annaHere.post('/revoke-session', { id: list[0].id })).body).toEqual({ ended: 1 });
  expect((await annaThere.me()).status).toBe(401);
  expect((await annaHere.me()).status).toBe(200);
  expect((await ben.me()).status).toBe(200);
});

test.each(routes.filter((route) => route.for !== 'anybody'))(
  '$path is for people who are signed in',
  async ({ method, path }) => {
    const body = {
      password: goodPassword,
      currentPassword: goodPassword,
      newPassword: 'x',
      id: crypto.randomUUID(),
    };
    const known = Object.fromEntries(
      Object.entries(body).filter(([name]) =>
        path === '/change-password'
          ? /Password/.test(name)
          : path === '/revoke-session'
            ? name === 'id'
            : path.startsWith('/two') && name === 'password',
      ),
    );
    const { status, body: reply } = await door
      .browser()
      .send(method, `/api/auth${path}`, method === 'POST' ? known : undefined, {});
    expect([status, reply.message]).toEqual([401, 'Sign in first.']);
  },
);
