import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, desk } from '../harness/browser.ts';
import { noBrowser } from '../harness/chromium.ts';
import { tabTo } from '../harness/tab-to.ts';

let place: Desk;

beforeAll(async () => {
  if (!noBrowser) place = await desk();
});
afterAll(() => place?.close());

const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { level: 1, name }).waitFor();

/** By keyboard alone: types into the field that is called so, and goes on. */
async function type(page: Page, field: string, words: string) {
  await heading(page, field);
  await tabTo(page, field);
  await page.keyboard.type(words);
  await tabTo(page, 'Continue');
  await page.keyboard.press('Enter');
}

async function press(page: Page, name: string) {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
}

const kept = async (number: string) =>
  (
    await place.council.owner.query(
      `select full_name, statement, (select string_agg(coalesce(category, 'declined'), ' ' order by characteristic)
         from monitoring.equality_answer where subject = application.id) as apart
       from application where number = $1`,
      [number],
    )
  ).rows;

test.skipIf(noBrowser)(
  'somebody finds a job and applies for it by keyboard alone, without scripts, and nothing is left in the browser',
  async () => {
    const { page, leave } = await place.visitor({ script: false });
    await page.goto('/jobs');
    const job = await page.locator('main h2 a').first().innerText();
    await press(page, job);
    await heading(page, job);
    expect(await page.context().cookies()).toEqual([]);
    await press(page, 'Apply for this job');
    await type(page, 'What is your name?', 'Heledd Quarrington');
    await type(page, 'What is your e-mail address?', 'heledd@example.org');
    await type(page, 'How do you meet what the job asks for?', 'I have run a library.');
    await type(page, 'Where did you study? (optional)', '');
    await heading(page, 'Where did you hear of this job? (optional)');
    await press(page, 'Continue');
    await heading(page, 'Equality questions');
    await press(page, 'Continue');
    await heading(page, 'How old are you?');
    // nothing chosen: the question comes back
    await press(page, 'Continue');
    await page.getByRole('link', { name: 'Choose an answer, or “prefer not to say”.' }).waitFor();
    await tabTo(page, '16 to 24');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await press(page, 'Continue');
    for (const question of [
      /conditions or illness/,
      /your sex\?/,
      /gender/,
      /ethnic/,
      /religion/,
      /orientation/,
    ]) {
      await heading(page, question);
      await page.getByLabel('Prefer not to say').focus();
      await page.keyboard.press('Space');
      await press(page, 'Continue');
    }
    await heading(page, 'Check your application');
    await press(page, 'Send the application');
    await heading(page, 'Application sent');
    expect(await page.context().cookies()).toEqual([]);
    await expect
      .poll(() => kept(page.url().split('/').at(-1)!))
      .toEqual([
        {
          full_name: 'Heledd Quarrington',
          statement: 'I have run a library.',
          apart: '25-34 declined declined declined declined declined declined',
        },
      ]);
    await leave();
  },
);

test.skipIf(noBrowser)('the pages of an application stand in nobody’s way, in Welsh', async () => {
  const { page, open, barriers, complaints, leave } = await place.visitor();
  const look = async () => {
    expect(await barriers()).toEqual([]);
    for (const width of [1280, 390, 320]) {
      await page.setViewportSize({ width, height: 844 });
      const whole = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(whole).toBeLessThanOrEqual(width);
    }
  };
  const on = () => page.getByRole('button', { name: 'Parhau' }).click();
  await open('/cy/jobs');
  await look();
  await page.locator('main h2 a').last().click();
  await look();
  await page.getByRole('button', { name: 'Gwneud cais am y swydd hon' }).click();
  await on();
  await page.getByRole('link', { name: 'Rhowch eich enw.' }).waitFor();
  await look();
  await page.locator('#fullName').fill('Heledd Quarrington');
  await on();
  await page.locator('#email').fill('heledd@example.org');
  await on();
  await page.locator('#statement').fill('Rwyf wedi rhedeg llyfrgell.');
  await look();
  await on();
  await on();
  await look();
  await on();
  await look();
  await on();
  while (page.url().includes('/equality/')) {
    const at = page.url();
    if (at.endsWith('religionOrBelief')) await look();
    await page.getByLabel('Mae’n well gen i beidio â dweud').check();
    await on();
    await page.waitForURL((url) => url.href !== at);
  }
  await look();
  await page.getByRole('button', { name: 'Anfon y cais' }).click();
  await heading(page, 'Anfonwyd y cais');
  await look();
  await page.getByRole('link', { name: 'Gofyn am iaith neu fformat arall' }).click();
  await expect.poll(() => page.locator('#about').inputValue()).toBe('Anfonwyd y cais');
  await look();
  expect(complaints).toEqual([]);
  await leave();
});
