import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, desk } from '../harness/browser.ts';
import { noBrowser } from '../harness/chromium.ts';
import { type Working, working } from '../harness/working.ts';
import { messy } from '../imports/messy.ts';

let place: Desk;
let jobs: Working;

beforeAll(async () => {
  if (noBrowser) return;
  place = await desk();
  jobs = await working(place.council);
});
afterAll(async () => {
  await jobs?.stop();
  await place?.close();
});

const count = async (sql: string) =>
  Number((await place.council.owner.query(`select count(*) as n from ${sql}`)).rows[0].n);

const file = (name: string, text: string) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(text),
});

async function handIn(page: Page, kind: string, name: string, text: string) {
  await page.getByLabel('What is in it').click();
  await page.getByRole('option', { name: kind }).click();
  await page.getByLabel('File', { exact: true }).setInputFiles(file(name, text));
  await page.getByRole('button', { name: 'Hand it in' }).click();
}

const step = (page: Page, words: RegExp) =>
  page.getByRole('heading', { level: 1, name: words }).waitFor();

test.skipIf(noBrowser)(
  'a messy file from payroll comes in, step by step, and what it means is remembered',
  { timeout: 240_000 },
  async () => {
    const { page, open, settled, signIn, barriersEverywhere, complaints, leave } =
      await place.visitor();
    await signIn('hrAdministrator');
    await open('/bring-in');
    expect(await barriersEverywhere()).toEqual([]);
    await page.getByRole('button', { name: 'Hand it in' }).click();
    await page.getByRole('alert').getByText('Choose the file to bring in.').waitFor();
    const wrong = ['90009', 'Nia Ward', 'nia', 'Libraries', 'Perm', '1', 'F/T', '1/4/2019'];
    await handIn(page, 'Employees', 'payroll.csv', messy([[...wrong, '', '', '']]));

    await step(page, /^Columns/);
    await page
      .getByText(
        'Nothing goes to “Service area code” and “Working pattern” yet, and every row needs them.',
      )
      .waitFor();
    expect(await barriersEverywhere()).toEqual([]);
    await page.getByRole('button', { name: 'Go on to the values' }).click();
    await page.getByRole('alert').getByText('Choose a column for each.').waitFor();
    // by keyboard alone: a list is chosen from by typing what its entry begins with
    await page.getByLabel('Dept goes to').focus();
    await page.keyboard.type('Service');
    for (let i = 0; i < 3; i += 1) await page.keyboard.press('Tab');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toBe('Hours goes to');
    await page.keyboard.type('Working');
    for (let i = 0; i < 5; i += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');

    await step(page, /^Values/);
    await page.getByRole('heading', { name: 'Remember this' }).waitFor();
    const librairies = page.getByLabel('Service area code: Librairies stands for');
    await expect
      .poll(() =>
        librairies.evaluate((each) => (each as HTMLSelectElement).selectedOptions[0]?.text),
      )
      .toBe('Libraries (HOU-CUL-LIB)');
    expect(await barriersEverywhere()).toEqual([]);
    await page.getByLabel('Service area code: Museums stands for').selectOption('HOU-CUL-LIB');
    await page.getByLabel('Where such files come from (optional)').fill('Payroll');
    await page.getByRole('button', { name: 'See what it would change' }).click();

    await step(page, /^What would change/);
    await page.getByRole('heading', { name: 'payroll.csv cannot be brought in yet' }).waitFor();
    await expect.poll(() => page.getByRole('button', { name: 'Bring it in' }).count()).toBe(0);
    expect(await barriersEverywhere()).toEqual([]);
    const [faults] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download the problems (CSV)' }).click(),
    ]);
    expect(faults.suggestedFilename()).toBe('payroll-problems.csv');
    expect((await readFile(await faults.path(), 'utf8')).split('\r\n')).toEqual([
      '\ufeffLine,Column,Value,Reason',
      '6,E-Mail,nia,This is not an e-mail address.',
      '',
    ]);

    await page.goBack();
    await step(page, /^Values/);
    await page.getByLabel('Work email: nia stands for').selectOption('');
    await page.getByRole('button', { name: 'See what it would change' }).click();
    const added = page.getByRole('table', { name: 'To add: employees' });
    await added.waitFor();
    await expect.poll(() => added.getByRole('row').count()).toBe(6);
    expect(await barriersEverywhere()).toEqual([]);
    await page.reload();
    await added.waitFor();
    const before = await count('employee');

    // it waits at its first row, so that there is something to see
    const holder = await place.council.owner.connect();
    await holder.query('begin; lock table employee in share row exclusive mode');
    await page.getByRole('button', { name: 'Bring it in' }).click();
    await step(page, /^Bring in/);
    await page.getByText('What it holds is being written.').waitFor();
    await page.reload();
    await page.getByText('What it holds is being written.').waitFor();
    expect(await barriersEverywhere()).toEqual([]);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('It stops as soon as it can.').waitFor();
    await holder.query('rollback');
    await page.getByRole('heading', { name: 'Cancelled: nothing was brought in' }).waitFor();
    expect(await barriersEverywhere()).toEqual([]);
    await expect.poll(() => count('employee')).toBe(before);
    await page.getByRole('button', { name: 'Try again' }).click();

    await step(page, /^Result/);
    await page.getByRole('heading', { name: 'payroll.csv has been brought in' }).waitFor();
    holder.release();
    await expect.poll(() => count('employee')).toBe(before + 5);
    await settled();
    expect(await barriersEverywhere()).toEqual([]);

    await page.getByRole('link', { name: 'Bring in another' }).click();
    await handIn(page, 'Employees', 'payroll-may.csv', messy());
    await step(page, /^Columns/);
    await page.getByLabel('Begin with what was said before').waitFor();
    await page
      .getByText('Everything that is needed has a column. One column is left out.')
      .waitFor();
    await expect.poll(() => page.getByText('As last time').count()).toBe(11);
    await open('/import-mappings');
    await page.getByRole('link', { name: 'Payroll' }).waitFor();
    expect(complaints).toEqual([]);
    await leave();
  },
);

test.skipIf(noBrowser)('a plan whose headings are known comes in without a word', async () => {
  const { page, open, signIn, complaints, leave } = await place.visitor();
  await signIn('equalityLead');
  await open('/bring-in');
  const plan = 'Key action,Deadline\r\nWrite plainly,Sept 2030\r\nAsk people,Ongoing\r\n';
  const before = await count('action');
  await handIn(page, 'Action plan', 'small-plan.csv', plan);
  await page.getByRole('button', { name: 'Go on to the values' }).click();
  await page.getByRole('heading', { name: 'Every value can be read' }).waitFor();
  await page.getByText('What each is taken for, and whatever is guessed at or left out').waitFor();
  await page.getByRole('button', { name: 'See what it would change' }).click();
  const added = page.getByRole('table', { name: 'To add: actions' });
  await added.waitFor();
  await expect
    .poll(() => added.getByRole('row').allInnerTexts())
    .toEqual(['Line\tRecord', '2\tWrite plainly', '3\tAsk people']);
  await expect.poll(() => count('action')).toBe(before);
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await page.getByRole('heading', { name: 'small-plan.csv has been brought in' }).waitFor();
  await expect.poll(() => count('action')).toBe(before + 2);
  // a way to each of what it holds
  expect(await page.getByRole('link', { name: /^See all/ }).allInnerTexts()).toEqual([
    'See all action plans',
    'See all actions',
  ]);
  expect(complaints).toEqual([]);
  await leave();
});

test.skipIf(noBrowser)(
  'a file of contracts leads to them, and once it is undone its page says so behind the dialog',
  async () => {
    const { page, open, signIn, settled, barriersEverywhere, complaints, leave } =
      await place.visitor();
    await signIn('procurementOfficer');
    await open('/bring-in');
    const register =
      'Contract Reference,Title,Supplier Name,Contract Start Date,Final End Date\r\nC/17,Home care,Apple Care Ltd,01/04/2024,31/03/2099\r\n';
    await handIn(page, 'Contracts (spreadsheet)', 'register.csv', register);
    await page.getByRole('button', { name: 'Go on to the values' }).click();
    await page.getByRole('button', { name: 'See what it would change' }).click();
    await page.getByRole('button', { name: 'Bring it in' }).click();
    await page.getByRole('heading', { name: 'register.csv has been brought in' }).waitFor();
    await page.getByRole('link', { name: 'See all contracts', exact: true }).waitFor();

    await open('/imports-done');
    await page.getByRole('link', { name: 'register.csv' }).click();
    await settled();
    await page.getByText('Contracts (spreadsheet)').first().waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Undo' }).click();
    await dialog.getByText(/records were removed/).waitFor();
    const undo = page.getByRole('button', { name: 'Undo', includeHidden: true });
    await expect.poll(() => undo.count()).toBe(0);
    expect(await barriersEverywhere()).toEqual([]);
    await dialog.getByRole('button', { name: 'Close' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
    await leave();
  },
);
