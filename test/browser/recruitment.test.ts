import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, desk } from '../harness/browser.ts';
import { noBrowser } from '../harness/chromium.ts';

let place: Desk;

beforeAll(async () => {
  if (!noBrowser) place = await desk();
});
afterAll(() => place?.close());

const rows = async (sql: string, values: unknown[] = []) =>
  (await place.council.owner.query(sql, values)).rows;

test.skipIf(noBrowser)(
  'a recruiter opens a vacancy with a reason, shortlists without names, shows them, and records a stage',
  async () => {
    const visitor = await place.visitor();
    const { page } = visitor;
    await visitor.signIn('recruiter');
    await page.getByRole('link', { name: /about to open has somebody/ }).waitFor();

    const [draft] = await rows(
      `select id from vacancy where status = 'draft' and exists (select from panel_member where vacancy_id = vacancy.id)`,
    );
    await visitor.open(`/vacancies/${draft.id}/show`);
    await page.getByText('Somebody on the panel is not trained to recruit, and').waitFor();
    expect(await visitor.barriersEverywhere()).toEqual([]);
    await page.getByRole('button', { name: 'Open the vacancy' }).click();
    await page.getByRole('button', { name: 'Open it all the same' }).click();
    await page.getByRole('alert').getByText('say here why it is opened nevertheless').waitFor();
    expect(await visitor.barriers()).toEqual([]);
    await page.getByLabel('Why it is opened nevertheless').fill('The workshop is on Friday.');
    await page.getByRole('button', { name: 'Open it all the same' }).click();
    await page.getByText('Opened all the same: The workshop is on Friday.').waitFor();

    const [vacancy] = await rows(
      `select id, reference from vacancy where status = 'shortlisting' order by reference limit 1`,
    );
    const names = (
      await rows('select full_name as name from application where vacancy_id = $1', [vacancy.id])
    ).map(({ name }) => name as string);
    await visitor.open(`/vacancies/${vacancy.id}/show`);
    await page.getByRole('link', { name: 'Shortlist without names' }).click();
    await page.getByRole('heading', { level: 1, name: /^Shortlist for/ }).waitFor();
    await visitor.settled();
    expect(await visitor.barriersEverywhere()).toEqual([]);
    const said = await page.getByRole('main').innerText();
    expect(names.filter((name) => said.includes(name))).toEqual([]);
    const shortlist = page.getByRole('button', { name: /^Shortlist: / }).first();
    await shortlist.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: /^Record a stage of/ }).waitFor();
    expect(await visitor.barriers()).toEqual([]);
    await page.getByLabel('On which day').press('Enter');
    await page.getByText(/: shortlisted\.$/).waitFor();
    await page
      .getByRole('button', { name: /^Do not select: / })
      .first()
      .click();
    await page.getByRole('button', { name: 'Record it' }).click();
    await page.getByRole('alert').getByText('Say why they were not selected.').waitFor();
    await page.getByLabel('Why', { exact: true }).selectOption('Essential criteria');
    await page.getByRole('button', { name: 'Record it' }).click();
    await page.getByText(/^All \d+ are decided; 4 shortlisted\.$/).waitFor();

    await visitor.open(`/vacancies/${vacancy.id}`);
    await page.getByLabel('Status').selectOption('Interviewing');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('button', { name: 'Show the names' }).click();
    await page.getByRole('dialog', { name: /^Show the names of the shortlisted/ }).waitFor();
    expect(await visitor.barriers()).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: 'Show the names' }).click();
    await page.getByText('Who is shortlisted is shown by name').waitFor();
    const shortlisted = await rows(
      `select full_name as name, id from application where vacancy_id = $1 and exists (
         select from application_step where application_id = application.id and stage = 'shortlisted') order by number`,
      [vacancy.id],
    );
    for (const { name } of shortlisted) await page.getByRole('link', { name }).waitFor();
    const others = names.filter((name) => !shortlisted.some((each) => each.name === name));
    const shown = await page.getByRole('main').innerText();
    expect(others.filter((name) => shown.includes(name))).toEqual([]);
    const timeline = page.getByRole('region', { name: 'Changes' });
    await timeline.getByText('Names shown since').first().waitFor();
    await expect
      .poll(() =>
        rows(
          `select account.name from audit_entry join user_account account on account.id::text = actor
         where subject_id = $1 and 'applicantsShownOn' = any (fields) and action = 'update'`,
          [vacancy.id],
        ),
      )
      .toEqual([{ name: 'Tomasz Lewandowski' }]);

    await page.getByRole('link', { name: shortlisted[0].name }).click();
    await page.getByRole('heading', { level: 2, name: 'Stages' }).waitFor();
    await visitor.settled();
    expect(await visitor.barriersEverywhere()).toEqual([]);
    await page.getByRole('button', { name: /^Record a stage: / }).click();
    await page.getByLabel('Stage', { exact: true }).selectOption('Interviewed');
    await page.getByLabel('On which day').fill('2020-01-01');
    await page.getByRole('button', { name: 'Record it' }).click();
    await page
      .getByRole('alert')
      .getByText(/^They applied on .* Give that day or a later one\.$/)
      .waitFor();
    await page.getByLabel('On which day').fill(new Date().toISOString().slice(0, 10));
    await page.getByRole('button', { name: 'Record it' }).click();
    await page.getByRole('list', { name: 'Stages' }).getByText('Interviewed').waitFor();
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  },
);

test.skipIf(noBrowser)(
  'the auditor sees who showed names, of which vacancy; a panel member sees the applications of theirs and no other',
  async () => {
    const auditor = await place.visitor();
    await auditor.signIn('auditor');
    const [entry] = await rows(
      `select id from audit_entry where 'applicantsShownOn' = any (fields) and action = 'update'`,
    );
    await auditor.open(`/audit-entries/${entry.id}/show`);
    const told = await auditor.page.getByRole('main').innerText();
    expect(told).toContain('Tomasz Lewandowski');
    expect(told).toContain('ABC/2106');

    const visitor = await place.visitor();
    await visitor.signIn('employee');
    await visitor.open('/applications');
    const [{ count, reference }] = await rows(
      `select count(*)::int, min(vacancy.reference) as reference from application join vacancy on vacancy.id = vacancy_id
       where vacancy_id in (select vacancy_id from panel_member join employee on employee.id = employee_id
         join user_account on user_account.id = user_id where email = 'employee@demo.example')`,
    );
    await visitor.page.getByText(`1 to ${count} of ${count}`).waitFor();
    const cells = await visitor.page.getByRole('table').innerText();
    expect([...new Set(cells.match(/ABC\/\d+/g))]).toEqual([reference]);
    await Promise.all([auditor.leave(), visitor.leave()]);
  },
);

test.skipIf(noBrowser)(
  'a coordinator records by keyboard who was told of training that has lapsed, and sees it beside the name',
  async () => {
    const visitor = await place.visitor();
    const { page } = visitor;
    await visitor.signIn('trainingCoordinator');
    await visitor.open('/recruiter-readiness');
    await page.getByText('Nobody has been told yet.').first().waitFor();
    expect(await visitor.barriersEverywhere()).toEqual([]);
    const button = page.getByRole('button', { name: /^Record follow-up: / }).first();
    const who = (await button.getAttribute('aria-label'))!.replace('Record follow-up: ', '');
    await button.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Record a follow-up' });
    await dialog.waitFor();
    expect(await visitor.barriers()).toEqual([]);
    await page.getByLabel('How').selectOption('Telephone');
    await page.getByLabel('What came of it').selectOption('Will attend');
    await page.getByLabel('When').press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await page.getByText(`Will attend: ${who} was told by telephone on`).first().waitFor();
    const file = page.waitForEvent('download');
    await page.getByRole('link', { name: 'This quarter’s list' }).click();
    expect((await file).suggestedFilename()).toMatch(/\.csv$/);
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  },
);
