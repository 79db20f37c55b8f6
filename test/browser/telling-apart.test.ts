import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { longDate } from '../../admin/foundation/format.ts';
import { type Desk, desk } from '../harness/browser.ts';
import { noBrowser } from '../harness/chromium.ts';

let place: Desk;

beforeAll(async () => {
  if (!noBrowser) place = await desk();
});
afterAll(() => place?.close());

test.skipIf(noBrowser)(
  'people of one name are told apart where one is chosen, and a form is saved from where one types',
  async () => {
    const { page, open, signIn, settled, barriersEverywhere, complaints, leave } =
      await place.visitor();
    const { rows } = await place.council.owner.query(
      `select e.id, e.staff_number as own, twin.full_name as twin, max(twin.staff_number) as number
       from employee as e join employee as m on m.id = e.line_manager_id
       join employee as twin on twin.full_name not in (m.full_name, e.full_name)
       group by e.id, twin.full_name having count(*) between 2 and 5
       order by e.staff_number, twin.full_name limit 1`,
    );
    const [{ id, own, twin, number }] = rows;
    await signIn('hrAdministrator');
    await open(`/employees/${id}`);
    const chooser = page.getByRole('combobox', { name: /^Line manager/ });
    await chooser.fill(twin);
    const options = page.getByRole('option', { name: twin });
    await options.filter({ hasText: number }).waitFor();
    const told = await options.allInnerTexts();
    expect(new Set(told).size).toBe(told.length);
    await options.filter({ hasText: number }).click();
    // and once chosen, it still says which of them it is
    await page.getByText(new RegExp(`^${number}, `)).waitFor();
    expect(await barriersEverywhere()).toEqual([]);

    const email = page.getByLabel(/^Work email/);
    await email.fill('somebody.else@aldermoor.example');
    await email.press('Control+Enter');
    await page.waitForURL(`**/employees/${id}/show`);
    await settled();
    // the line under the name says which of them it is
    await page.getByText(new RegExp(`^${own}, `)).waitFor();
    const saved = await place.council.owner.query(
      `select e.work_email, m.staff_number from employee as e join employee as m on m.id = e.line_manager_id
       where e.id = $1`,
      [id],
    );
    expect(saved.rows).toEqual([
      { work_email: 'somebody.else@aldermoor.example', staff_number: number },
    ]);

    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
    expect(await page.getByRole('link', { name: 'Edit' }).isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    expect(complaints).toEqual([]);
    await leave();
  },
);

test.skipIf(noBrowser)('rows set close together stay so after a reload', async () => {
  const { page, open, signIn, complaints, leave } = await place.visitor();
  await signIn('hrAdministrator');
  await open('/grades');
  const row = page.locator('tbody tr').first();
  await row.waitFor();
  const height = () => row.evaluate((each) => each.getBoundingClientRect().height);
  const before = await height();
  await page.getByRole('button', { name: /^Your account/ }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Rows close together' }).click();
  await expect.poll(height).toBeLessThan(before);
  const after = await height();
  await page.reload();
  await row.waitFor();
  await expect.poll(height).toBe(after);
  expect(complaints).toEqual([]);
  await leave();
});

test.skipIf(noBrowser)(
  'nobody is offered who was found for other words than those that stand in the box',
  async () => {
    const { page, open, signIn, barriersEverywhere, leave } = await place.visitor();
    const { rows } = await place.council.owner.query(
      `select full_name as name from employee order by full_name desc limit 1`,
    );
    const [{ name }] = rows;
    await signIn('hrAdministrator');
    await open('/record-answers');
    const box = page.getByRole('combobox', { name: /^Whose answers they are/ });
    const listed = page.getByRole('listbox').getByRole('option');
    await box.click();
    await listed.first().waitFor();

    let answer: (as: 'told' | 'lost') => void = () => {};
    const seen = (how: Parameters<typeof answer>[0], what: Locator) => () => {
      answer(how);
      return what.count();
    };
    const searches = /"\$?search"|search:/;
    await page.route('**/graphql', async (route) => {
      if (!searches.test(route.request().postData() ?? '')) return route.continue();
      const how = await new Promise((done) => {
        answer = done;
      });
      return how === 'told' ? route.continue() : route.abort();
    });
    await box.pressSequentially(name.toLowerCase());
    await page.getByText('Looking…').waitFor();
    await box.press('ArrowDown');
    await box.press('Enter');
    expect(await listed.count()).toBe(0);
    expect(await box.inputValue()).toBe(name.toLowerCase());
    await expect.poll(seen('told', listed)).toBeGreaterThan(0);
    for (const offered of await listed.allInnerTexts()) expect(offered).toContain(name);

    await box.fill('nobody of this name');
    await page.getByText('Looking…').waitFor();
    await expect.poll(seen('lost', page.getByText(/^We could not look just now\./))).toBe(1);
    expect(await page.getByText('Nothing that you can see matches.').count()).toBe(0);
    await page.unroute('**/graphql');
    await box.fill('nobody of that name');
    await page.getByText('Nothing that you can see matches.').waitFor();

    const left = (
      await place.council.owner.query(
        `select staff_number as number, ended_on::text as on from employee
         where ended_on < current_date order by staff_number limit 1`,
      )
    ).rows[0];
    await box.fill(left.number);
    await listed.filter({ hasText: `left ${longDate(left.on)}` }).click();
    await page.getByText(new RegExp(`^${left.number}, .*, left ${longDate(left.on)}$`)).waitFor();
    expect(await barriersEverywhere()).toEqual([]);
    await leave();
  },
);
