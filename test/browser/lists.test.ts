import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Desk, desk } from '../harness/browser.ts';
import { noBrowser } from '../harness/chromium.ts';

let place: Desk;

beforeAll(async () => {
  if (!noBrowser) place = await desk();
});
afterAll(() => place?.close());

const count = async (sql: string) =>
  Number((await place.council.owner.query(`select count(*) as n from ${sql}`)).rows[0].n);

test.skipIf(noBrowser)(
  'a list is searched, filtered, sorted and taken away as a file',
  async () => {
    const { page, open, signIn, settled, barriersEverywhere, complaints, leave } =
      await place.visitor();
    await signIn('hrAdministrator');
    await open('/employees');
    const pages = page.getByRole('navigation', { name: 'Pages' });
    await page.getByRole('button', { name: 'Add filter' }).click();
    const dialog = page.getByRole('dialog', { name: 'Add a filter' });
    await dialog.getByRole('combobox', { name: 'Field' }).click();
    await page.getByRole('option', { name: 'Engagement' }).click();
    await dialog.getByLabel('Casual').check();
    await dialog.getByLabel('Agency').check();
    expect(await barriersEverywhere()).toEqual([]);
    await dialog.getByRole('button', { name: 'Apply' }).click();
    await page.getByRole('button', { name: 'Engagement: Casual or Agency' }).waitFor();
    const people = await count("employee where engagement in ('casual', 'agency')");
    await pages.getByText(`1 to 25 of ${people}`).waitFor();

    await page.getByRole('button', { name: 'Service area' }).click();
    await settled();
    await page.getByRole('button', { name: 'Service area' }).click();
    await settled();
    const areas = page.locator('tbody td[data-label="Service area"]');
    await vi.waitFor(async () => {
      const names = await areas.allTextContents();
      expect(names).toEqual([...names].sort((a, b) => b.localeCompare(a, 'en')));
    }, 15_000);

    await page.getByRole('button', { name: 'Next' }).click();
    await pages.getByText(`26 to 50 of ${people}`).waitFor();
    await page.reload();
    await pages.getByText(`26 to 50 of ${people}`).waitFor();

    const link = page.getByRole('link', { name: 'Download CSV' });
    const file = await page.request.get((await link.getAttribute('href')) ?? '');
    const lines = (await file.text()).trim().split('\r\n');
    expect(file.status()).toBe(200);
    expect(lines).toHaveLength(people + 1);

    await page.getByRole('button', { name: 'Remove the filter on Engagement' }).click();
    await page.getByRole('searchbox').fill('nobody is called this');
    await page.getByText('No employees match what you asked for. Remove the filter, or').waitFor();
    await page.getByRole('button', { name: 'Clear all filters' }).click();
    await pages.getByText('of 1,').waitFor();
    expect(complaints).toEqual([]);
    await leave();
  },
);

test.skipIf(noBrowser)('a standing is asked for on another day', async () => {
  const { page, open, signIn, leave } = await place.visitor();
  await signIn('trainingCoordinator');
  await open('/recruiter-readiness');
  const pages = page.getByRole('navigation', { name: 'Pages' });
  const today = await pages.innerText();
  await page.getByLabel('As at').fill('2020-01-01');
  await page.getByText('No recruiter readiness that you can see yet.').waitFor();
  await page.getByLabel('As at').fill(new Date().toISOString().slice(0, 10));
  await pages.getByText(today.split('\n')[0] ?? '').waitFor();
  await leave();
});

test.skipIf(noBrowser)('a row is opened wherever it is pressed, or from its link', async () => {
  const { page, open, signIn, settled, complaints, leave } = await place.visitor();
  await signIn('hrAdministrator');
  const opened = async () => {
    await page.getByRole('region', { name: 'Facts' }).waitFor();
    return page.getByRole('heading', { level: 1 }).innerText();
  };
  await open('/grades');
  const row = page.getByRole('row').nth(2);
  const name = await row.getByRole('rowheader').innerText();
  await row.getByRole('cell').last().click();
  await expect.poll(() => opened()).toBe(name);

  await page.goBack();
  await settled();
  await row.getByRole('checkbox').check();
  await row
    .getByRole('cell')
    .first()
    .click({ position: { x: 4, y: 4 } });
  await expect.poll(() => new URL(page.url()).pathname).toBe('/grades');
  await expect.poll(() => page.locator('tbody tr[tabindex]').count()).toBe(0);
  await row.getByRole('link').focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => opened()).toBe(name);
  expect(complaints).toEqual([]);
  await leave();
});

test.skipIf(noBrowser)('a list that is several files has them under one button', async () => {
  const { page, open, signIn, barriers, complaints, leave } = await place.visitor();
  await signIn('procurementOfficer');
  await open('/contracts');
  await page.getByRole('button', { name: 'Download' }).click();
  const menu = page.getByRole('menu');
  await expect
    .poll(() => menu.getByRole('menuitem').allTextContents())
    .toEqual(['Spreadsheet (ODS)', 'CSV, for other software', 'Open contracting data']);
  expect(await barriers()).toEqual([]);
  for (const [name, file] of [
    ['Spreadsheet (ODS)', /^contracts-.*\.ods$/],
    ['Open contracting data', /ocds.*\.json$/],
  ] as const) {
    if (!(await menu.isVisible())) await page.getByRole('button', { name: 'Download' }).click();
    const downloading = page.waitForEvent('download');
    await menu.getByRole('menuitem', { name }).click();
    expect((await downloading).suggestedFilename()).toMatch(file);
  }
  expect(complaints).toEqual([]);
  await leave();
});
