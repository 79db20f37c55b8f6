import { afterAll, beforeAll, expect, test } from 'vitest';
import { passwordToken } from '../../server/sessions/password-link.ts';
import { type Desk, desk } from '../harness/browser.ts';
import { noBrowser } from '../harness/chromium.ts';
import { codeOf } from '../sessions/authenticator.ts';

let place: Desk;

beforeAll(async () => {
  if (!noBrowser) place = await desk();
});
afterAll(() => place?.close());

test.skipIf(noBrowser)(
  'a wrong password is refused in words; the right one leads to the page asked for',
  async () => {
    const { page, open, leave } = await place.visitor();
    await open('/courses?perPage=25');
    await page.getByLabel('E-mail address').fill('training-coordinator@demo.example');
    await page.getByLabel('Password').fill('wrong');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('alert').getByText('We could not sign you in.').waitFor();
    await page.getByLabel('Password').fill('evenhand-demo');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { level: 1, name: 'Courses' }).waitFor();
    await page.getByRole('button', { name: /^Your account/ }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
    // whoever signs in next starts at their own first page
    await page.getByLabel('E-mail address').fill('auditor@demo.example');
    await page.getByLabel('Password').fill('evenhand-demo');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { level: 1, name: /^Hello/ }).waitFor();
    await leave();
  },
);

test.skipIf(noBrowser)(
  'somebody sets a password by their link, then a second factor, and uses both',
  async () => {
    const { owner, platform } = place.council;
    const { rows } = await owner.query(
      "select id from user_account where email = 'report-reader@demo.example'",
    );
    const token = await passwordToken(platform.auth, rows[0].id);
    const { page, open, barriersEverywhere, complaints, leave } = await place.visitor();
    await open(`/set-password?token=${token}`);
    await page.getByLabel('New password').fill('short');
    await page.getByRole('button', { name: 'Set the password' }).click();
    await page.getByText(/at least/).waitFor();
    await page.getByLabel('New password').fill('plum-otter-vestibule');
    await page.getByRole('button', { name: 'Set the password' }).click();
    await page.getByRole('link', { name: 'Sign in with it' }).click();
    await page.getByLabel('E-mail address').fill('report-reader@demo.example');
    await page.getByLabel('Password').fill('plum-otter-vestibule');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { level: 1, name: /^Hello/ }).waitFor();

    await open('/account');
    await page.getByLabel('Your password').fill('plum-otter-vestibule');
    await page.getByRole('button', { name: 'Set up' }).click();
    const secret = await page.locator('code').first().innerText();
    expect(await barriersEverywhere()).toEqual([]);
    const code = (steps: number) => codeOf(`otpauth://totp/x?secret=${secret}`, steps);
    await page.getByLabel('Code', { exact: true }).fill(code(0));
    await page.getByRole('button', { name: 'Turn on' }).click();
    await page.getByText('It is on: signing in asks you for a code.').waitFor();

    await page.getByRole('button', { name: /^Your account/ }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.getByLabel('E-mail address').fill('report-reader@demo.example');
    await page.getByLabel('Password').fill('plum-otter-vestibule');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { level: 1, name: 'Enter your code' }).waitFor();
    expect(await barriersEverywhere()).toEqual([]);
    await page.getByLabel('Code', { exact: true }).fill(code(1));
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByRole('heading', { level: 1, name: /^Hello/ }).waitFor();
    expect(complaints).toEqual([]);
    await leave();
  },
);
