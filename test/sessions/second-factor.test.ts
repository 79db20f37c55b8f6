import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeOf } from './authenticator.ts';
import { enrolled } from './enrolled.ts';
import { type Entrance, entrance, goodPassword } from './entrance.ts';

const password = goodPassword;
const wrong =
  'That code is not right, or has been used already. Enter the newest one; after several wrong codes, sign in again.';
let door: Entrance;

beforeAll(async () => {
  door = await entrance({ totpRequiredRoles: ['auditor'] });
});
afterAll(() => door.close());

/** From now on no code is refused for having been used. */
const forgetCodes = () => door.owner.query('delete from auth.rate_limit');

test('a person sets up a second factor and signs in with it', async () => {
  const email = 'gwen@example.gov.uk';
  const { browser, totpURI, backupCodes } = await enrolled(door, email);
  expect(totpURI).toMatch(/^otpauth:\/\/totp\/Evenhand:gwen%40example.gov.uk\?.*issuer=Evenhand/);
  expect(backupCodes).toHaveLength(10);
  expect((await browser.me()).body).toMatchObject({ secondFactor: true });

  const next = door.browser();
  const { body, cookies } = await next.signIn(email);
  expect(body).toEqual({ secondFactorAsked: true });
  expect(cookies.some((cookie) => /session_token=[^;]/.test(cookie))).toBe(false);
  expect((await next.me()).status).toBe(401);
  expect((await next.get('/get-session')).body).toEqual({ body: 'null' });
  expect(
    (await next.post('/change-password', { currentPassword: password, newPassword: 'x' })).status,
  ).toBe(401);

  const code = codeOf(totpURI, 1);
  expect((await next.post('/two-factor/verify-totp', { code })).body).toEqual({ signedIn: true });
  expect((await next.me()).body).toMatchObject({ email, secondFactor: true });
});

test('a code works once, whoever saw it', async () => {
  const email = 'gil@example.gov.uk';
  const { totpURI, backupCodes } = await enrolled(door, email);
  const code = codeOf(totpURI, 1);
  const [first, second] = [door.browser(), door.browser()];
  await first.signIn(email);
  await second.signIn(email);
  expect((await first.post('/two-factor/verify-totp', { code })).status).toBe(200);
  const replay = await second.post('/two-factor/verify-totp', { code });
  expect([replay.status, replay.body.message]).toEqual([401, wrong]);
  expect((await second.me()).status).toBe(401);
  expect(
    (await second.post('/two-factor/verify-backup-code', { code: backupCodes[0] })).status,
  ).toBe(200);
});

test('the code that set the second factor up is used up by it', async () => {
  const email = 'glyn@example.gov.uk';
  await door.person(email);
  const [here, shoulder] = [door.browser(), door.browser()];
  await here.signIn(email);
  const { body } = await here.post('/two-factor/enable', { password });
  const code = codeOf(body.totpURI);
  expect((await here.post('/two-factor/verify-totp', { code })).status).toBe(200);
  await shoulder.signIn(email);
  const replay = await shoulder.post('/two-factor/verify-totp', { code });
  expect([replay.status, replay.body.message]).toEqual([401, wrong]);
  expect((await shoulder.me()).status).toBe(401);
});

test('after five wrong codes even the right one is refused, and after ten the account has to wait', async () => {
  const email = 'gus@example.gov.uk';
  const { totpURI } = await enrolled(door, email);
  for (const round of [1, 2]) {
    const browser = door.browser();
    await browser.signIn(email);
    for (let index = 0; index < 5; index++) {
      const code = String(Number(codeOf(totpURI)) ^ (index + 1 + round * 8))
        .padStart(6, '0')
        .slice(-6);
      const { status, body } = await browser.post('/two-factor/verify-totp', { code });
      expect([status, body.message]).toEqual([401, wrong]);
    }
    await forgetCodes();
    const code = codeOf(totpURI);
    expect((await browser.post('/two-factor/verify-totp', { code })).status).toBe(401);
    expect((await browser.me()).status).toBe(401);
  }
  await forgetCodes();
  const fresh = door.browser();
  expect((await fresh.signIn(email)).body).toEqual({ secondFactorAsked: true });
  const code = codeOf(totpURI, 1);
  expect((await fresh.post('/two-factor/verify-totp', { code })).body.message).toBe(wrong);
  const { rows } = await door.owner.query(
    `select locked_until > now() + interval '10 minutes' as locked from auth.two_factor
     join user_account on user_account.id = user_id where email = $1`,
    [email],
  );
  expect(rows).toEqual([{ locked: true }]);
});

test('a backup code works once', async () => {
  const email = 'gina@example.gov.uk';
  const { backupCodes } = await enrolled(door, email);
  for (const status of [200, 401]) {
    const browser = door.browser();
    await browser.signIn(email);
    const reply = await browser.post('/two-factor/verify-backup-code', { code: backupCodes[0] });
    expect(reply.status).toBe(status);
    expect((await browser.me()).status).toBe(status);
  }
});

test('secret and backup codes are not readable in the database', async () => {
  const { totpURI, backupCodes } = await enrolled(door, 'gaby@example.gov.uk');
  const { rows } = await door.owner.query('select * from auth.two_factor');
  const stored = JSON.stringify(rows);
  expect(stored).not.toContain(backupCodes[0]);
  expect(stored).not.toContain(new URL(totpURI).searchParams.get('secret'));
});

test('a role that needs a second factor reaches nothing but setting it up, and keeps it', async () => {
  const email = 'ada@example.gov.uk';
  await door.person(email, ['recruiter', 'auditor']);
  const browser = door.browser();
  expect((await browser.signIn(email)).body).toEqual({ signedIn: true });
  expect((await browser.me()).body).toMatchObject({ secondFactorRequired: true });
  expect((await browser.get('/get-session')).body).toMatchObject({ secondFactorRequired: true });
  const refused = await browser.post('/change-password', {
    currentPassword: password,
    newPassword: 'kettle-orbit-marzipan',
  });
  expect([refused.status, refused.body.message]).toEqual([
    403,
    'Your role needs a second factor. Set one up to go on.',
  ]);
  expect((await browser.get('/list-sessions')).status).toBe(403);
  expect((await browser.post('/two-factor/disable', { password })).status).toBe(403);

  const { body } = await browser.post('/two-factor/enable', { password });
  expect((await browser.post('/two-factor/get-totp-uri', { password })).body).toEqual({
    totpURI: body.totpURI,
  });
  await browser.post('/two-factor/verify-totp', { code: codeOf(body.totpURI) });
  expect((await browser.me()).body).toMatchObject({
    secondFactorRequired: false,
    secondFactor: true,
  });
  expect((await browser.get('/list-sessions')).status).toBe(200);

  expect((await browser.get('/get-session')).body).toMatchObject({ secondFactorDemanded: true });
  const code = codeOf(body.totpURI, 1);
  const kept = await browser.post('/two-factor/disable', { password, code });
  expect([kept.status, kept.body.message]).toEqual([
    403,
    'Your role needs a second factor, so it cannot be turned off.',
  ]);
  expect((await browser.me()).body).toMatchObject({ secondFactor: true });
});

test('half a sign-in ends when the password changes or the person is disabled', async () => {
  const email = 'gretel@example.gov.uk';
  const { totpURI } = await enrolled(door, email);
  const browser = door.browser();
  await browser.signIn(email);
  await door.owner.query('update user_account set disabled = true where email = $1', [email]);
  await door.owner.query('update user_account set disabled = false where email = $1', [email]);
  const code = codeOf(totpURI, 1);
  expect((await browser.post('/two-factor/verify-totp', { code })).status).toBe(401);
  expect((await browser.me()).status).toBe(401);
});
