import { afterAll, beforeAll, expect, test } from 'vitest';
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
