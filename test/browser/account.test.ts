import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoPassword } from '../../server/demo-sign-ins.ts';
import { type Desk, desk } from '../harness/browser.ts';
import { noBrowser } from '../harness/chromium.ts';
import { codeOf } from '../sessions/authenticator.ts';

let place: Desk;

beforeAll(async () => {
  if (!noBrowser) place = await desk();
});
afterAll(() => place?.close());

test.skipIf(noBrowser)(
  'somebody sees where they are signed in, and signs out everywhere else',
  async () => {
    const [here, there] = [await place.visitor(), await place.visitor()];
    await here.signIn('recruiter');
    await there.signIn('recruiter');
    await here.open('/account');
    const sessions = here.page
      .getByRole('region', { name: 'Where you are signed in' })
      .getByRole('listitem');
    await sessions.nth(1).waitFor();
    await expect
      .poll(async () => (await sessions.allInnerTexts()).map((text) => text.split('\n')[0]).sort())
      .toEqual(['Chrome on Linux', 'Chrome on Linux (this one)']);
    await expect
      .poll(() => sessions.first().innerText())
      .toMatch(/Since \d+ \w+ \d{4}, \d\d:\d\d; last used \d+ \w+ \d{4}, \d\d:\d\d$/);
    expect(await here.barriersEverywhere()).toEqual([]);

    const elsewhere = here.page.getByRole('button', { name: 'Sign out everywhere else' });
    await elsewhere.click();
    await elsewhere.waitFor({ state: 'detached' });
    await expect
      .poll(() => sessions.allInnerTexts())
      .toEqual([expect.stringMatching(/^Chrome on Linux \(this one\)/)]);
    await there.open('/');
    await there.page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
    expect(here.complaints).toEqual([]);
    await Promise.all([here.leave(), there.leave()]);
  },
);

test.skipIf(noBrowser)(
  'somebody sets a second factor up, moves it to another telephone and turns it off',
  async () => {
    const { page, open, signIn, barriersEverywhere, complaints, leave } = await place.visitor();
    await signIn('caseworker');
    await open('/account');
    const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
    const prove = async (act: string, code: string) => {
      await page.getByLabel('Your password').fill(demoPassword);
      await page.getByLabel('Code', { exact: true }).fill(code);
      await press(act);
    };
    await page.getByLabel('Your password').fill(demoPassword);
    await press('Set up');
    const secret = await page.locator('code').first().innerText();
    const backupCodes = await page.locator('li code').allInnerTexts();
    const code = (steps: number) => codeOf(`otpauth://totp/x?secret=${secret}`, steps);
    await page.getByLabel('Code', { exact: true }).fill(code(0));
    await press('Turn on');
    await page.getByText('It is on: signing in asks you for a code.').waitFor();
    expect(await barriersEverywhere()).toEqual([]);

    await press('Set up another telephone');
    expect(await barriersEverywhere()).toEqual([]);
    await prove('Show the secret', 'wrong');
    await page.getByText('That code is not right, or has been used already.').waitFor();
    await prove('Show the secret', backupCodes[0]!);
    await page.getByText(secret).waitFor();
    expect(await barriersEverywhere()).toEqual([]);
    await press('Done');

    await press('Make new backup codes');
    await prove('Make new codes', backupCodes[1]!);
    await page.getByText('Keep these where only you find them.').waitFor();
    await expect.poll(() => page.locator('li code').allInnerTexts()).not.toContain(backupCodes[2]);
    await press('Done');

    await press('Turn it off');
    await prove('Turn off', code(1));
    await page.getByText('Your second factor is off.').waitFor();
    await page.getByRole('button', { name: 'Set up' }).waitFor();
    expect(complaints).toEqual([]);
    await leave();
  },
);

test.skipIf(noBrowser)('where a role needs it, it cannot be turned off', async () => {
  const { totpRequiredRoles } = place.council.platform.settings;
  totpRequiredRoles.push('auditor');
  try {
    const { page, open, leave } = await place.visitor();
    await open('/login');
    await page.getByLabel('E-mail address').fill('auditor@demo.example');
    await page.getByLabel('Password').fill(demoPassword);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { level: 1, name: 'Set up a second factor' }).waitFor();
    await page.getByLabel('Your password').fill(demoPassword);
    await page.getByRole('button', { name: 'Set up' }).click();
    const secret = await page.locator('code').first().innerText();
    await page
      .getByLabel('Code', { exact: true })
      .fill(codeOf(`otpauth://totp/x?secret=${secret}`));
    await page.getByRole('button', { name: 'Turn on' }).click();
    await page.getByRole('heading', { level: 1, name: /^Hello/ }).waitFor();
    await open('/account');
    await page.getByText('Your role needs it, so it cannot be turned off.').waitFor();
    await expect.poll(() => page.getByRole('button', { name: 'Turn it off' }).count()).toBe(0);
    await leave();
  } finally {
    totpRequiredRoles.pop();
  }
});
