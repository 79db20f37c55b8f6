import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, desk } from '../harness/browser.ts';
import { noBrowser } from '../harness/chromium.ts';

let place: Desk;

beforeAll(async () => {
  if (!noBrowser) place = await desk();
});
afterAll(() => place?.close());

const one = async (sql: string) => (await place.council.owner.query(sql)).rows[0];

test.skipIf(noBrowser)(
  'a long form has its parts beside it, and they are gone to by keyboard',
  async () => {
    const { page, open, signIn, barriersEverywhere, leave } = await place.visitor();
    const { id } = await one('select id from contract order by title, id limit 1');
    await signIn('procurementOfficer');
    await open(`/contracts/${id}`);
    const parts = page.getByRole('navigation', { name: 'Parts of this form' });
    await parts.waitFor();
    await expect
      .poll(() => parts.getByRole('link').allTextContents())
      .toEqual(['Contract', 'Value', 'Dates', 'Equality', 'In the published record']);
    await parts.getByRole('link', { name: 'Equality' }).press('Enter');
    const heading = page.getByRole('heading', { level: 2, name: 'Equality' });
    await expect.poll(() => heading.evaluate((each) => each === document.activeElement)).toBe(true);
    await page.keyboard.press('Tab');
    const next = page.getByRole('combobox', { name: 'Relevance (optional)' });
    await expect.poll(() => next.evaluate((each) => each === document.activeElement)).toBe(true);
    const first = next.getByRole('option').first();
    expect(await first.textContent()).toBe('Leave empty');
    const box = (await heading.boundingBox())!;
    // not under the bar
    expect(box.y).toBeGreaterThan(56);
    expect(await barriersEverywhere()).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    await expect.poll(() => parts.isVisible()).toBe(false);
    await leave();
  },
);

test.skipIf(noBrowser)(
  'what is wrong stands first, has the focus, and leads to its inputs',
  async () => {
    const { page, open, signIn, barriersEverywhere, leave } = await place.visitor();
    const { id } = await one('select id from contract order by title, id limit 1');
    await signIn('procurementOfficer');
    await open(`/contracts/${id}`);
    await page.getByLabel('Title').fill('');
    await page.getByRole('textbox', { name: /^Value(?! with)/ }).fill('a lot');
    await page.getByRole('textbox', { name: /^Value(?! with)/ }).press('Enter');
    const alert = page.getByRole('alert');
    await alert.getByRole('heading', { name: 'There is a problem' }).waitFor();
    await expect.poll(() => alert.evaluate((each) => each === document.activeElement)).toBe(true);
    await expect.poll(async () => (await alert.boundingBox())!.y).toBeGreaterThan(56);
    await expect
      .poll(() => alert.getByRole('link').allTextContents())
      .toEqual(['Title: This is needed.', 'Value: Enter a number, like 1250.50.']);
    expect(await barriersEverywhere()).toEqual([]);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const value = page.getByRole('textbox', { name: /^Value(?! with)/ });
    await expect.poll(() => value.evaluate((each) => each === document.activeElement)).toBe(true);
    // what to type is still said beside what is wrong
    const described = await value.getAttribute('aria-describedby');
    await expect
      .poll(() => page.locator(`[id="${described}"]`).innerText())
      .toBe('Enter a number, like 1250.50.\nWhat it is worth over its whole length.');
    await leave();
  },
);
