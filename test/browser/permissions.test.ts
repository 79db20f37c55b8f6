import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Role } from '../../schema/foundation/permissions/roles.ts';
import { type Desk, desk } from '../harness/browser.ts';
import { noBrowser } from '../harness/chromium.ts';
import type { Visitor } from '../harness/visitor.ts';

let place: Desk;

beforeAll(async () => {
  if (!noBrowser) place = await desk();
});
afterAll(() => place?.close());

const one = async (sql: string) => (await place.council.owner.query(sql)).rows[0];

async function signedIn(role: Role): Promise<Visitor> {
  const visitor = await place.visitor();
  await visitor.signIn(role);
  return visitor;
}

const termsOn = ({ page }: Visitor) => page.getByRole('term').allTextContents();

test.skipIf(noBrowser)('a person is shown as far as each role may read them', async () => {
  const { id } = await one('select id from employee where user_id is not null order by id limit 1');
  const terms: Record<string, string[]> = {};
  for (const role of ['hrAdministrator', 'trainingCoordinator', 'systemAdministrator'] as const) {
    const visitor = await signedIn(role);
    await visitor.open(`/employees/${id}/show`);
    await visitor.page.getByRole('term').first().waitFor();
    terms[role] = await termsOn(visitor);
    await visitor.leave();
  }
  expect(terms).toMatchInlineSnapshot(`
    {
      "hrAdministrator": [
        "Full name",
        "Staff number",
        "Work email",
        "User",
        "Post",
        "In post since",
        "Service area",
        "Line manager",
        "Is manager",
        "Is recruiting",
        "Engagement",
        "Working pattern",
        "Full time equivalent",
        "Started on",
        "Ended on",
        "School employed",
      ],
      "systemAdministrator": [
        "Full name",
        "Staff number",
        "Work email",
        "User",
      ],
      "trainingCoordinator": [
        "Full name",
        "Staff number",
        "Work email",
        "Post",
        "In post since",
        "Service area",
        "Is manager",
        "Is recruiting",
        "Engagement",
        "Started on",
        "Ended on",
      ],
    }
  `);
});

test.skipIf(noBrowser)(
  'columns, filters and inputs that a role may not use are not there',
  async () => {
    const visitor = await signedIn('recruiter');
    const { page, open } = visitor;
    await open('/employees');
    expect(await page.getByRole('columnheader').allTextContents()).toMatchInlineSnapshot(`
      [
        "Full name",
        "Staff number",
        "Post",
        "Service area",
        "Is recruiting",
      ]
    `);
    await page.getByRole('button', { name: 'Add filter' }).click();
    await page.getByRole('combobox', { name: 'Field' }).click();
    expect(await page.getByRole('option').allTextContents()).toMatchInlineSnapshot(`
      [
        "Staff number",
        "Full name",
        "Work email",
        "Post",
        "Service area",
        "Is recruiting",
      ]
    `);
    await open('/employees/create');
    await page.getByRole('heading', { name: 'Your role does not include this page' }).waitFor();
    await open('/contracts');
    await page.getByRole('heading', { name: 'Your role does not include this page' }).waitFor();
    await visitor.leave();
  },
);

test.skipIf(noBrowser)(
  'the menu and the first page have what a role may see, and no more',
  async () => {
    const visitor = await signedIn('procurementOfficer');
    const menu = visitor.page.getByRole('navigation', { name: 'Main' });
    expect(await menu.getByRole('link').allTextContents()).toMatchInlineSnapshot(`
      [
        "Home",
        "Contract standings",
        "Register entries",
        "Review calendar",
        "Similar suppliers",
        "Breaches",
        "Clauses",
        "Contracts",
        "Suppliers",
        "Clause versions",
        "Compliance reviews",
        "Corrective actions",
        "Review questions",
        "Review schedules",
        "Supplier merges",
        "Supplier policies",
        "Supplier questionnaires",
        "Bring in a file",
        "Import conflicts",
        "Imports done",
        "Files handed in",
        "Import mappings",
        "Users",
        "Reports",
        "Documents",
        "Jobs you asked for",
      ]
    `);
    expect(
      await visitor.page
        .getByRole('link', { name: /^Add an? / })
        .evaluateAll((links) => links.map((link) => link.getAttribute('aria-label'))),
    ).toMatchInlineSnapshot(`
      [
        "Add a breach",
        "Add a clause",
        "Add a contract",
        "Add a supplier",
        "Add a clause version",
        "Add a compliance review",
        "Add a corrective action",
        "Add a review question",
        "Add a review schedule",
        "Add a supplier policy",
        "Add a supplier questionnaire",
      ]
    `);
    await visitor.leave();
  },
);

test.skipIf(noBrowser)('an employee comes to their own record and their own training', async () => {
  const visitor = await signedIn('employee');
  const { page } = visitor;
  const menu = page.getByRole('navigation', { name: 'Main' });
  const name = (await page.getByRole('heading', { level: 1 }).innerText()).replace('Hello, ', '');
  expect(await visitor.barriersEverywhere()).toEqual([]);
  await menu.getByRole('link', { name: 'Your record' }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await menu.getByRole('link', { name: 'Your training' }).click();
  await page.getByRole('heading', { level: 1, name: 'Your training' }).waitFor();
  await menu.getByRole('link', { name: 'Home' }).click();
  await page.getByText('Other lists that you may look at').click();
  await page.getByRole('link', { name: 'Courses', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Courses' }).waitFor();
  await visitor.settled();
  expect(visitor.complaints).toEqual([]);
  await visitor.leave();
});

test.skipIf(noBrowser)('what is not there and what may not be seen look alike', async () => {
  const { id } = await one("select id from user_account where email = 'auditor@demo.example'");
  const visitor = await signedIn('recruiter');
  const seen: string[] = [];
  const { page } = visitor;
  for (const each of [id, '00000000-0000-4000-8000-000000000000', 'nonsense', '%25zz']) {
    await visitor.open(`/users/${each}/show`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    seen.push(await page.getByRole('main').innerText());
  }
  expect(new Set(seen).size).toBe(1);
  expect(seen[0]).toMatchInlineSnapshot(`
    "There is nothing here that you can see

    The address may be wrong, or the record may have been deleted, or it is not among those that your role includes.

    All users
    Home"
  `);
  expect(await visitor.barriersEverywhere()).toEqual([]);
  await page.getByRole('link', { name: 'All users' }).click();
  await page.getByRole('heading', { level: 1, name: 'Users' }).waitFor();
  expect(visitor.complaints).toEqual([]);
  await visitor.leave();
});
