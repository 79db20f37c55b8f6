import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, desk } from '../harness/browser.ts';
import { noBrowser } from '../harness/chromium.ts';

let place: Desk;

beforeAll(async () => {
  if (!noBrowser) place = await desk();
});
afterAll(() => place?.close());

const one = async (sql: string) => (await place.council.owner.query(sql)).rows[0];

test.skipIf(noBrowser)('an HR administrator corrects how somebody works', async () => {
  const { page, open, settled, signIn, complaints, leave } = await place.visitor();
  const { id, full_name } = await one(
    "select id, full_name from employee where working_pattern = 'fullTime' order by full_name limit 1",
  );
  await signIn('hrAdministrator');
  await open('/employees');
  await page.getByRole('searchbox').fill(full_name);
  await page.waitForURL(/filter=/);
  await settled();
  await page.getByRole('rowheader', { name: full_name }).getByRole('link').first().click();
  await page.getByRole('link', { name: 'Edit', exact: true }).click();
  await page.getByLabel('Working pattern').selectOption('Job share');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Employee saved.').waitFor();
  await page.getByRole('region', { name: 'Facts' }).getByText('Job share').waitFor();
  await expect
    .poll(() => one(`select working_pattern, version from employee where id = '${id}'`))
    .toEqual({
      working_pattern: 'jobShare',
      version: 2,
    });
  // a second thought: the form begins with what was saved a moment ago
  await page.getByRole('link', { name: 'Edit', exact: true }).click();
  await page.getByLabel('Working pattern').selectOption('Part time');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect
    .poll(() => one(`select working_pattern, version from employee where id = '${id}'`))
    .toEqual({ working_pattern: 'partTime', version: 3 });
  await page.getByRole('region', { name: 'Facts' }).getByText('Part time').waitFor();
  const changes = await one(
    `select fields from audit_entry where subject_id = '${id}' order by at desc limit 1`,
  );
  // nothing but what was changed is sent
  expect(changes).toEqual({ fields: ['workingPattern'] });
  expect(complaints).toEqual([]);
  await leave();
});

test.skipIf(noBrowser)('a procurement officer hands a contract to another department', async () => {
  const { page, open, signIn, leave } = await place.visitor();
  const { id } = await one('select id from contract order by title, id limit 1');
  const { id: area, name } = await one(
    "select id, name from service_area where kind = 'team' limit 1",
  );
  await signIn('procurementOfficer');
  await open(`/contracts/${id}`);
  await page.getByRole('combobox', { name: /Department/ }).fill(name);
  await page.getByRole('option', { name }).first().click();
  await page.getByLabel(/^Value(?! with)/).fill('£1,250,000.50');
  await page.getByLabel(/^Value with/).fill('£1,500,000.60');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('£1,250,000.50', { exact: true }).waitFor();
  await expect
    .poll(() => one(`select value, department_id from contract where id = '${id}'`))
    .toEqual({
      value: '1250000.50',
      department_id: area,
    });
  await leave();
});

test.skipIf(noBrowser)(
  'a training coordinator adds a course, changes it and deletes it',
  async () => {
    const { page, open, signIn, leave } = await place.visitor();
    await signIn('trainingCoordinator');
    await open('/courses');
    await page.getByRole('link', { name: 'Add a course' }).click();
    await page.getByRole('heading', { level: 1, name: 'Add a course' }).waitFor();
    await page.getByLabel('Code').fill('NEW-1');
    await page.getByLabel('Title').fill('Plain words');
    await page.getByLabel('Kind').selectOption('Briefing');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { level: 1, name: 'Plain words' }).waitFor();
    await page.getByRole('link', { name: 'Edit', exact: true }).click();
    await page.getByLabel('Valid for').fill('P3Y');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('region', { name: 'Facts' }).getByText('3 years').waitFor();
    await expect
      .poll(() => one("select title, kind, valid_for from course where code = 'NEW-1'"))
      .toEqual({
        title: 'Plain words',
        kind: 'briefing',
        valid_for: 'P3Y',
      });
    await page.getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await page.getByText('Course deleted.').waitFor();
    await expect
      .poll(() => one("select count(*)::int as courses from course where code = 'NEW-1'"))
      .toEqual({
        courses: 0,
      });
    await leave();
  },
);

test.skipIf(noBrowser)('what the server refuses stands at the input that it is about', async () => {
  const { page, open, signIn, barriers, leave } = await place.visitor();
  const { code } = await one('select code from course order by code limit 1');
  await signIn('trainingCoordinator');
  await open('/courses/create');
  await page.getByLabel('Code').fill(code);
  await page.getByLabel('Title').fill('Twice');
  await page.getByRole('button', { name: 'Save' }).click();
  const alert = page.getByRole('alert');
  await alert.getByText('Kind: This is needed.').waitFor();
  await expect.poll(() => page.title()).toMatch(/^Error: /);
  await page.getByLabel('Kind').selectOption('Workshop');
  await page.getByRole('button', { name: 'Save' }).click();
  await alert.getByRole('link', { name: 'Code: This is used already.' }).click();
  const input = page.getByLabel('Code');
  await expect.poll(() => input.evaluate((box) => box === document.activeElement)).toBe(true);
  await expect.poll(() => input.getAttribute('aria-invalid')).toBe('true');
  expect(await barriers()).toEqual([]);
  await leave();
});

test.skipIf(noBrowser)(
  'a course that people have completed is not deleted, and it says why',
  async () => {
    const { page, open, signIn, leave } = await place.visitor();
    const { id } = await one('select course_id as id from completion limit 1');
    await signIn('trainingCoordinator');
    await open(`/courses/${id}/show`);
    await page.getByRole('button', { name: 'Delete' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Delete' }).click();
    await dialog.getByText('Other records refer to this course. Change those first.').waitFor();
    await leave();
  },
);
