import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeOf } from './authenticator.ts';
import { enrolled } from './enrolled.ts';
import { type Entrance, entrance, goodPassword } from './entrance.ts';

const password = goodPassword;
let door: Entrance;

beforeAll(async () => {
  door = await entrance();
});
afterAll(() => door.close());

test('new backup codes replace the old ones; the secret is shown again; both for password and code', async () => {
  const { browser, totpURI, backupCodes } = await enrolled(door, 'gabi@example.gov.uk');
  const code = codeOf(totpURI, 1);
  expect((await browser.post('/two-factor/get-totp-uri', { password, code })).body).toEqual({
    totpURI,
  });
  const { body } = await browser.post('/two-factor/generate-backup-codes', {
    password,
    code: backupCodes[0],
  });
  expect(body.backupCodes).toHaveLength(10);
  const next = door.browser();
  await next.signIn('gabi@example.gov.uk');
  expect((await next.post('/two-factor/verify-backup-code', { code: backupCodes[1] })).status).toBe(
    401,
  );
});

test('nothing about the second factor changes without the password and a code', async () => {
  const { browser, totpURI, backupCodes } = await enrolled(door, 'gail@example.gov.uk');
  const unused = codeOf(totpURI, 1);
  const wrongOnes = [
    [{ password }, 'code'],
    [{ password, code: '' }, 'code'],
    [{ password, code: codeOf(totpURI) }, 'code'],
    [{ password, code: 'abcde-fghij' }, 'code'],
    [{ password: 'wrong-password', code: unused }, 'password'],
    [{ code: unused }, 'password'],
  ] as const;
  for (const path of ['disable', 'generate-backup-codes', 'get-totp-uri'])
    for (const [given, field] of wrongOnes) {
      // the guesses of the round before are long forgotten
      await door.owner.query('delete from auth.failed_sign_in');
      const { status, body } = await browser.post(`/two-factor/${path}`, given);
      expect([path, status, Object.keys(body.fields ?? {})]).toEqual([path, 400, [field]]);
    }
  expect((await browser.me()).body).toMatchObject({ secondFactor: true });
  expect((await browser.post('/two-factor/enable', { password })).body.message).toBe(
    'You have a second factor. Turn it off before you set up another.',
  );
  // a mistyped password used neither of them up
  for (const code of [unused, backupCodes[0]])
    expect((await browser.post('/two-factor/get-totp-uri', { password, code })).status).toBe(200);
});

test('a code guessed in a borrowed session is counted like a password', async () => {
  const email = 'glenys@example.gov.uk';
  const { browser, backupCodes } = await enrolled(door, email);
  for (let index = 0; index < 10; index++) {
    const code = `wrong-${index}`;
    const { body } = await browser.post('/two-factor/disable', { password, code });
    expect(body.fields).toEqual({
      code: 'That code is not right, or has been used already. Enter the newest one.',
    });
  }
  const [code] = backupCodes;
  expect((await browser.post('/two-factor/disable', { password, code })).status).toBe(400);
  expect((await browser.me()).body).toMatchObject({ secondFactor: true });
  await door.owner.query('delete from auth.failed_sign_in');
  expect((await browser.post('/two-factor/disable', { password, code })).body).toEqual({
    secondFactor: false,
  });
});

test('turning it on or off ends the other sessions and keeps this one', async () => {
  const email = 'gary@example.gov.uk';
  await door.person(email);
  const [here, there] = [door.browser(), door.browser()];
  await here.signIn(email);
  await there.signIn(email);
  const { body } = await here.post('/two-factor/enable', { password });
  expect((await there.me()).status).toBe(200);
  await here.post('/two-factor/verify-totp', { code: codeOf(body.totpURI) });
  expect((await here.me()).status).toBe(200);
  expect((await there.me()).status).toBe(401);

  const code = codeOf(body.totpURI, 1);
  expect((await here.post('/two-factor/disable', { password, code })).body).toEqual({
    secondFactor: false,
  });
  expect((await here.me()).body).toMatchObject({ secondFactor: false });
  expect((await there.signIn(email)).body).toEqual({ signedIn: true });
});

test('an administrator who takes a lost second factor away lets the person set up another', async () => {
  const email = 'gert@example.gov.uk';
  const { browser } = await enrolled(door, email);
  await door.owner.query('update user_account set two_factor_enabled = false where email = $1', [
    email,
  ]);
  expect((await browser.me()).status).toBe(401);
  expect((await browser.signIn(email)).body).toEqual({ signedIn: true });
  const { body } = await browser.post('/two-factor/enable', { password });
  const code = codeOf(body.totpURI);
  expect((await browser.post('/two-factor/verify-totp', { code })).status).toBe(200);
});
