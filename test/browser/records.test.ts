import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, desk } from '../harness/browser.ts';
import { noBrowser } from '../harness/chromium.ts';
import type { Visitor } from '../harness/visitor.ts';

let place: Desk;

beforeAll(async () => {
  if (!noBrowser) place = await desk();
});
afterAll(() => place?.close());

const one = async (sql: string) => (await place.council.owner.query(sql)).rows[0];

const change = async (patch: string, version: number, id: string) => {
  const { errors } = await place.council
    .as('procurementOfficer')
    .ask(
      `mutation { updateContract(id: "${id}", version: ${version}, patch: { ${patch} }) { contract { id } } }`,
    );
  expect(errors).toBeUndefined();
};

const changesOn = async ({ page }: Visitor) => {
  const entries = page.getByRole('region', { name: 'Changes' }).getByRole('listitem');
  await entries.first().waitFor();
  const texts = await entries.allInnerTexts();
  return texts.map((text) =>
    text.replace(/\d{1,2} \w{3} \d{4}, \d\d:\d\d/, 'WHEN').replace(/\s+/g, ' '),
  );
};

test.skipIf(noBrowser)('a record tells who changed what of it, and what is to come', async () => {
  const visitor = await place.visitor();
  const { page, open, signIn, settled, barriersEverywhere, complaints, leave } = visitor;
  const { id } = await one(
    "select id from contract where status = 'active' order by title, id limit 1",
  );
  const area = await one(
    "select id, name from service_area where kind = 'team' order by name limit 1",
  );
  await change(
    'value: "61000.50", valueWithVat: null, endsOn: "2099-12-31", extendableTo: null',
    1,
    id,
  );
  await change(`department: "${area.id}"`, 2, id);
  await signIn('procurementOfficer');
  await open(`/contracts/${id}/show`);
  const { name } = await one(
    "select name from user_account where email = 'procurement-officer@demo.example'",
  );
  await page.getByRole('region', { name: 'Changes' }).getByText(area.name).waitFor();
  const [moved, priced, added] = await changesOn(visitor);
  expect(moved).toMatch(new RegExp(`^Department: .+ to ${area.name} ${name}, WHEN$`));
  expect(priced).toMatch(
    new RegExp(
      `^Value: .+ to 61,000.5 Value with VAT: .+ to nothing Ends on: .+ to 31 Dec 2099 Extendable to: .*to nothing ${name}, WHEN$`,
    ),
  );
  expect(added).toBe('Added The demonstration, WHEN');
  await page.getByRole('region', { name: 'Next dates' }).getByText('31 December 2099').waitFor();
  await settled();
  expect(await barriersEverywhere()).toEqual([]);
  expect(complaints).toEqual([]);
  await leave();
});

test.skipIf(noBrowser)(
  'the history of a person says nothing of what its reader may not read',
  async () => {
    const { id } = await one('select id from employee order by full_name, id limit 1');
    const { errors } = await place.council
      .as('hrAdministrator')
      .ask(
        `mutation { updateEmployee(id: "${id}", version: 1, patch: { workingPattern: jobShare, engagement: casual }) { employee { id } } }`,
      );
    expect(errors).toBeUndefined();
    const told: Record<string, string | undefined> = {};
    for (const role of ['hrAdministrator', 'trainingCoordinator'] as const) {
      const visitor = await place.visitor();
      await visitor.signIn(role);
      await visitor.open(`/employees/${id}/show`);
      [told[role]] = await changesOn(visitor);
      await visitor.leave();
    }
    expect(told.hrAdministrator).toMatch(
      /^Engagement: .+ Working pattern: .+ Margaret Osei, WHEN$/,
    );
    // no name either: they may not read the account
    expect(told.trainingCoordinator).toMatch(/^Engagement: \D+ to Casual Somebody, WHEN$/);
  },
);

test.skipIf(noBrowser)(
  'from a list one goes on to the next record by keyboard, under its filter and in its order, and back',
  async () => {
    const { page, open, signIn, settled, leave } = await place.visitor();
    await signIn('trainingCoordinator');
    const { rows } = await place.council.owner.query(
      "select title from course where kind = 'eLearning' order by title desc, id limit 3",
    );
    const titles = rows.map(({ title }) => title);
    expect(titles.length).toBeGreaterThan(1);
    await open(
      `/courses?filter=${encodeURIComponent(JSON.stringify({ kind: { eq: 'eLearning' } }))}&sort=title&order=DESC`,
    );
    await page.getByRole('rowheader', { name: titles[0] }).getByRole('link').press('Enter');
    await page.getByRole('heading', { level: 1, name: titles[0] }).waitFor();
    const around = page.getByRole('navigation', { name: 'In the list you came from' });
    await around.getByText(/^1 of \d+$/).waitFor();
    await expect
      .poll(() => around.getByRole('link').allTextContents())
      .toEqual([`Next: ${titles[1]}`]);
    await around.getByRole('link', { name: 'Next' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: titles[1] }).waitFor();
    await around.getByText(/^2 of \d+$/).waitFor();
    // editing and saving loses nothing of it
    await page.getByRole('link', { name: 'Edit', exact: true }).press('Enter');
    await page.getByLabel('Valid for').fill('P7M');
    await page.keyboard.press('Enter');
    await page.getByText('Course saved.').waitFor();
    await around.getByRole('link', { name: 'Previous' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: titles[0] }).waitFor();
    await page.reload();
    await around.getByText(/^1 of \d+$/).waitFor();
    await settled();
    // whoever comes by the address alone comes from no list
    const { pathname } = new URL(page.url());
    await open('/');
    await open(pathname);
    await page.getByRole('heading', { level: 1, name: titles[0] }).waitFor();
    await settled();
    await expect.poll(() => around.count()).toBe(0);
    await leave();
  },
);
