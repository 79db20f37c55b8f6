import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { longDate } from '../../admin/foundation/format.ts';
import { today } from '../../admin/foundation/today.ts';
import { type Desk, desk } from '../harness/browser.ts';
import { noBrowser } from '../harness/chromium.ts';

let place: Desk;

beforeAll(async () => {
  if (!noBrowser) place = await desk();
});
afterAll(() => place?.close());

/** How many work here on a day, school staff left out. */
const people = async (day: string) => {
  const { rows } = await place.council.owner.query(
    `select engagement, count(*)::int as n from employee
     where not school_employed and started_on <= $1 and (ended_on is null or ended_on >= $1)
     group by engagement`,
    [day],
  );
  return new Map(rows.map(({ engagement, n }) => [engagement as string, n as number]));
};

const total = (counts: Map<string, number>) => [...counts.values()].reduce((a, b) => a + b, 0);

/** Every figure of the table, added up. */
const shown = async (page: Page) => {
  const cells = await page.getByRole('cell').allTextContents();
  return cells.reduce((sum, text) => sum + Number(text.replace(/,/g, '')), 0);
};

test.skipIf(noBrowser)('an HR administrator asks who works here, in their own way', async () => {
  const { page, signIn, settled, barriersEverywhere, complaints, leave } = await place.visitor();
  await signIn('hrAdministrator');
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: 'Reports' })
    .click();
  await page.getByText('How many people work in each service area, and on what footing?').waitFor();
  await expect.poll(() => page.getByRole('main').getByRole('listitem').count()).toBe(14);
  expect(await barriersEverywhere()).toEqual([]);

  await page.getByRole('link', { name: 'Headcount' }).click();
  await page.getByRole('heading', { level: 1, name: 'Headcount' }).waitFor();
  await page.getByText(longDate(today()), { exact: true }).waitFor();
  await expect.poll(() => shown(page)).toBe(total(await people(today())));
  await page.getByRole('img', { name: /^People by service area and engagement/ }).waitFor();
  expect(await barriersEverywhere()).toEqual([]);
  // where the table is wider than the screen, names of rows stay and figures move
  const row = page.getByRole('row').nth(1);
  const stays = (cell: Element) => getComputedStyle(cell).position === 'sticky';
  expect(await row.getByRole('rowheader').evaluate(stays)).toBe(true);
  expect(await row.getByRole('cell').first().evaluate(stays)).toBe(false);

  const then = '2024-03-31';
  await page.getByLabel('Broken down by').selectOption('Engagement');
  await page.getByLabel('And by').selectOption('Nothing else');
  await page.getByLabel('As at').fill(then);
  await page.getByText(longDate(then), { exact: true }).waitFor();
  await settled();
  const counts = await people(then);
  const permanent = page.getByRole('row', { name: /^Permanent/ });
  await expect
    .poll(() => permanent.getByRole('cell').textContent())
    .toBe(String(counts.get('permanent')));
  await expect.poll(() => shown(page)).toBe(total(counts));
  await page.getByRole('img', { name: /^People by engagement/ }).waitFor();
  expect(await barriersEverywhere()).toEqual([]);

  const asked = `?on=${then}&by=engagement`;
  await expect.poll(() => new URL(page.url()).search).toBe(asked);
  await page.reload();
  await page.getByText(longDate(then), { exact: true }).waitFor();
  await expect.poll(() => shown(page)).toBe(total(counts));

  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download' }).click();
  await page.getByRole('menuitem', { name: /^CSV/ }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe(`headcount-${then}.csv`);
  const lines = (await readFile(await download.path(), 'utf8')).trimEnd().split('\r\n');
  expect(lines[0]).toBe('\ufeffEngagement,People');
  expect(lines).toContain(`Permanent,${counts.get('permanent')}`);
  expect(lines).toHaveLength(counts.size + 1);
  expect(complaints).toEqual([]);
  await leave();
});

test.skipIf(noBrowser)('what is not counted, not allowed or not there is said', async () => {
  const { page, open, signIn, barriersEverywhere, complaints, leave } = await place.visitor();
  await signIn('lineManager');
  await open('/reports/headcount?on=1850-01-01');
  await page
    .getByText(
      'There is nothing to count on 1 January 1850, or nothing of it was kept for you to see.',
    )
    .waitFor();
  await expect.poll(() => page.getByRole('button', { name: 'Download' }).count()).toBe(0);
  expect(await barriersEverywhere()).toEqual([]);

  await open('/reports/contracts-by-standing');
  await page.getByRole('heading', { name: 'Your role does not include this page' }).waitFor();
  await open('/reports/shoe-sizes');
  await page.getByRole('heading', { name: 'There is nothing here that you can see' }).waitFor();

  await page.route('**/graphql', (route) => route.abort());
  await page.evaluate(() => history.pushState({}, '', '/reports/training-by-area'));
  await page.evaluate(() => dispatchEvent(new PopStateEvent('popstate')));
  await page.getByRole('alert').getByRole('button', { name: 'Try again' }).waitFor();
  expect(await page.getByRole('alert').textContent()).toMatchInlineSnapshot(
    `"We could not reach the server. What you have typed is still on this page. Check the connection and try again.Try again"`,
  );
  expect(await barriersEverywhere()).toEqual([]);
  await page.unroute('**/graphql');
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('columnheader', { name: 'Service area' }).waitFor();

  await page.context().clearCookies();
  await page.getByLabel('And by').selectOption('Nothing else');
  await page.getByRole('dialog').getByLabel('Password').waitFor();
  expect(complaints.filter((line) => !line.includes('ERR_FAILED'))).toEqual([]);
  await leave();
});

test.skipIf(noBrowser)('who may run none is led to none', async () => {
  const { page, open, signIn, leave } = await place.visitor();
  await signIn('recruiter');
  const menu = page.getByRole('navigation', { name: 'Main' });
  await expect.poll(() => menu.getByRole('link', { name: 'Home' }).count()).toBe(1);
  await expect.poll(() => menu.getByRole('link', { name: 'Reports' }).count()).toBe(0);
  await open('/reports');
  await page.getByRole('heading', { name: 'Your role does not include this page' }).waitFor();
  await leave();
});
