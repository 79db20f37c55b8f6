import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Desk, desk } from '../harness/browser.ts';
import { noBrowser } from '../harness/chromium.ts';
import type { Visitor } from '../harness/visitor.ts';

let place: Desk;

beforeAll(async () => {
  if (!noBrowser) place = await desk();
});
afterAll(() => place?.close());

beforeEach(async () => {
  if (noBrowser) return;
  await place.council.owner.query("delete from grade where code like 'Z%'");
  await place.council.owner.query(
    "insert into grade (id, version, code, name, rank) select gen_random_uuid(), 1, 'Z' || n, 'Spare ' || n, 90 + n from generate_series(1, 3) n",
  );
});

const spare = async () => {
  const { rows } = await place.council.owner.query(
    "select name, version from grade where code like 'Z%' order by code",
  );
  return rows.map(({ name, version }) => `${name} v${version}`);
};

const untouched = ['Spare 1 v1', 'Spare 2 v1', 'Spare 3 v1'];

async function selected(): Promise<Visitor> {
  const visitor = await place.visitor();
  const { page, open, signIn } = visitor;
  await signIn('hrAdministrator');
  await open('/grades');
  await page.getByRole('searchbox').fill('Spare');
  await page.getByText('1 to 3 of 3').waitFor();
  await page.getByLabel('Select every row of this page').check();
  return visitor;
}

async function deleteThem({ page }: Visitor) {
  await page
    .getByRole('region', { name: 'Selected rows' })
    .getByRole('button', { name: 'Delete' })
    .click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
}

const bar = ({ page }: Visitor) => page.getByRole('region', { name: 'Change on its way' });

test.skipIf(noBrowser)(
  'a deletion of many can be called off on another page, and has then never been',
  async () => {
    const visitor = await selected();
    const { page, barriersEverywhere, complaints } = visitor;
    await deleteThem(visitor);
    await bar(visitor)
      .getByRole('timer')
      .getByText(/^3 grades will be deleted in \d+ seconds$/)
      .waitFor();
    expect(await barriersEverywhere()).toEqual([]);
    const menu = page.getByRole('navigation', { name: 'Main' });
    await menu.getByRole('link', { name: 'Posts' }).click();
    await page.getByRole('heading', { level: 1, name: 'Posts' }).waitFor();
    await bar(visitor).getByRole('button', { name: 'Call it off' }).click();
    await bar(visitor).waitFor({ state: 'detached' });
    await page.waitForTimeout(1500);
    await expect.poll(() => spare()).toEqual(untouched);
    const { rows } = await place.council.owner.query(
      "select 1 from audit_entry where subject = 'Grade' and action = 'delete'",
    );
    expect(rows).toEqual([]);
    expect(complaints).toEqual([]);
    await visitor.leave();
  },
);

test.skipIf(noBrowser)('what waits is still there when the page is loaded again', async () => {
  const visitor = await selected();
  const { page, settled } = visitor;
  page.on('dialog', (dialog) => dialog.accept());
  await deleteThem(visitor);
  await bar(visitor).waitFor();
  await page.reload();
  await settled();
  await bar(visitor)
    .getByRole('timer')
    .getByText(/^3 grades will be deleted/)
    .waitFor();
  await expect.poll(() => spare()).toEqual(untouched);
  await bar(visitor).getByRole('button', { name: 'Do it now' }).click();
  await page.getByText('3 grades deleted.').waitFor();
  await expect.poll(() => spare()).toEqual([]);
  await visitor.leave();
});

test.skipIf(noBrowser)('the time stands still for whoever is at the buttons', async () => {
  const visitor = await selected();
  await deleteThem(visitor);
  await bar(visitor).getByRole('button', { name: 'Call it off' }).focus();
  const left = await bar(visitor).getByRole('timer').innerText();
  await visitor.page.waitForTimeout(2500);
  await expect.poll(() => bar(visitor).getByRole('timer').innerText()).toBe(left);
  await visitor.page.keyboard.press('Enter');
  await expect.poll(() => spare()).toEqual(untouched);
  await visitor.leave();
});

test.skipIf(noBrowser)('many are changed alike when the time is over, all or none', async () => {
  const visitor = await selected();
  const { page, barriersEverywhere } = visitor;
  const change = async () => {
    await page
      .getByRole('region', { name: 'Selected rows' })
      .getByRole('button', { name: 'Change' })
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Field' }).click();
    await page.getByRole('option', { name: 'Name' }).click();
    await dialog.getByRole('button', { name: 'Change' }).click();
    await dialog.getByText(/This is needed/).waitFor();
    await dialog.getByLabel('Name').fill('Spare all alike');
    await dialog.getByRole('button', { name: 'Change' }).click();
  };
  await change();
  await bar(visitor).waitFor();
  await expect.poll(() => spare()).toEqual(untouched);
  await page.getByText('3 grades changed.').waitFor({ timeout: 30_000 });
  await expect.poll(() => spare()).toEqual(Array(3).fill('Spare all alike v2'));

  await page.getByText('1 to 3 of 3').waitFor();
  await page.getByLabel('Select every row of this page').check();
  await change();
  await bar(visitor).waitFor();
  await place.council.owner.query("update grade set version = version + 1 where code = 'Z2'");
  await bar(visitor).getByRole('button', { name: 'Do it now' }).click();
  await bar(visitor).getByText('Nothing was changed.').waitFor();
  expect(await barriersEverywhere()).toEqual([]);
  await expect
    .poll(async () => (await spare()).map((each) => each.slice(-2)))
    .toEqual(['v2', 'v3', 'v2']);
  await visitor.leave();
});

test.skipIf(noBrowser)(
  'all that match are selected, as many as can be changed at once',
  async () => {
    await place.council.owner.query(
      "insert into grade (id, version, code, name, rank) select gen_random_uuid(), 1, 'Z' || n, 'Spare ' || n, 90 + n from generate_series(4, 1203) n",
    );
    const visitor = await place.visitor();
    const { page, open, signIn, settled, barriersEverywhere } = visitor;
    await signIn('hrAdministrator');
    await open('/posts');
    const total = (await place.council.owner.query('select 1 from post')).rows.length;
    await page.getByLabel('Select every row of this page').check();
    await page.getByRole('button', { name: `Select all ${total} that match` }).click();
    await page.getByText(`${total} selected`).waitFor();
    await page.getByText(`${total - 25} of them on other pages`).waitFor();

    await open('/grades');
    await page.getByRole('searchbox').fill('Spare');
    await page.getByText('1 to 25 of 1,203').waitFor();
    await page.getByLabel('Select every row of this page').check();
    await page.getByRole('button', { name: 'Select the first 1,000 of 1,203 that match' }).click();
    await page.getByText('1,000 selected').waitFor();
    await page.getByText('1,203 match; 1,000 can be changed at once.').waitFor();
    expect(await barriersEverywhere()).toEqual([]);
    await deleteThem(visitor);
    await bar(visitor).getByRole('button', { name: 'Do it now' }).click();
    await page.getByText('1,000 grades deleted.').waitFor();
    await settled();
    await expect.poll(() => spare()).toHaveLength(203);
    await visitor.leave();
  },
);
