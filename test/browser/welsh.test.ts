import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import cy from '../../admin/language/cy.json' with { type: 'json' };
import type { Catalogue } from '../../schema/foundation/language/catalogue.ts';
import type { Role } from '../../schema/foundation/permissions/roles.ts';
import { demoEmail, demoPassword } from '../../server/demo-sign-ins.ts';
import { type Desk, desk } from '../harness/browser.ts';
import { noBrowser } from '../harness/chromium.ts';

let place: Desk;

beforeAll(async () => {
  if (!noBrowser) place = await desk();
});
afterAll(() => place?.close());

/** The sentences of the catalogue that are not the same in both languages. */
const english = new Set(
  Object.entries(cy as Catalogue)
    .filter(([key, said]) => said !== key)
    .map(([key]) => key),
);

/** Everything on the page that somebody reads or hears, piece by piece. */
function readable(): string[] {
  const shown = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const pieces: string[] = [document.title];
  while (shown.nextNode()) {
    const { parentElement, textContent } = shown.currentNode;
    // what is in another language by intent says so
    if (parentElement?.closest('script, style, [lang]:not(html)')) continue;
    pieces.push(textContent ?? '');
  }
  for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]'))
    for (const name of ['aria-label', 'title', 'placeholder'])
      pieces.push(element.getAttribute(name) ?? '');
  return pieces.map((piece) => piece.replace(/\s+/g, ' ').trim()).filter(Boolean);
}

/** Areas are called what the council calls them, and one is called Place. */
const expectingWelsh =
  (page: Page, areas: readonly string[] = []) =>
  async (where: string) => {
    const said = await page.evaluate(readable);
    expect(
      said.filter((piece) => english.has(piece.replace(/:$/, '')) && !areas.includes(piece)),
      where,
    ).toEqual([]);
  };

test.skipIf(noBrowser)(
  'somebody who chooses Cymraeg reads Welsh on every page, and goes back to English',
  async () => {
    const { page, open, settled, barriersEverywhere, complaints, requests, leave } =
      await place.visitor();
    const expectWelsh = expectingWelsh(page);
    await open('/login');
    expect(requests.filter((address) => /\/cy-/.test(address))).toEqual([]);
    await page.getByRole('button', { name: 'Cymraeg' }).click();
    await page.getByRole('heading', { level: 1, name: 'Mewngofnodi' }).waitFor();
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('cy');
    await expectWelsh('signing in');
    expect(await barriersEverywhere()).toEqual([]);

    await page.getByLabel('Cyfeiriad e-bost').fill(demoEmail('trainingCoordinator'));
    await page.getByLabel('Cyfrinair').fill(demoPassword);
    await page.getByRole('button', { name: 'Mewngofnodi' }).click();
    await page.getByRole('heading', { level: 1, name: /^Helo/ }).waitFor();
    await settled();
    await expectWelsh('home');
    expect(await barriersEverywhere()).toEqual([]);

    await page.getByRole('navigation').getByRole('link', { name: 'Cyrsiau', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Cyrsiau' }).waitFor();
    await page.getByRole('button', { name: 'Ychwanegu hidlydd' }).click();
    await page.getByLabel('Maes', { exact: true }).click();
    await page.getByRole('option', { name: 'Math' }).click();
    await page.getByLabel('Gweithdy').check();
    await expectWelsh('a filter');
    await page.getByRole('button', { name: 'Gosod' }).click();
    await page.getByRole('button', { name: 'Tynnu’r hidlydd ar Math' }).waitFor();
    await settled();
    await expectWelsh('a list');
    expect(await barriersEverywhere()).toEqual([]);

    await page.getByRole('table').getByRole('link').first().click();
    await page.getByRole('link', { name: 'Golygu' }).waitFor();
    await settled();
    await expectWelsh('a record');

    await open('/courses/create');
    await page.getByRole('button', { name: 'Cadw' }).click();
    await page.getByRole('alert').getByText('Mae problem').waitFor();
    await expectWelsh('a form with errors');
    expect(await barriersEverywhere()).toEqual([]);

    await open('/');
    await page.getByRole('button', { name: /^Eich cyfrif/ }).click();
    await expectWelsh('the account menu');
    await page.getByRole('menuitem', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: /^Hello/ }).waitFor();
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('en-GB');
    expect(complaints).toEqual([]);
    await leave();
  },
);

/** Signs somebody in who has chosen Welsh in this browser before. */
async function inWelsh(role: Role) {
  const visitor = await place.visitor();
  await visitor.signIn(role);
  await visitor.page.evaluate(() => localStorage.setItem('evenhand.language', 'cy'));
  return visitor;
}

test.skipIf(noBrowser)('a file is brought in, step by step, in Welsh', async () => {
  const { page, open, settled, barriersEverywhere, complaints, leave } =
    await inWelsh('hrAdministrator');
  const expectWelsh = expectingWelsh(page);
  await open('/bring-in');
  await page.getByLabel('Yr hyn sydd ynddi').click();
  await page.getByRole('option', { name: 'Meysydd gwasanaeth' }).click();
  await page.getByText('Un llinell ar gyfer pob rhan o’r cyngor').waitFor();
  await page.getByText('Y colofnau y gall eu cynnwys').click();
  await expectWelsh('handing a file in');
  await page.getByLabel('Ffeil', { exact: true }).setInputFiles({
    name: 'meysydd.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('code,name,lefel,parent\nZZ1,Harbwr,Dept.,\n'),
  });
  await page.getByRole('button', { name: 'Ei chyflwyno' }).click();
  await page.getByRole('heading', { level: 1, name: /^Colofnau: / }).waitFor();
  await settled();
  await expectWelsh('its columns');
  expect(await barriersEverywhere()).toEqual([]);
  await page.getByLabel('I ble y mae lefel yn mynd').selectOption('Math (gofynnol)');
  await page.getByRole('button', { name: 'Mynd ymlaen i’r gwerthoedd' }).click();
  await page.getByRole('heading', { level: 1, name: /^Gwerthoedd: / }).waitFor();
  await settled();
  await page.getByLabel('Math: ystyr Dept.').selectOption('Cyfarwyddiaeth');
  await expectWelsh('its values');
  await page.getByRole('button', { name: 'Gweld yr hyn y byddai’n ei newid' }).click();
  await page.getByRole('button', { name: 'Ei mewnforio' }).waitFor();
  await expectWelsh('what it would change');
  expect(complaints).toEqual([]);
  await leave();
});

test.skipIf(noBrowser)('people are recruited in Welsh', async () => {
  const { page, open, complaints, leave } = await inWelsh('recruiter');
  const { rows } = await place.council.owner.query('select name from service_area');
  const expectWelsh = expectingWelsh(
    page,
    rows.map(({ name }) => name),
  );
  const vacancyThatIs = async (status: string) =>
    (
      await place.council.owner.query(
        `select id from vacancy where status = $1 and exists (select from panel_member where vacancy_id = vacancy.id) order by reference limit 1`,
        [status],
      )
    ).rows[0].id;
  await open('/vacancies');
  await expectWelsh('vacancies');
  await open(`/vacancies/${await vacancyThatIs('draft')}/show`);
  await page.getByRole('button', { name: 'Agor y swydd wag' }).click();
  await page.getByRole('button', { name: 'Ei hagor er hynny' }).waitFor();
  await expectWelsh('a vacancy that is about to open');
  const live = await vacancyThatIs('shortlisting');
  await open(`/vacancies/${live}/show`);
  await expectWelsh('a vacancy');
  await open(`/shortlist?vacancy=${live}`);
  await page
    .getByRole('button', { name: /^Peidio â dewis: / })
    .first()
    .click();
  await page.getByRole('dialog', { name: /^Cofnodi cam ar gyfer/ }).waitFor();
  await expectWelsh('a shortlist');
  await open('/recruiter-readiness');
  await expectWelsh('readiness');
  expect(complaints).toEqual([]);
  await leave();
});
