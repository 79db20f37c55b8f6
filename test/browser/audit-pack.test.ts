import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, desk } from '../harness/browser.ts';
import { noBrowser } from '../harness/chromium.ts';

let place: Desk;

beforeAll(async () => {
  if (!noBrowser) place = await desk();
});
afterAll(() => place?.close());

const id = '0199a000-0000-7000-8000-000000000001';

const characteristics = ['Age', 'Sex', 'Ethnic group', 'Religion or belief', 'Sexual orientation'];

const nonDisclosure = {
  asAt: '2026-03-31',
  before: null,
  rounded: false,
  characteristics: characteristics.map((name) => ({ code: name, name })),
  rows: ['Aldermoor Borough Council', 'Environment, Neighbourhoods and Communities'].map(
    (label, level) => ({
      part: level === 0 ? null : label,
      label,
      level,
      itself: false,
      people: 1032,
      cells: characteristics.map((characteristic) => ({
        characteristic,
        people: 1032,
        asked: 934,
        answered: 701,
        declared: 656,
        notDisclosedRate: 36,
        change: null,
      })),
    }),
  ),
};

const headcount = {
  asAt: '2026-03-31',
  rounded: false,
  cells: [{ labels: ['Waste', 'Permanent'], keys: ['waste', 'permanent'], value: 33 }],
};

const payGap = {
  snapshotOn: '2026-03-31',
  lines: [{ name: 'meanHourlyGap', value: null, withheld: true }],
  quarters: [],
  counted: [],
  excluded: [{ why: 'noRecord', people: 105 }],
  columns: [],
};

const contents = [
  ['headcount/serviceArea/engagement', 'headcount', headcount],
  ['nonDisclosure', 'nonDisclosure', nonDisclosure],
  ['payGap', 'payGap', payGap],
].map(([key, report, answer]) => ({
  key,
  report,
  source: '',
  variables: {},
  answer: JSON.stringify(answer),
}));

/** How much of a page does not fit into it, and every table that is wider than its place. */
const tooWide = (page: Page) =>
  page.evaluate(() => ({
    page: document.documentElement.scrollWidth - innerWidth,
    tables: [...document.querySelectorAll('table')]
      .filter((table) => table.scrollWidth > table.parentElement!.clientWidth + 1)
      .map((table) => table.caption?.textContent),
  }));

test.skipIf(noBrowser)('an audit pack is read on a telephone, and printed whole', async () => {
  await place.council.owner.query(
    `insert into audit_pack (id, title, as_at, reports, fingerprint, contents, frozen_at, frozen_by_id)
     select $1, 'Workforce audit', '2026-03-31', $2, $3, $4, now(), id from user_account limit 1`,
    [id, contents.map(({ key }) => key), 'a'.repeat(64), JSON.stringify(contents)],
  );
  const { page, open, signIn, barriersEverywhere, complaints, leave } = await place.visitor({
    width: 390,
  });
  await signIn('equalityLead');
  await open(`/audit-packs/${id}/show`);
  const heading = page.getByRole('heading', { name: 'Headcount: Service area · Engagement' });
  // no narrower than its longest word
  expect((await heading.boundingBox())!.width).toBeGreaterThan(180);
  expect((await heading.boundingBox())!.height).toBeLessThan(100);

  const find = page.getByLabel('Find a table');
  const found = page.getByRole('listitem').getByRole('link', { name: 'Non-disclosure list' });
  await find.fill('disclosure');
  await page.getByText('1 table', { exact: true }).waitFor();
  // what is open is among what is found
  await page.getByRole('heading', { level: 2, name: 'Non-disclosure list' }).waitFor();
  expect(await heading.count()).toBe(0);
  await find.fill('salary');
  await page.getByText('No table has these words in its name.', { exact: false }).waitFor();
  expect(await page.getByRole('button', { name: 'Record a finding' }).count()).toBe(0);
  await find.fill('NON');
  await found.click();
  const shown = page.getByRole('heading', { level: 2, name: 'Non-disclosure list' });
  await shown.waitFor();
  await expect.poll(() => shown.evaluate((it) => document.activeElement?.contains(it))).toBe(true);
  expect(await barriersEverywhere()).toEqual([]);

  await find.fill('gap');
  await page.getByRole('region', { name: 'How to read these figures' }).waitFor();
  await page.getByText('No pay is recorded for the snapshot date: 105', { exact: false }).waitFor();
  expect(await barriersEverywhere()).toEqual([]);

  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Page to print' }).click();
  const file = await readFile(await (await downloading).path(), 'utf8');
  const paper = await page.context().newPage();
  await paper.setContent(file);
  await paper.emulateMedia({ media: 'print' });
  await paper.setViewportSize({ width: 794, height: 1123 });
  expect(await tooWide(paper)).toEqual({ page: 0, tables: [] });
  await paper.emulateMedia({ media: 'screen' });
  await paper.setViewportSize({ width: 1280, height: 900 });
  expect(await tooWide(paper)).toEqual({ page: 0, tables: [] });
  expect(
    await paper.getByText('is told of every group, whatever its size', { exact: false }).count(),
  ).toBeGreaterThan(0);
  await paper.close();
  expect(complaints).toEqual([]);
  await leave();
});

test.skipIf(noBrowser)(
  'no finding becomes an action before it is said what, when and where',
  async () => {
    const { page, open, signIn, barriersEverywhere, complaints, leave } = await place.visitor();
    await signIn('equalityLead');
    await open(`/audit-packs/${id}/show`);
    await page.getByRole('button', { name: 'Record a finding' }).click();
    const finding = page.getByRole('dialog', { name: 'Record a finding' });
    await finding.getByLabel('Row').selectOption('Waste');
    await finding.getByLabel('Column').selectOption('Permanent');
    await finding.getByText('Waste – Permanent: 33').waitFor();
    await finding.getByLabel('Who answers for it').fill('Head of Waste');
    await finding.getByLabel('What was found').fill('Nobody is casual.');
    await finding.getByRole('button', { name: 'Record a finding' }).click();
    await page.getByText('The finding is recorded.').waitFor();

    await open('/audit-findings');
    await page.getByRole('link', { name: 'Nobody is casual.' }).click();
    await page.getByRole('button', { name: 'Make it an action' }).click();
    const dialog = page.getByRole('dialog', { name: 'Make this finding an action' });
    const make = dialog.getByRole('button', { name: 'Make it an action' });
    await make.click();
    for (const says of [
      'Choose an action plan.',
      'Choose the day by which',
      'Write what is to be done.',
    ])
      await dialog.getByText(says).first().waitFor();
    expect(await barriersEverywhere()).toEqual([]);
    await dialog.getByLabel('Action plan').selectOption({ index: 1 });
    await dialog.getByLabel('Deadline').fill('2027-03-31');
    await dialog.getByLabel('What is to be done').fill('Ask who would work by the hour.');
    await make.click();
    await page.getByText('The finding is an action in the plan.').waitFor();
    await page.getByRole('link', { name: 'Ask who would work by the hour.' }).waitFor();
    expect(complaints).toEqual([]);
    await leave();
  },
);
