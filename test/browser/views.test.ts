import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, desk } from '../harness/browser.ts';
import { noBrowser } from '../harness/chromium.ts';

let place: Desk;

beforeAll(async () => {
  if (!noBrowser) place = await desk();
});
afterAll(() => place?.close());

const count = async (sql: string) =>
  Number((await place.council.owner.query(`select count(*) as n from ${sql}`)).rows[0].n);

test.skipIf(noBrowser)('a view is kept with its columns, and shared with a role', async () => {
  const { page, open, signIn, settled, barriersEverywhere, complaints, leave } =
    await place.visitor();
  await signIn('procurementOfficer');
  await open('/contracts');
  await page.getByRole('button', { name: 'Columns' }).click();
  const columns = page.getByRole('dialog', { name: 'Columns' });
  expect(await barriersEverywhere()).toEqual([]);
  await columns.getByLabel('Department').uncheck();
  await columns.getByLabel('Relevance', { exact: true }).uncheck();
  await columns.getByLabel('Buyer').check();
  await columns.getByRole('button', { name: 'Apply' }).click();
  await page.getByRole('searchbox').fill('care');
  await page.waitForURL(/search/);
  await settled();
  const heads = () => page.getByRole('columnheader').allTextContents();
  await expect
    .poll(() => heads())
    .toEqual(['', 'Title', 'Value', 'Starts on', 'Ends on', 'Status', 'Buyer']);

  await page.getByRole('button', { name: 'Download' }).click();
  const link = page.getByRole('menuitem', { name: 'CSV, for other software' });
  const file = await page.request.get((await link.getAttribute('href')) ?? '');
  expect((await file.text()).replace(/^\uFEFF/, '').split('\r\n')[0]).toBe(
    'Title,Value,Currency,Starts on,Ends on,Status,Buyer',
  );
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Save this view' }).click();
  const dialog = page.getByRole('dialog', { name: 'Save this view' });
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.getByText('Give the view a name.').waitFor();
  await dialog.getByLabel('Name').fill('Care');
  await expect
    .poll(() => dialog.getByRole('option').allTextContents())
    .toEqual(['Only you', 'Everybody with the role procurement officer']);
  await dialog.getByLabel('Who sees it').selectOption({ index: 1 });
  expect(await barriersEverywhere()).toEqual([]);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await page.getByText('View saved.').waitFor();
  const views = page.getByRole('navigation', { name: 'Saved views' });
  const care = await count("contract where title ilike '%care%' or reference ilike '%care%'");
  await views.getByText(`Care ${care}, shared`).waitFor();
  expect(await barriersEverywhere()).toEqual([]);

  await views.getByRole('link', { name: 'All' }).click();
  await settled();
  await expect.poll(() => page.getByRole('searchbox').inputValue()).toBe('');
  await page.goBack();
  await settled();
  await expect.poll(() => page.getByRole('searchbox').inputValue()).toBe('care');
  await expect
    .poll(() => views.locator('[aria-current]').textContent())
    .toBe(`Care ${care}, shared`);
  await expect.poll(() => heads()).toContain('Buyer');

  await page.getByRole('button', { name: 'Change this view' }).click();
  await page.getByLabel('Name').fill('Caring');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await views.getByRole('link', { name: /^Caring/ }).waitFor();
  await open('/saved-views');
  expect(await barriersEverywhere()).toEqual([]);
  await page.getByRole('link', { name: 'Contracts', exact: true }).last().click();
  await page.getByRole('button', { name: 'Change this view' }).click();
  await page.getByRole('button', { name: 'Delete this view' }).click();
  await page.getByText('View deleted. The records in it stay.').waitFor();
  await expect.poll(() => count('saved_view')).toBe(0);
  expect(complaints).toEqual([]);
  await leave();
});

test.skipIf(noBrowser)('every state of a list says what is and what to do', async () => {
  const { page, open, signIn, barriersEverywhere, leave } = await place.visitor();
  await place.council.owner.query('delete from area_manager');
  await signIn('hrAdministrator');
  const main = page.getByRole('main');
  const state = async (words: string | RegExp) => {
    await main.getByText(words).waitFor();
    expect(await barriersEverywhere()).toEqual([]);
  };
  await open('/area-managers');
  await state('No area managers yet. Add an area manager');
  const filter = (value: object) => `?${new URLSearchParams({ filter: JSON.stringify(value) })}`;
  await open(`/grades${filter({ $search: 'zzz', code: { contains: 'q' } })}`);
  await state(/No grades match these two filters. Remove one, or/);
  await page.getByRole('button', { name: 'Clear all filters' }).click();
  await page.getByText('1 to 14 of 14').waitFor();
  await open(`/grades${filter({ nothing: { eq: 'q' } })}`);
  await state('This view asks for something that is not there');
  await page.getByRole('link', { name: 'Clear all filters' }).click();
  await page.getByText('1 to 14 of 14').waitFor();

  await open('/contracts');
  await state('Your role does not include this page');
  await leave();
});

test.skipIf(noBrowser)('a list that cannot be asked for says so, and comes by itself', async () => {
  const { page, open, signIn, settled, barriersEverywhere, leave } = await place.visitor();
  await signIn('hrAdministrator');
  await open('/grades');
  await page.route('**/graphql', (route) => route.abort());
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Posts' }).click();
  await page.getByText(/Evenhand does not answer/).waitFor();
  expect(await barriersEverywhere()).toEqual([]);
  await page.unroute('**/graphql');
  await page.getByText('Evenhand answers again.').waitFor();
  await page.getByRole('rowheader', { name: 'Chief Executive', exact: true }).waitFor();

  await page.context().setOffline(true);
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Users' }).click();
  await page.getByText(/You are offline/).waitFor();
  await page.getByText('Waiting for the connection').waitFor();
  expect(await barriersEverywhere()).toEqual([]);
  // it stays in view however far somebody has scrolled
  await page.evaluate(() => {
    document.querySelector('main')!.style.paddingBottom = '2000px';
    scrollTo(0, 1000);
  });
  const bar = page.getByRole('status', { name: 'Connection' });
  await expect.poll(async () => (await bar.boundingBox())?.y).toBe(56);
  await page.context().setOffline(false);
  await page.getByRole('rowheader').first().waitFor();
  await settled();
  await leave();
});
