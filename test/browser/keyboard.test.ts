import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, desk } from '../harness/browser.ts';
import { noBrowser } from '../harness/chromium.ts';

let place: Desk;

beforeAll(async () => {
  if (!noBrowser) place = await desk();
});
afterAll(() => place?.close());

test.skipIf(noBrowser)('a list is worked with the keys alone', async () => {
  const { page, open, signIn, barriersEverywhere, complaints, leave } = await place.visitor();
  await signIn('hrAdministrator');
  await open('/grades');
  await page.getByText('1 to 14 of 14').waitFor();
  const press = (key: string) => page.keyboard.press(key);
  const focused = () => page.evaluate(() => document.activeElement?.textContent);
  await press('/');
  await expect
    .poll(() => page.getByRole('searchbox').evaluate((e) => e === document.activeElement))
    .toBe(true);
  await press('?');
  await expect.poll(() => page.getByRole('searchbox').inputValue()).toBe('?');
  await page.getByText('No grades match').waitFor();
  await press('Backspace');
  await page.getByText('1 to 14 of 14').waitFor();
  await press('ArrowDown');
  await expect.poll(() => focused()).toBe('Grade 1');
  await press('ArrowDown');
  await press('ArrowDown');
  await press('ArrowUp');
  await expect.poll(() => focused()).toBe('Grade 2');
  await press('Space');
  await press('End');
  await press('Space');
  await page.getByText('2 selected').waitFor();
  expect(await barriersEverywhere()).toEqual([]);
  await press('Space');
  await page.getByText('1 selected').waitFor();
  await press('?');
  await page.getByRole('dialog', { name: 'Keys' }).waitFor();
  expect(await barriersEverywhere()).toEqual([]);
  await page.getByRole('switch').focus();
  await press('Space');
  await press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await press('/');
  await press('?');
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  await page.getByRole('link', { name: 'Grade 1', exact: true }).focus();
  await press('ArrowDown');
  await press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Grade 2' }).waitFor();
  expect(complaints).toEqual([]);
  await leave();
});

test.skipIf(noBrowser)('the palette leads where a role may go, and nowhere else', async () => {
  const { page, signIn, settled, barriersEverywhere, complaints, leave } = await place.visitor();
  await signIn('procurementOfficer');
  const press = (key: string) => page.keyboard.press(key);
  const options = () => page.getByRole('option').allTextContents();
  await press('Control+k');
  await page.getByRole('dialog', { name: 'Go to, do or find' }).waitFor();
  expect(await barriersEverywhere()).toEqual([]);
  const all = (await options()).join('\n');
  expect(all).toContain('Add a supplier');
  expect(all).not.toMatch(/employee|vacanc|grade/i);
  await press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });

  // on a slow line the letters are there before the palette
  await page.route(/palette-.*js/, async (route) => {
    await new Promise((done) => setTimeout(done, 1000));
    await route.continue();
  });
  await page.reload();
  await page.getByRole('heading', { level: 1, name: /^Hello/ }).waitFor();
  await press('Control+k');
  await page.keyboard.type('add sup');
  await expect.poll(() => page.getByRole('combobox').inputValue()).toBe('add sup');
  await expect.poll(async () => (await options())[0]).toBe('Add a supplier');
  await press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Add a supplier' }).waitFor();

  await press('Control+k');
  await page.keyboard.type('foster care');
  await page.getByText(/3 records found/).waitFor();
  expect(await options()).toMatchInlineSnapshot(`
    [
      "Search everything for “foster care”",
      "Foster care placementsContract: ABC-C0028",
      "Foster care placements, lot 2Contract: ABC-C0074",
      "Foster care placements, lot 3Contract: ABC-C0120",
    ]
  `);
  expect(await barriersEverywhere()).toEqual([]);
  await press('ArrowDown');
  await press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Foster care placements' }).waitFor();

  await press('Control+k');
  await page.keyboard.type('qqqq');
  await page.getByText(/0 records found/).waitFor();
  await press('Enter');
  await page.getByText('Nothing that you can see contains “qqqq”.').waitFor();
  expect(await barriersEverywhere()).toEqual([]);
  await settled();
  expect(complaints).toEqual([]);
  await leave();
});

test.skipIf(noBrowser)(
  'everything is searched, a few of each, as far as a role may read',
  async () => {
    const { page, open, signIn, settled, barriersEverywhere, requests, leave } =
      await place.visitor();
    await signIn('procurementOfficer');
    await open('/search');
    await page.getByText('Write two letters or more of what you look for.').waitFor();
    expect(await barriersEverywhere()).toEqual([]);
    const before = requests.length;
    await page.getByRole('searchbox', { name: 'Search everything' }).fill('care');
    await page.getByRole('region', { name: 'Contracts' }).getByRole('link').first().waitFor();
    // one for four kinds of records, however many there are of each
    expect(requests.slice(before).filter((each) => each.endsWith('/graphql')).length).toBeLessThan(
      5,
    );
    const parts = await page.getByRole('main').getByRole('region').allInnerTexts();
    expect(parts.map((part) => part.split('\n')[0])).toMatchInlineSnapshot(`
      [
        "Contracts",
        "Suppliers",
        "Categories",
        "Characteristics",
        "Service areas",
        "Supplier contacts",
      ]
    `);
    expect(await barriersEverywhere()).toEqual([]);
    await page.getByRole('link', { name: 'All contracts that match' }).click();
    await settled();
    await expect.poll(() => page.getByRole('searchbox').inputValue()).toBe('care');
    await page.goBack();
    await page.getByRole('region', { name: 'Contracts' }).waitFor();
    await expect.poll(() => new URL(page.url()).search).toBe('?q=care');

    await page.route('**/graphql', (route) =>
      route.fulfill({
        json: { errors: [{ message: 'Too busy.', extensions: { code: 'RATE_LIMITED' } }] },
      }),
    );
    await page.getByRole('searchbox').fill('caring');
    await page.getByRole('heading', { name: 'We could not load this' }).waitFor();
    expect(await barriersEverywhere()).toEqual([]);
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText(/contains “caring”/).waitFor();
    await leave();
  },
);
