import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testSecret } from '../harness/database.ts';
import { bare } from '../harness/process.ts';
import { type Entrance, entrance } from './entrance.ts';

const run = promisify(execFile);
const dataDir = mkdtempSync(join(tmpdir(), 'evenhand-command-'));
let door: Entrance;

beforeAll(async () => {
  door = await entrance();
});
afterAll(async () => {
  await door.close();
  rmSync(dataDir, { recursive: true });
});

const command = (...args: string[]) => commandWith({}, ...args);

const commandWith = (settings: Record<string, string>, ...args: string[]) =>
  run(process.execPath, ['server/commands/create-administrator.ts', ...args], {
    env: {
      ...bare,
      DATABASE_URL: door.database.ownerUrl,
      DATA_DIR: dataDir,
      SECRET: testSecret,
      PUBLIC_URL: 'https://equality.example.gov.uk',
      ...settings,
    },
  });

test('the command prints a link that works on the running platform', async () => {
  const { stdout } = await command('olwen@example.gov.uk');
  const [explanation, link = ''] = stdout.trim().split('\n');
  expect(explanation).toBe('Open this link within 24 hours to set the password:');
  expect(link).toMatch(/^https:\/\/equality\.example\.gov\.uk\/set-password\?token=\w{40}$/);

  const browser = door.browser();
  const token = link.split('=')[1];
  const password = 'kettle-orbit-marzipan';
  expect((await browser.post('/set-password', { token, password })).status).toBe(200);
  expect((await browser.signIn('olwen@example.gov.uk', password)).status).toBe(200);
});

test('where messages leave, the link goes into the outbox too', async () => {
  const mail = { SMTP_URL: 'smtp://localhost', MAIL_FROM: 'equality@example.gov.uk' };
  const { stdout } = await commandWith(mail, 'gwen.pugh@example.gov.uk');
  const [, link, also] = stdout.trim().split('\n');
  expect(also).toBe('It goes to gwen.pugh@example.gov.uk too, as soon as the platform runs.');
  const { rows } = await door.pool.query(
    'select mail, recipient_email, language, state, address, variables from message',
  );
  expect(rows).toEqual([
    {
      mail: 'passwordLink',
      recipient_email: 'gwen.pugh@example.gov.uk',
      language: 'english',
      state: 'waiting',
      address: link,
      variables: { person: 'Gwen Pugh' },
    },
  ]);
});

test('it says what somebody with an account is, and raises them only when told to', async () => {
  await door.person('nia@example.gov.uk', ['recruiter']);
  await expect(command('nia@example.gov.uk')).rejects.toMatchObject({
    code: 1,
    stdout: '',
    stderr:
      'Somebody Else (nia@example.gov.uk) has an account already, and is not an administrator. To make them one: npm run create-administrator -- nia@example.gov.uk --raise\n',
  });
  const explained = async (...args: string[]) => (await command(...args)).stdout.split('\n')[0];
  expect(await explained('nia@example.gov.uk', '--raise')).toBe(
    'nia@example.gov.uk is an administrator from now on. To set a new password, open this link within 24 hours:',
  );
  expect(await explained('nia@example.gov.uk')).toBe(
    'nia@example.gov.uk is an administrator already. To set a new password, open this link within 24 hours:',
  );
});

test('without an address, or with what is no option, it says how in one line', async () => {
  await expect(command('--rise', 'nia@example.gov.uk')).rejects.toMatchObject({
    code: 1,
    stderr: 'Say who: npm run create-administrator -- anna@example.gov.uk [--raise]\n',
  });
  await expect(command()).rejects.toMatchObject({
    code: 1,
    stderr: 'Give a whole e-mail address: npm run create-administrator -- anna@example.gov.uk\n',
  });
});
