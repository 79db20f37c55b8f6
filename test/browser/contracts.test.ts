import { afterAll, beforeAll, expect, test } from 'vitest';
import { pdf } from '../documents/files.ts';
import { type Desk, desk } from '../harness/browser.ts';
import { noBrowser } from '../harness/chromium.ts';
import type { Visitor } from '../harness/visitor.ts';

let place: Desk;

beforeAll(async () => {
  if (!noBrowser) place = await desk();
});
afterAll(() => place?.close());

const one = async (sql: string) => (await place.council.owner.query(sql)).rows[0];
const policy = { name: 'Equality policy.pdf', mimeType: 'application/pdf', buffer: pdf };

const choose = async ({ page, settled }: Visitor, field: RegExp, value: string, typed = value) => {
  const box = page.getByRole('combobox', { name: field });
  await box.click();
  await box.fill(typed);
  await settled();
  await page.getByRole('option', { name: value }).first().click();
};
const save = async ({ page, settled }: Visitor) => {
  await page.getByRole('button', { name: 'Save' }).click();
  await page.waitForURL(/\/show$/);
  await settled();
};
const press = async ({ page }: Visitor, act: string, words?: string) => {
  await page.getByRole('button', { name: act }).click();
  const dialog = page.getByRole('dialog');
  if (words) await dialog.getByRole('textbox').fill(words);
  await dialog.getByRole('button', { name: act }).click();
};
const deed = async (visitor: Visitor, act: string, words?: string) => {
  await press(visitor, act, words);
  await visitor.page.getByRole('dialog').waitFor({ state: 'detached' });
  await visitor.settled();
};

test.skipIf(noBrowser)(
  'a contract without the clause gets it, its supplier answers by a link, it is reviewed, and a breach is closed',
  async () => {
    const officer = await place.visitor();
    const { page, open, settled, signIn } = officer;
    await signIn('procurementOfficer');

    await open('/');
    await page.getByRole('link', { name: /do not contain a clause that they must/ }).click();
    await settled();
    await page.getByRole('rowheader').first().getByRole('link').click();
    await settled();
    await page.getByRole('term').first().waitFor();
    await page.getByRole('link', { name: /./ }).first().waitFor();
    const { id, title, supplier, contact, name } = await one(`
      select contract.id, contract.title, supplier.name as supplier, contact.id as contact, contact.name
      from contract join contract_supplier party on party.contract_id = contract.id
      join supplier on supplier.id = party.supplier_id
      join supplier_contact contact on contact.supplier_id = supplier.id
      where contract.status = 'active' and not exists (
        select from contract_clause contained where contained.contract_id = contract.id)
      and contract.starts_on <= current_date and contract.ends_on >= current_date
      order by contract.title, contract.id limit 1`);
    const contract = `/contracts/${id}/show`;
    await open(contract);
    const standings = page.getByRole('region', { name: /^Standings/ });
    await standings.getByText('Missing clause').waitFor();
    await page.getByRole('link', { name: 'Add a contract clause' }).click();
    await choose(officer, /Clause version/, 'Equality and diversity, version 4', '');
    await page.getByLabel(/^Schedule/).fill('Schedule 3');
    await page.getByLabel(/^Page/).fill('17');
    await save(officer);
    await open(contract);
    await settled();
    await expect.poll(() => standings.getByText('Missing clause').count()).toBe(0);

    await open('/supplier-questionnaires/create');
    await choose(officer, /Supplier/, supplier);
    await choose(officer, /Contact/, `${name}, ${supplier}`, name);
    await save(officer);
    await page.getByRole('button', { name: 'Send the link' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Send the link' }).click();
    const link = await page.getByRole('dialog').locator('code').innerText();
    expect(await officer.barriersEverywhere()).toEqual([]);
    await page.getByRole('button', { name: 'Close' }).click();
    const questionnaire = new URL(page.url()).pathname;

    const other = await place.visitor({ width: 390 });
    await answer(other, new URL(link).pathname, supplier);
    await other.leave();

    await open(questionnaire);
    await page.getByRole('link', { name: 'Equality policy' }).waitFor();
    await expect.poll(() => page.getByText('Mary Supplier').count()).toBeGreaterThan(0);
    await deed(officer, 'Assess', 'The policy is in force.');
    await expect
      .poll(() => one(`select outcome, assessment from supplier_questionnaire`))
      .toEqual({
        outcome: 'accepted',
        assessment: 'The policy is in force.',
      });

    await open('/compliance-reviews/create');
    await choose(officer, /Contract/, title);
    await page.getByLabel(/^Held on/).fill(new Date().toISOString().slice(0, 10));
    await page.getByLabel(/^Rating/).selectOption('Good');
    await save(officer);
    await deed(officer, 'Sign');
    await page.getByRole('button', { name: 'Sign', exact: true }).waitFor({ state: 'detached' });

    await open('/breaches/create');
    await choose(officer, /Contract/, title);
    await page.getByLabel(/^Title/).fill('Figures did not come');
    await page.getByLabel(/^Noticed on/).fill(new Date().toISOString().slice(0, 10));
    await save(officer);
    const breach = new URL(page.url()).pathname;
    await page.getByRole('link', { name: 'Add a corrective action' }).click();
    await page.getByLabel(/^Title/).fill('Send the figures');
    await page.getByLabel(/^Due on/).fill(new Date().toISOString().slice(0, 10));
    await page.getByLabel(/^Done on/).fill(new Date().toISOString().slice(0, 10));
    await save(officer);
    await open(breach);
    await press(officer, 'Close or escalate');
    await page.getByRole('alert').getByText('1 corrective action has not been verified').waitFor();
    expect(await officer.barriers()).toEqual([]);
    const { id: action } = await one(
      "select id from corrective_action where title = 'Send the figures'",
    );
    await open(`/corrective-actions/${action}/show`);
    await deed(officer, 'Verify', 'Seen.');
    await open(breach);
    await deed(officer, 'Close or escalate');
    await page
      .getByRole('region', { name: /^Outcomes/ })
      .getByText('Closed')
      .waitFor();
    expect(await officer.barriersEverywhere()).toEqual([]);
    expect(contact).toBeTruthy();
    expect(officer.complaints).toEqual([]);
    await officer.leave();
  },
);

/** What the supplier does, on a telephone. */
async function answer(visitor: Visitor, link: string, supplier: string) {
  const { page, open, barriers } = visitor;
  const next = () => page.getByRole('button', { name: 'Continue' }).click();
  await open(link);
  await page.getByText(supplier).waitFor();
  expect(await barriers()).toEqual([]);
  await page.getByRole('button', { name: 'Start now' }).click();
  await next();
  await page.getByRole('alert').getByText('Select yes or no').waitFor();
  expect(await barriers()).toEqual([]);
  await page.getByLabel('Yes').check();
  await next();
  for (let question = 0; question < 2; question += 1) {
    await page.getByLabel('No', { exact: true }).check();
    await next();
  }
  await page.getByLabel('In documents available to employees and trade unions').check();
  await next();
  await page.getByLabel('Yes').check();
  await next();
  await page.getByLabel('We use no sub-contractors').check();
  await next();
  await page.getByLabel('Choose a file').setInputFiles([policy]);
  await page.getByRole('button', { name: 'Upload file' }).click();
  await page.getByText('Equality policy.pdf', { exact: true }).first().waitFor();
  expect(await barriers()).toEqual([]);
  await next();
  await page.getByRole('heading', { name: 'Check your answers before you send them' }).waitFor();
  expect(await barriers()).toEqual([]);
  await page.getByLabel('Your name and position').fill('Mary Supplier, head of people');
  await page.getByRole('button', { name: 'Send answers' }).click();
  await page.getByRole('heading', { name: 'Answers sent' }).waitFor();
  expect(await barriers()).toEqual([]);
}
