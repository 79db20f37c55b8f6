import { afterAll, beforeAll, expect, test } from 'vitest';
import cy from '../../admin/language/cy.json' with { type: 'json' };
import type { Catalogue } from '../../admin/language/language.ts';
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

test.skipIf(noBrowser)(
  'somebody who chooses Cymraeg reads Welsh on every page, and goes back to English',
  async () => {
    const { page, open, settled, barriersEverywhere, complaints, requests, leave } =
      await place.visitor();
    const expectWelsh = async (where: string) => {
      const said = await page.evaluate(readable);
      expect(
        said.filter((piece) => english.has(piece.replace(/:$/, ''))),
        where,
      ).toEqual([]);
    };
    await open('/login');
    expect(requests.filter((address) => /\/cy-/.test(address))).toEqual([]);
    await page.getByRole('button', { name: 'Cymraeg' }).click();
    await page.getByRole('heading', { level: 1, name: 'Mewngofnodi' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('cy');
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
    expect(await page.locator('html').getAttribute('lang')).toBe('en-GB');
    expect(complaints).toEqual([]);
    await leave();
  },
);
