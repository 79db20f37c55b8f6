import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAdministrator } from '../../server/sessions/administrators.ts';
import { passwordToken } from '../../server/sessions/password-link.ts';
import { type Entrance, entrance, goodPassword } from './entrance.ts';

const spent =
  'This link has been used, or is older than a day. Ask an administrator for a new one.';
const password = 'kettle-orbit-marzipan';
let door: Entrance;

beforeAll(async () => {
  door = await entrance();
});
afterAll(() => door.close());

const tokenOf = ({ link }: { link: string }) => String(new URL(link).searchParams.get('token'));
const set = (token: string, chosen = password) =>
  door.browser().post('/set-password', { token, password: chosen });

test('the first administrator gets a link, sets a password by it and signs in', async () => {
  const made = await createAdministrator(door, ' Olwen.Rees@Example.gov.uk');
  expect(made).toEqual({
    email: 'olwen.rees@example.gov.uk',
    name: 'Olwen Rees',
    language: null,
    was: 'unknown',
    link: expect.stringMatching(/^http:\/\/localhost:4000\/set-password\?token=\w{40}$/),
  });

  expect((await set(tokenOf(made))).body).toEqual({ passwordSet: true });
  const browser = door.browser();
  await browser.signIn('olwen.rees@example.gov.uk', password);
  expect((await browser.me()).body).toMatchObject({
    name: 'Olwen Rees',
    email: 'olwen.rees@example.gov.uk',
    roles: ['systemAdministrator'],
  });
});

test('a link works once, even when asked many times at once', async () => {
  const token = tokenOf(await createAdministrator(door, 'once@example.gov.uk'));
  const replies = await Promise.all(
    Array.from({ length: 8 }, (_, index) => set(token, `${password}-${index}`)),
  );
  expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
  const again = await set(token);
  expect([again.status, again.body.message]).toEqual([400, spent]);
});

test('a link works for a day', async () => {
  const token = tokenOf(await createAdministrator(door, 'late@example.gov.uk'));
  const { rows } = await door.owner.query(
    `select round(extract(epoch from max(expires_at) - now()) / 3600)::int as hours
     from auth.verification`,
  );
  expect(rows).toEqual([{ hours: 24 }]);
  await door.owner.query(`update auth.verification set expires_at = now() - interval '1 second'`);
  expect((await set(token)).body.message).toBe(spent);
  expect((await door.browser().signIn('late@example.gov.uk', password)).status).toBe(401);
});

test('a weak password does not use the link up', async () => {
  const token = tokenOf(await createAdministrator(door, 'weak@example.gov.uk'));
  expect(await set(token, 'Password2026!')).toMatchObject({
    status: 400,
    body: { fields: { password: expect.stringMatching(/too common/) } },
  });
  expect((await set(token)).status).toBe(200);
});

test('an invented link and that of a disabled person answer alike', async () => {
  const early = tokenOf(await createAdministrator(door, 'gone@example.gov.uk'));
  const { rows } = await door.owner.query(
    `update user_account set disabled = true where email = 'gone@example.gov.uk' returning id`,
  );
  const late = await passwordToken(door.auth, rows[0].id);
  const replies = [
    await set(early),
    await set(late),
    await set('x'.repeat(40)),
    await set('2fa-attempts'),
  ];
  expect(replies.map(({ status, body }) => [status, body.message])).toEqual([
    [400, spent],
    [400, spent],
    [400, spent],
    [400, spent],
  ]);
  await expect(createAdministrator(door, 'gone@example.gov.uk')).rejects.toThrow(
    'The account gone@example.gov.uk is disabled',
  );
});

test.each(['', ' ', 'a\u0000b', '\ud800', 'x'.repeat(201)])(
  'what no link ends in is refused: %j',
  async (token) => {
    const { status, body } = await set(token);
    expect([status, body.fields]).toEqual([400, { token: 'Open the link again.' }]);
  },
);

test('the database does not know the token, so whoever reads it cannot use the link', async () => {
  const token = tokenOf(await createAdministrator(door, 'hash@example.gov.uk'));
  const { rows } = await door.owner.query('select identifier from auth.verification');
  expect(rows.length).toBeGreaterThan(0);
  expect(JSON.stringify(rows)).not.toContain(token);
  for (const { identifier } of rows) expect((await set(identifier)).status).toBe(400);
});

test('somebody known becomes an administrator only on purpose, keeping the other roles, and once', async () => {
  const email = 'known@example.gov.uk';
  const id = await door.person(email, ['recruiter']);
  const roles = async () => {
    const text = 'select roles, version from user_account where id = $1';
    return (await door.owner.query(text, [id])).rows;
  };
  await expect(createAdministrator(door, email)).rejects.toThrow(
    'Somebody Else (known@example.gov.uk) has an account already, and is not an administrator. To make them one: npm run create-administrator -- known@example.gov.uk --raise',
  );
  expect(await roles()).toEqual([{ roles: ['recruiter'], version: 1 }]);

  const raised = await createAdministrator(door, email, { raise: true });
  const again = await createAdministrator(door, email);
  expect([raised.was, again.was]).toEqual(['person', 'administrator']);
  expect(await roles()).toEqual([{ roles: ['recruiter', 'systemAdministrator'], version: 2 }]);
  expect((await set(tokenOf(again))).status).toBe(200);

  const { rows } = await door.owner.query(
    'select kind from auth.event where user_id = $1 order by at',
    [id],
  );
  expect(rows.map(({ kind }) => kind)).toEqual([
    'administratorMade',
    'passwordLinkMade',
    'passwordLinkMade',
    'passwordSetByLink',
  ]);
});

test('a new password by link ends sessions and the other links', async () => {
  const id = await door.person('two@example.gov.uk');
  const browser = door.browser();
  await browser.signIn('two@example.gov.uk', goodPassword);
  const [first, second] = [await passwordToken(door.auth, id), await passwordToken(door.auth, id)];
  expect((await set(first)).status).toBe(200);
  expect((await browser.me()).status).toBe(401);
  expect((await set(second)).body.message).toBe(spent);
});

test('what is not an address is refused with an example', async () => {
  for (const given of [undefined, '', 'nobody', '--help']) {
    await expect(createAdministrator(door, given)).rejects.toThrow(
      'npm run create-administrator -- anna@example.gov.uk',
    );
  }
});
