import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, desk } from '../harness/browser.ts';
import { noBrowser } from '../harness/chromium.ts';

let place: Desk;

beforeAll(async () => {
  if (!noBrowser) place = await desk();
});
afterAll(() => place?.close());

const one = async (source: string) => (await place.council.owner.query(source)).rows[0];
const path = (link: string) => new URL(link).pathname;

test.skipIf(noBrowser)(
  'a leaver answers by the link that an officer sent, and the officer sees that they did and no more',
  async () => {
    const leaver = await one(
      `select full_name as name, employee.id from employee join exit_interview on employee_id = employee.id
       where answered_on is null and invited_on is not null order by invited_on desc limit 1`,
    );
    const officer = await place.visitor();
    await officer.signIn('hrAdministrator');
    await officer.open('/exit-interviews');
    expect(await officer.barriersEverywhere()).toEqual([]);
    await officer.page.getByRole('link', { name: leaver.name }).first().click();
    await officer.settled();
    await officer.page.getByRole('button', { name: 'Send a new link' }).click();
    const dialog = officer.page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Send a new link' }).click();
    const link = await dialog.locator('code').innerText();
    expect(await officer.barriersEverywhere()).toEqual([]);
    await dialog.getByRole('button', { name: 'Close' }).click();

    const somebody = await place.visitor({ width: 390 });
    const { page, barriers } = somebody;
    await somebody.open(path(link));
    expect(await barriers()).toEqual([]);
    await page.getByRole('button', { name: 'Answer the questions' }).click();
    await page.getByLabel('Discrimination, bullying or harassment').check();
    expect(await barriers()).toEqual([]);
    await page.getByRole('button', { name: 'Skip the other questions' }).click();
    expect(await barriers()).toEqual([]);
    await page.getByRole('button', { name: 'Send the answers' }).click();
    await page.getByRole('heading', { level: 1, name: 'Thank you' }).waitFor();
    expect(await page.context().cookies()).toEqual([]);
    expect(somebody.complaints).toEqual([]);
    await somebody.leave();

    await officer.open('/exit-interviews');
    const row = officer.page.getByRole('row', { name: leaver.name }).first();
    await row.getByText('Answered').first().waitFor();
    await expect.poll(() => officer.page.getByText('bullying').count()).toBe(0);
    expect(officer.complaints).toEqual([]);
    await officer.leave();
  },
);

test.skipIf(noBrowser)(
  'an officer asks everybody who is open, records an interview and answers a request; the pages stand in nobody’s way',
  async () => {
    const officer = await place.visitor();
    const { page, open, settled, barriersEverywhere } = officer;
    await officer.signIn('hrAdministrator');
    await open('/follow-ups');
    await page.getByRole('button', { name: 'Ask everybody whose questions are open' }).click();
    const asking = page.getByRole('dialog', { name: 'Ask everybody whose questions are open' });
    await asking.getByText(/^[1-9]\d* people get a message: /).waitFor();
    await asking.getByRole('button', { name: 'Send the messages' }).click();
    await page.getByText('Nobody gets more than one a month.').waitFor();
    expect(await barriersEverywhere()).toEqual([]);
    await open('/record-exit');
    const [, leaver] = await page.getByLabel('Who leaves').locator('option').allInnerTexts();
    await page.getByLabel('Who leaves').selectOption({ label: leaver! });
    await page.getByLabel('How they gave it to you').selectOption('By telephone');
    await page.getByLabel('Were you treated fairly at work?').selectOption('Mostly');
    expect(await barriersEverywhere()).toEqual([]);
    await page.getByRole('button', { name: 'Record the answers' }).click();
    await page.getByText('The exit interview is recorded.').waitFor();

    const { name } = await one(
      `with asked as (insert into rights_request (id, employee_id, kind, received_on, email)
       select uuidv7(), id, 'access', current_date - 3, 'me@example.org' from employee where user_id is not null order by staff_number limit 1 returning employee_id)
       select full_name as name from employee join asked on employee_id = employee.id`,
    );
    await open('/rights-requests');
    await page.getByRole('link', { name }).first().click();
    await settled();
    expect(await barriersEverywhere()).toEqual([]);
    await page.getByRole('button', { name: 'Send the link' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Send the link' }).click();
    // the link is for nobody but them: it leaves by mail or not at all
    await dialog.getByText('No mail server is set').waitFor();
    expect(await dialog.locator('code').count()).toBe(0);
    expect(officer.complaints).toEqual([]);
    await officer.leave();

    const { token, fingerprint } = place.council.as('hrAdministrator').context.links.make(28);
    await place.council.owner.query(
      `update rights_request set link_hash = $1, link_expires_at = now() + interval '28 days' where kind = 'access'`,
      [fingerprint],
    );
    const person = await place.visitor({ width: 390 });
    await person.open(`/held/${token}`);
    await person.page.getByRole('heading', { name: 'What you have said about yourself' }).waitFor();
    expect(await person.barriers()).toEqual([]);
    const whole = await person.page.evaluate(() => document.documentElement.scrollWidth);
    expect(whole).toBeLessThanOrEqual(390);
    expect(person.complaints).toEqual([]);
    await person.leave();
  },
);

test.skipIf(noBrowser)(
  'what is held, what is kept and for how long: the pages stand in nobody’s way',
  async () => {
    for (const [role, ...pages] of [
      ['employee', '/held-about-me'],
      ['equalityLead', '/retention-rules', '/processing-activities'],
    ] as const) {
      const reader = await place.visitor();
      await reader.signIn(role);
      for (const each of pages) {
        await reader.open(each);
        await reader.settled();
        expect(await reader.barriersEverywhere()).toEqual([]);
      }
      expect(reader.complaints).toEqual([]);
      await reader.leave();
    }
  },
);
