import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Browser, type Entrance, entrance, goodPassword } from './entrance.ts';

let door: Entrance;
let email: string;
let browser: Browser;
let people = 0;

beforeAll(async () => {
  door = await entrance();
});
afterAll(() => door.close());
beforeEach(async () => {
  email = `person-${++people}@example.gov.uk`;
  await door.person(email, ['recruiter']);
  browser = door.browser();
  await browser.signIn(email);
  expect((await browser.me()).status).toBe(200);
});

const setAccount = (assignment: string) =>
  door.owner.query(`update user_account set ${assignment} where email = $1`, [email]);
const setSession = (assignment: string) =>
  door.owner.query(
    `update auth.session set ${assignment} from user_account
     where user_account.id = user_id and email = $1`,
    [email],
  );

test.each([
  ['another role', `roles = '{recruiter,auditor}'`],
  ['no role', `roles = '{}'`],
  ['disabled', 'disabled = true'],
  ['another address', `email = 'x' || email`],
])('%s, by plain SQL: the next request is refused', async (_name, assignment) => {
  await setAccount(assignment);
  expect((await browser.me()).status).toBe(401);
});

test.each([
  ['a new name', `name = 'Anna Smith'`],
  ['the same roles once more', 'roles = roles'],
])('%s changes nothing about the session', async (_name, assignment) => {
  await setAccount(assignment);
  expect((await browser.me()).status).toBe(200);
});

test('a disabled person does not get in again until enabled', async () => {
  await setAccount('disabled = true');
  expect((await browser.signIn(email)).status).toBe(401);
  const { rows } = await door.owner.query(
    'select 1 from auth.session join user_account u on u.id = user_id where email = $1',
    [email],
  );
  expect(rows).toEqual([]);
  await setAccount('disabled = false');
  expect((await browser.signIn(email)).status).toBe(200);
});

test('who disables without the trigger still ends the session', async () => {
  await door.owner.query(`
    alter table user_account disable trigger end_sessions;
    update user_account set disabled = true where email = '${email}';
    alter table user_account enable trigger end_sessions`);
  expect((await browser.me()).status).toBe(401);
});

test('a changed password ends the other sessions and re-issues this one', async () => {
  const other = door.browser();
  await other.signIn(email);
  const before = browser.cookies.get('evenhand.session_token');
  const reply = await browser.post('/change-password', {
    currentPassword: goodPassword,
    newPassword: 'kettle-orbit-marzipan',
  });
  expect(reply.body).toEqual({ passwordChanged: true });
  expect((await other.me()).status).toBe(401);
  expect((await browser.me()).status).toBe(200);
  expect(browser.cookies.get('evenhand.session_token')).not.toBe(before);
  browser.cookies.set('evenhand.session_token', String(before));
  expect((await browser.me()).status).toBe(401);
  expect((await browser.signIn(email)).status).toBe(401);
  expect((await browser.signIn(email, 'kettle-orbit-marzipan')).status).toBe(200);
});

test('a password set by plain SQL ends every session', async () => {
  await door.owner.query(
    `update auth.account set password = 'x:y' from user_account
     where user_account.id = user_id and email = $1`,
    [email],
  );
  expect((await browser.me()).status).toBe(401);
});

test('a weak new password is refused with a reason at its field', async () => {
  for (const newPassword of [
    'short',
    'Password2026!',
    'somebody-else-1',
    `${email}1`,
    goodPassword,
  ]) {
    const { status, body } = await browser.post('/change-password', {
      currentPassword: goodPassword,
      newPassword,
    });
    expect([newPassword, status, Object.keys(body.fields ?? {})]).toEqual([
      newPassword,
      400,
      ['newPassword'],
    ]);
  }
});

test('an hour without use ends a session; use keeps it', async () => {
  await setSession(`updated_at = now() - interval '59 minutes'`);
  expect((await browser.me()).status).toBe(200);
  await setSession(`updated_at = session.updated_at - interval '59 minutes'`);
  expect((await browser.me()).status).toBe(200);
  await setSession(`updated_at = now() - interval '61 minutes'`);
  expect((await browser.me()).status).toBe(401);
  expect((await browser.get('/list-sessions')).status).toBe(401);
});

test('use is noted once a minute', async () => {
  const seen = async () => {
    await browser.me();
    const { rows } = await door.owner.query(
      `select s.xmin::text, age(now(), s.updated_at) < '1 minute' as now from auth.session s
       join user_account u on u.id = user_id where email = $1`,
      [email],
    );
    return rows[0];
  };
  const first = await seen();
  expect(await seen()).toEqual(first);
  await setSession(`updated_at = now() - interval '61 seconds'`);
  const noted = await seen();
  expect(noted.now).toBe(true);
  expect(await seen()).toEqual(noted);
});

test('twelve hours end a session, however busy', async () => {
  await setSession(`created_at = now() - interval '719 minutes'`);
  expect((await browser.me()).status).toBe(200);
  await setSession(`created_at = now() - interval '721 minutes'`);
  expect((await browser.me()).status).toBe(401);
  await browser.signIn(email);
  const { rows } = await door.owner.query(
    `select round(extract(epoch from expires_at - s.created_at) / 60)::int as minutes
     from auth.session s join user_account u on u.id = user_id where email = $1`,
    [email],
  );
  expect(rows).toContainEqual({ minutes: 720 });
  await setSession(`expires_at = now() - interval '1 second', created_at = now()`);
  expect((await browser.me()).status).toBe(401);
});

test('sessions that have run out are removed when somebody signs in', async () => {
  await setSession(`created_at = now() - interval '721 minutes'`);
  await door.browser().signIn(email);
  const { rows } = await door.owner.query(
    `select count(*)::int from auth.session where created_at < now() - interval '12 hours'`,
  );
  expect(rows).toEqual([{ count: 0 }]);
});

test('a session that ended here is not revived by a route of Better Auth', async () => {
  await setSession(`updated_at = now() - interval '61 minutes'`);
  const reply = await browser.post('/change-password', {
    currentPassword: goodPassword,
    newPassword: 'kettle-orbit-marzipan',
  });
  expect(reply.status).toBe(401);
  expect((await browser.post('/two-factor/verify-totp', { code: '123456' })).status).toBe(401);
});

test('what the database knows is no cookie, and an altered cookie is none', async () => {
  const { rows } = await door.owner.query(
    'select token from auth.session join user_account u on u.id = user_id where email = $1',
    [email],
  );
  const name = 'evenhand.session_token';
  const good = decodeURIComponent(String(browser.cookies.get(name)));
  const [token, signature = ''] = good.split('.');
  expect(token).toBe(rows[0].token);
  const other = door.browser();
  await other.signIn(email);
  const [, foreignSignature] = decodeURIComponent(String(other.cookies.get(name))).split('.');
  const altered = [
    token,
    `${token}.`,
    `${token}.${signature.slice(0, -2)}`,
    `${token}.${signature.replace(/^./, (first) => (first === 'A' ? 'B' : 'A'))}`,
    `${token}.${foreignSignature}`,
    `${token?.replace(/^./, (first) => (first === 'x' ? 'y' : 'x'))}.${signature}`,
    `.${signature}`,
    '',
    '%',
    `${token}.${signature}.${signature}`,
  ];
  for (const cookie of altered) {
    browser.cookies.set(name, encodeURIComponent(String(cookie)));
    expect([cookie, (await browser.me()).status]).toEqual([cookie, 401]);
    expect((await browser.get('/list-sessions')).status).toBe(401);
  }
  browser.cookies.set(name, encodeURIComponent(good));
  expect((await browser.me()).status).toBe(200);
});

test('a cookie signed with another secret is none', async () => {
  const elsewhere = await entrance({ secret: 'another secret, as long as it has to be' });
  await elsewhere.person(email);
  const there = elsewhere.browser();
  await there.signIn(email);
  await door.owner.query(
    `insert into auth.session (id, user_id, token, created_at, updated_at, expires_at)
     select gen_random_uuid(), id, $2, now(), now(), now() + interval '1 hour'
     from user_account where email = $1`,
    [email, decodeURIComponent(String(there.cookies.get('evenhand.session_token'))).split('.')[0]],
  );
  browser.cookies.set(
    'evenhand.session_token',
    String(there.cookies.get('evenhand.session_token')),
  );
  expect((await browser.me()).status).toBe(401);
  await elsewhere.close();
});
