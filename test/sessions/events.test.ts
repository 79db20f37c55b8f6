import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { passwordToken } from '../../server/sessions/password-link.ts';
import { codeOf } from './authenticator.ts';
import { type Entrance, entrance, goodPassword } from './entrance.ts';

const anna = 'anna@example.gov.uk';
const changed = 'kettle-orbit-marzipan';
let door: Entrance;

beforeAll(async () => {
  door = await entrance();
});
afterAll(() => door.close());

test('everything at the door is written down, with who, whence and which session', async () => {
  const id = await door.person(anna);
  const browser = door.browser({ ip: '10.4.4.4', headers: { 'user-agent': 'Test/1' } });
  await browser.signIn(anna, 'wrong-password');
  await browser.signIn('nobody@example.gov.uk', 'wrong-password');
  await browser.signIn(anna);
  await browser.post('/change-password', { currentPassword: 'wrong', newPassword: changed });
  await browser.post('/change-password', { currentPassword: goodPassword, newPassword: changed });
  const { body } = await browser.post('/two-factor/enable', { password: changed });
  await browser.post('/two-factor/verify-totp', { code: codeOf(body.totpURI) });
  const proof = { password: changed, code: codeOf(body.totpURI, 1) };
  await browser.post('/two-factor/get-totp-uri', proof);
  await browser.post('/two-factor/generate-backup-codes', proof);
  const [first, ...codes] = body.backupCodes as string[];
  const made = await browser.post('/two-factor/generate-backup-codes', { ...proof, code: first });
  expect(made.body.backupCodes).not.toContain(codes[0]);
  const [second, third] = made.body.backupCodes as string[];
  await browser.post('/revoke-other-sessions');
  await browser.post('/sign-out');
  await browser.signIn(anna, changed);
  await browser.post('/two-factor/verify-totp', { code: '000000' });
  await browser.post('/two-factor/verify-backup-code', { code: second });
  await browser.post('/two-factor/disable', { password: changed, code: third });
  const token = await passwordToken(door.auth, id);
  await browser.post('/set-password', { token, password: goodPassword });
  await browser.post('/set-password', { token, password: goodPassword });

  const { rows } = await door.owner.query(
    `select kind, coalesce(user_id = $1, false) as hers, email, session_id is not null as session,
       ip_address as ip, user_agent as program from auth.event order by at`,
    [id],
  );
  expect(rows.map(({ kind, hers, session }) => `${kind} ${hers} ${session}`)).toEqual([
    'signInFailed true false',
    'signInFailed false false',
    'signedIn true true',
    'passwordCheckFailed true true',
    'passwordChanged true false',
    'secondFactorStarted true false',
    'secondFactorOn true false',
    'secondFactorShown true false',
    'secondFactorFailed true true',
    'backupCodeUsed true true',
    'backupCodesMade true false',
    'otherSessionsEnded true true',
    'signedOut true true',
    'secondFactorAsked true false',
    'secondFactorFailed true false',
    'backupCodeUsed true false',
    'signedIn true true',
    'backupCodeUsed true true',
    'secondFactorOff true false',
    'passwordSetByLink true false',
    'passwordLinkRefused false false',
  ]);
  for (const { email, ip, program, kind } of rows) {
    expect([kind, ip, program]).toEqual([kind, '10.4.4.4', 'Test/1']);
    if (kind !== 'passwordLinkRefused') expect(email).toMatch(/^(anna|nobody)@/);
  }
});

test('no password, code, token or cookie reaches the log or the record', async () => {
  const email = 'canary@example.gov.uk';
  const id = await door.person(email);
  const browser = door.browser();
  await browser.signIn(email, 'canary-wrong-password');
  await browser.signIn('canary-typed-into-address', 'canary-with-it');
  await browser.signIn(email);
  const cookies = [...browser.cookies.values()];
  await browser.post('/change-password', { currentPassword: 'canary-old', newPassword: changed });
  const { body } = await browser.post('/two-factor/enable', { password: goodPassword });
  const code = codeOf(body.totpURI);
  await browser.post('/two-factor/verify-totp', { code });
  const token = await passwordToken(door.auth, id);
  await browser.post('/set-password', { token, password: 'canary-too-short'.slice(0, 9) });
  await browser.post('/set-password', { token: 'canary-token', password: 'canary-new-password' });

  const { rows } = await door.owner.query('select * from auth.event');
  const written = JSON.stringify(rows) + door.logged.join('');
  const secrets = [
    'canary-',
    goodPassword,
    changed,
    token,
    `"${code}"`,
    ...cookies,
    ...cookies.map((cookie) => String(cookie.split('.')[0])).filter((value) => value !== 'true'),
    ...(body.backupCodes as string[]),
  ];
  for (const secret of secrets) expect(written).not.toContain(secret);
});

test('the record only grows: neither the platform nor the owner changes it', async () => {
  const statements = [
    `update auth.event set kind = 'signedOut'`,
    'delete from auth.event',
    'truncate auth.event',
  ];
  for (const statement of statements) {
    await expect(door.pool.query(statement)).rejects.toThrow(/permission denied|only grows/);
    await expect(door.owner.query(statement)).rejects.toThrow(/only grows/);
  }
});

test('the other roles of the database see nothing of sign-in', async () => {
  const { profiles, reports } = door.database.urls;
  for (const url of [profiles, reports]) {
    const client = new pg.Client(url);
    await client.connect();
    for (const table of [
      'session',
      'account',
      'verification',
      'two_factor',
      'event',
      'rate_limit',
      'failed_sign_in',
    ]) {
      await expect(client.query(`select * from auth.${table}`)).rejects.toThrow(
        'permission denied',
      );
    }
    await client.end();
  }
});

test('an event that cannot be written down does not happen', async () => {
  await door.person('unrecorded@example.gov.uk');
  await door.owner.query(
    `alter table auth.event add constraint full_disk check (kind <> 'signedIn') not valid`,
  );
  const browser = door.browser();
  const { status, body, cookies } = await browser.signIn('unrecorded@example.gov.uk');
  const { reference } = body;
  expect([status, body, cookies]).toEqual([
    500,
    {
      code: 'INTERNAL',
      reference,
      message: `Something went wrong on our side. Try again in a minute. If it stays, tell your administrator reference ${reference}.`,
    },
    [],
  ]);
  await door.owner.query('alter table auth.event drop constraint full_disk');
});
