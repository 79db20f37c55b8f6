import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { keepFunnel, keepMonth, keepServiceUsers, month } from '../audits/month.ts';
import { type Desk, desk } from '../harness/browser.ts';
import { noBrowser } from '../harness/chromium.ts';

let place: Desk;
const before = '2026-02-28';
const silent = '2026-01-31';

beforeAll(async () => {
  if (noBrowser) return;
  place = await desk();
});
afterAll(() => place?.close());

test.skipIf(noBrowser)(
  'HR has the pay gap worked out, and then everybody sees it as it is kept',
  async () => {
    const { page, open, signIn, barriersEverywhere, complaints, leave } = await place.visitor();
    await signIn('hrAdministrator');
    await open('/pay-gap');
    await page.getByText('From the records as they stand now').waitFor();
    await page.getByRole('button', { name: 'Work out and keep' }).click();
    const dialog = page.getByRole('dialog', { name: 'Work out and keep' });
    await dialog.getByText('Check first that all pay of the date is in.').waitFor();
    await dialog.getByRole('button', { name: 'Work out and keep' }).click();
    await page.getByText(/^Worked out on .*, and kept/).waitFor();
    await page.getByRole('button', { name: 'Work out again' }).click();
    const again = page.getByRole('dialog', { name: 'Work the pay gap out again' });
    await again.getByLabel('Why they are worked out again').fill('A late record');
    await again.getByRole('button', { name: 'Work out again' }).click();
    await again.getByText('The number of people whose pay has changed since is 0').waitFor();
    await again.getByRole('button', { name: 'Cancel' }).click();
    await again.waitFor({ state: 'hidden' });
    await page.getByText('are missing from every figure').waitFor();
    const shown = page.getByLabel('Snapshot date', { exact: true });
    const day = await shown.inputValue();
    expect(
      await shown
        .locator('option')
        .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value)),
    ).toEqual([day]);
    await page.getByRole('link', { name: 'Write the statement' }).click();
    await expect.poll(() => page.getByLabel('Snapshot on').inputValue()).toBe(day);
    await open('/pay-gap?on=2020-03-31');
    await page.getByText(/Dates that are worked out: 31 March \d{4}\./).waitFor();
    expect(await barriersEverywhere()).toEqual([]);
    expect(complaints).toEqual([]);
    await leave();
  },
);

test.skipIf(noBrowser)(
  'the workforce stands beside the population and beside itself a month before',
  async () => {
    const { owner } = place.council;
    await keepMonth(place.council);
    await owner.query(
      `insert into monthly_table (id, version, month, characteristic_id, grouping, people, fewest, rounded, figures, answered, fresh, withheld, unkept, computed_at)
     select gen_random_uuid(), 1, at, characteristic_id, grouping, people, fewest, rounded,
       replace(figures::text, '[55, 35]', held)::jsonb, answered, true, 0, 0, now() from monthly_table,
       (values ($2::date, '[50, 40]'), ($3::date, '[null, null]')) other (at, held) where month = $1`,
      [month, before, silent],
    );
    const { page, open, signIn, barriersEverywhere, complaints, leave } = await place.visitor();
    await signIn('equalityLead');
    await open(`/representation?of=sex&with=${before}`);
    await page.getByText('Filled: 31 March 2026. Outlined: 28 February 2026.').waitFor();
    const female = page.getByRole('row', { name: /^Female/ });
    expect(await female.getByRole('cell').nth(1).innerText()).toMatchInlineSnapshot(`
      "55.6%
      +5.5 points"
    `);
    expect(await barriersEverywhere()).toEqual([]);
    await open('/workforce-profile?of=sex');
    await page.getByText('90 of 100 asked').waitFor();
    await page.getByText('is told of every group, however small').waitFor();
    await page.getByText('The two need not add up to a hundred').waitFor();
    expect(await barriersEverywhere()).toEqual([]);
    const answer = await answerToRequest(page);
    expect(answer).toMatch(/<dt>Council<\/dt><dd>\w/);
    expect(answer).toContain('<dt>Report</dt><dd>Workforce profile</dd>');
    expect(answer).toContain('How many have answered is told as a rate, of groups');
    expect(answer).not.toContain('Have said');
    await open(`/workforce-profile?of=sex&at=${silent}`);
    await page.getByText('What people here are is withheld').waitFor();
    expect(await page.getByRole('img', { name: /as bars/ }).count()).toBe(0);
    await open('/pay-gap');
    await page.getByText(/^Worked out on .*, and kept/).waitFor();
    expect(await page.getByRole('button', { name: /^Work out/ }).count()).toBe(0);
    expect(await barriersEverywhere()).toEqual([]);
    expect(complaints).toEqual([]);
    await leave();
  },
);

test.skipIf(noBrowser)(
  'how far applicants got stands beside the year before, for the council and part by part',
  async () => {
    await keepFunnel(place.council, month, '2025-03-31');
    const { page, open, signIn, settled, barriersEverywhere, complaints, leave } =
      await place.visitor();
    await signIn('equalityLead');
    await open(`/recruitment-funnel?of=sex&until=${month}&with=2025-03-31`);
    await page.getByRole('heading', { name: 'How many at each stage' }).waitFor();
    await page.getByRole('heading', { name: 'Share of each group who were longlisted' }).waitFor();
    await page.getByText('others may follow in the next minutes').waitFor();
    const leftOut = page.getByText('Parts in which fewer than 20 have said what they are');
    expect(await leftOut.count()).toBe(0);
    expect(await barriersEverywhere()).toEqual([]);
    await page.getByLabel('Of', { exact: true }).selectOption('Channel');
    await leftOut.waitFor();
    await settled();
    expect(await barriersEverywhere()).toEqual([]);
    expect(complaints).toEqual([]);
    await leave();
  },
);

test.skipIf(noBrowser)('service users stand beside those of the year before', async () => {
  await keepServiceUsers(place.council, month, '2025-03-31');
  const { page, open, signIn, barriersEverywhere, complaints, leave } = await place.visitor();
  await signIn('equalityLead');
  await open(`/service-users?of=sex&until=${month}`);
  await page.getByLabel('Beside the year to').selectOption('31 March 2025');
  await page.getByText('Filled: 31 March 2026. Outlined: 31 March 2025.').first().waitFor();
  const female = page.getByRole('row', { name: /^Female/ }).first();
  expect(await female.getByRole('cell').nth(1).innerText()).toMatchInlineSnapshot(`
    "58.3%
    −2.7 points"
  `);
  expect(await barriersEverywhere()).toEqual([]);
  expect(complaints).toEqual([]);
  await leave();
});

/** What an answer to a request from outside holds; that it needs a reference is said first. */
async function answerToRequest(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Download' }).click();
  await page.getByRole('menuitem', { name: /^Answer to an information request/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Answer to an information request' });
  await dialog.getByRole('button', { name: 'Save the answer' }).click();
  await dialog.getByText('Write the reference of the request.').waitFor();
  await dialog.getByLabel('What was asked (optional)').waitFor();
  await dialog.getByLabel('Reference of the request').fill('FOI 7');
  const downloading = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save the answer' }).click();
  return readFile(await (await downloading).path(), 'utf8');
}

test.skipIf(noBrowser)(
  'an address with a time that is not worked out says so, and which are',
  async () => {
    const { page, open, signIn, barriersEverywhere, complaints, leave } = await place.visitor();
    await signIn('equalityLead');
    for (const address of [
      '/workforce-profile?of=sex&at=2019-01-31',
      '/non-disclosure?at=abc',
      '/representation?of=sex&at=abc',
      '/recruitment-funnel?of=sex&until=2019-03-31',
      '/service-users?of=sex&until=abc',
      '/pay-gap?on=abc',
    ]) {
      await open(address);
      await page
        .getByText(/^Nothing is worked out for .* Dates that are worked out: \d+ \w+ \d{4}/)
        .waitFor();
      expect(await page.getByRole('alert').count()).toBe(0);
      expect(await barriersEverywhere()).toEqual([]);
    }
    expect(complaints).toEqual([]);
    await leave();
  },
);
