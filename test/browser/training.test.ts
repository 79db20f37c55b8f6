import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, desk } from '../harness/browser.ts';
import { noBrowser } from '../harness/chromium.ts';
import { today } from '../harness/council.ts';
import type { Visitor } from '../harness/visitor.ts';

let place: Desk;

beforeAll(async () => {
  if (!noBrowser) place = await desk();
});
afterAll(() => place?.close());

const rows = async (sql: string, values: unknown[] = []) =>
  (await place.council.owner.query(sql, values)).rows;

interface Stands {
  standing: string;
  reason: string;
  employee: { id: string; fullName: string };
}

/** A live vacancy on whose panel one person alone is missing something, and that is the workshop. */
async function planted(session: string) {
  const { data } = await place.council.as('trainingCoordinator').ask(
    `query ($on: Date!) { vacancies(first: 100, filter: { panelReady: { eq: false } }) { nodes { id reference
      readiness(on: $on) { standing reason employee { id fullName } } } } }`,
    { on: today() },
  );
  const booked = await rows('select employee_id as id from booking where session_id = $1', [
    session,
  ]);
  for (const { id, reference, readiness } of data.vacancies.nodes) {
    const missing = (readiness as Stands[]).filter(({ standing }) =>
      ['lapsed', 'never'].includes(standing),
    );
    const [one] = missing;
    const workshop = /Fair recruitment: ran out/.test(one!.reason);
    const nothingElse = (one!.reason.match(/ran out|never/g) ?? []).length === 1;
    if (
      missing.length === 1 &&
      workshop &&
      nothingElse &&
      !booked.some((each) => each.id === one!.employee.id)
    )
      return { id: id as string, reference: reference as string, person: one!.employee };
  }
  throw new Error('The invented council has no such vacancy.');
}

const flag = /live vacanc(y has|ies have) somebody on (its|their) panel who is not trained/;

/** How many vacancies somebody’s own home says are flagged. */
async function flagged(visitor: Visitor) {
  await visitor.open('/');
  const text = await visitor.page.getByRole('link', { name: flag }).innerText();
  return Number.parseInt(text, 10);
}

test.skipIf(noBrowser)(
  'a coordinator follows up a lapsed panel member, books and marks them, and the flag is gone for everybody',
  async () => {
    const [session] = await rows(
      `select held.id from course_session held join course on course.id = course_id
       where code = 'RECRUIT-W' and starts_on = current_date`,
    );
    const vacancy = await planted(session.id);
    const { fullName } = vacancy.person;
    const recruiter = await place.visitor();
    await recruiter.signIn('recruiter');
    const before = await flagged(recruiter);

    const visitor = await place.visitor();
    const { page } = visitor;
    await visitor.signIn('trainingCoordinator');
    await expect.poll(() => flagged(visitor)).toBe(before);
    await visitor.open(`/vacancies/${vacancy.id}/show`);
    await page.getByText('Somebody on the panel is not trained to recruit.').waitFor();

    await visitor.open('/');
    await page.getByRole('link', { name: /recruiting requirements? (is|are) not met by/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Recruiter readiness' }).waitFor();
    await page.getByText(/^1 to 25 of/).waitFor();
    if ((await page.getByRole('row').filter({ hasText: fullName }).count()) === 0) {
      await page.getByRole('button', { name: 'Next' }).click();
      await page.getByText(/^26 to/).waitFor();
    }
    await page
      .getByRole('button', { name: `Record follow-up: ${fullName}` })
      .first()
      .click();
    const dialog = page.getByRole('dialog', { name: 'Record a follow-up' });
    await page.getByLabel('What came of it').selectOption('Will attend');
    await page.getByRole('button', { name: 'Record it' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText(`Will attend: ${fullName} was told by e-mail on`).first().waitFor();

    await page.getByRole('link', { name: 'Book on a session' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Course sessions' }).waitFor();
    await visitor.settled();
    await page.locator(`a[href*="/course-sessions/${session.id}/show"]`).first().click();
    await page.getByLabel('Book somebody').fill(fullName);
    await page.getByRole('option', { name: fullName }).first().click();
    await page.getByRole('button', { name: 'Book', exact: true }).click();
    await page.getByText('Booked.').waitFor();
    const line = page.getByRole('listitem').filter({ hasText: fullName });
    await line.getByRole('button', { name: 'Was there' }).click();
    await page.getByText(`Was there: ${fullName}.`).waitFor();
    await visitor.settled();
    expect(await visitor.barriersEverywhere()).toEqual([]);

    await visitor.open(`/vacancies/${vacancy.id}/show`);
    await visitor.settled();
    await expect.poll(() => page.getByText('not trained to recruit.').count()).toBe(0);
    await visitor.open(
      `/vacancies?${new URLSearchParams({ filter: JSON.stringify({ reference: { eq: vacancy.reference } }) })}`,
    );
    await page.getByText('All trained').waitFor();
    await expect.poll(() => flagged(visitor)).toBe(before - 1);
    await expect.poll(() => flagged(recruiter)).toBe(before - 1);
    expect(visitor.complaints).toEqual([]);
    await Promise.all([visitor.leave(), recruiter.leave()]);
  },
);

test.skipIf(noBrowser)(
  'somebody hands in training with its certificate; the coordinator approves it, matches an unknown learner, and sees both in the matrix',
  async () => {
    const employee = await place.visitor();
    await employee.signIn('employee');
    await employee.open('/training-claims/create');
    expect(await employee.barriersEverywhere()).toEqual([]);
    const { page: own } = employee;
    await own.getByRole('button', { name: 'Hand it in' }).click();
    await own.getByText('Choose a course.').waitFor();
    await own.getByLabel('Course').fill('Trans awareness');
    await own.getByRole('option', { name: 'Trans awareness', exact: true }).click();
    await own.getByLabel('Completed on').fill('2026-03-04');
    await own.getByLabel('Choose files').setInputFiles({
      name: 'certificate.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('Attended on 4 March 2026'),
    });
    await own.getByRole('button', { name: 'Hand it in' }).click();
    await own.getByText('The training coordinator looks at this next.').waitFor();
    await own.getByRole('link', { name: 'certificate' }).waitFor();

    const visitor = await place.visitor();
    const { page } = visitor;
    await visitor.signIn('trainingCoordinator');
    const [claim] = await rows(`select id from training_claim where completed_on = '2026-03-04'`);
    await visitor.open(`/training-claims/${claim.id}/show`);
    await page.getByRole('link', { name: 'certificate' }).waitFor();
    expect(await visitor.barriersEverywhere()).toEqual([]);
    await page.getByRole('button', { name: 'Approve' }).click();
    await page.getByText('Approved: it counts from now on.').waitFor();

    await visitor.open('/unmatched-completions');
    expect(await visitor.barriersEverywhere()).toEqual([]);
    await page
      .getByRole('button', { name: /^This is …: / })
      .first()
      .click();
    await page.getByRole('dialog').getByLabel('Employee').fill('Llŷr Penry');
    await page.getByRole('option', { name: /Llŷr Penry/ }).click();
    expect(await visitor.barriers()).toEqual([]);
    await page.getByRole('button', { name: 'This is who it is' }).click();
    await page.getByText('The completions are recorded.').waitFor();

    await visitor.open('/training-matrix?name=Penry');
    await page.getByRole('link', { name: 'Llŷr Penry' }).waitFor();
    expect(await visitor.barriersEverywhere()).toEqual([]);
    await visitor.open('/training-outlook');
    await page.getByRole('heading', { name: 'What runs out month by month' }).waitFor();
    await visitor.settled();
    expect(await visitor.barriersEverywhere()).toEqual([]);

    await visitor.open('/requirements/create');
    await page.getByLabel('Councillor', { exact: true }).check();
    await page.getByText(/^It applies to 1?\d\d? people today\. It asks nothing/).waitFor();
    await visitor.open('/courses/create');
    await page.getByLabel(/^Valid for/).fill('3 years');
    await page.getByLabel(/^Valid for/).blur();
    await expect.poll(() => page.getByLabel(/^Valid for/).inputValue()).toBe('3 years');
    await page.getByLabel(/^Code/).fill('NEW-1');
    await page.getByLabel(/^Title/).fill('A new course');
    await page.getByLabel(/^Kind/).selectOption('Workshop');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('3 years').first().waitFor();
    await expect
      .poll(() => rows(`select valid_for from course where code = 'NEW-1'`))
      .toEqual([{ valid_for: 'P3Y' }]);
    expect([...visitor.complaints, ...employee.complaints]).toEqual([]);
    await Promise.all([visitor.leave(), employee.leave()]);
  },
);
