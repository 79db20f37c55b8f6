import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, desk } from '../harness/browser.ts';
import { noBrowser } from '../harness/chromium.ts';

let place: Desk;

beforeAll(async () => {
  if (!noBrowser) place = await desk();
});
afterAll(() => place?.close());

test.skipIf(noBrowser)(
  'a resident reads a public page, by keyboard, on any screen, in either language',
  async () => {
    const { page, open, barriers, requests, complaints, leave } = await place.visitor();
    await open('/accessibility');
    expect(await page.context().cookies()).toEqual([]);
    await page.keyboard.press('Tab');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe('Skip to main content');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Datganiad hygyrchedd' }).waitFor();
    for (const width of [1280, 390, 320]) {
      await page.setViewportSize({ width, height: 844 });
      expect(await barriers()).toEqual([]);
      await expect
        .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
        .toBeLessThanOrEqual(width);
      if (process.env.PICTURES)
        await page.screenshot({
          path: `${process.env.PICTURES}/public-${width}.png`,
          fullPage: true,
        });
    }
    expect(
      requests.filter((address) => !address.startsWith(place.url) && !address.startsWith('data:')),
    ).toEqual([]);
    expect(complaints).toEqual([]);
    await leave();
  },
);

test.skipIf(noBrowser)(
  'who is not signed in and opens an address that there is not is told so, not asked to sign in',
  async () => {
    const { page, open, barriers, leave } = await place.visitor();
    for (const address of ['/privacy', '/complaints/2026']) {
      await open(address);
      await page.getByRole('heading', { level: 1, name: 'Page not found' }).waitFor();
      await page
        .getByRole('navigation', { name: 'About this site' })
        .getByRole('link')
        .first()
        .waitFor();
    }
    expect(await barriers()).toEqual([]);
    await open('/cy/preifatrwydd');
    await page.getByRole('heading', { level: 1, name: 'Heb ddod o hyd i’r dudalen' }).waitFor();
    for (const address of ['/employees', '/pay-gap', '/reports/headcount']) {
      await open(address);
      await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
    }
    await leave();
  },
);
