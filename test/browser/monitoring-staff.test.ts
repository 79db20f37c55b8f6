import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, desk } from '../harness/browser.ts';
import { noBrowser } from '../harness/chromium.ts';

let place: Desk;

beforeAll(async () => {
  if (!noBrowser) place = await desk();
});
afterAll(() => place?.close());

const rows = async (source: string) => (await place.council.owner.query(source)).rows;

test.skipIf(noBrowser)(
  'a member of staff takes an answer back and sees who looked; human resources see that, and no more',
  async () => {
    const staff = await place.visitor();
    await staff.signIn('employee');
    await rows(`update monitoring.equality_answer set list_edition = 'census2011', category = 'blackOther', declined = false
      where characteristic = 'ethnicGroup' and subject = (select employee.id from employee
        join user_account on user_account.id = employee.user_id where user_account.email like 'employee@%')`);
    await staff.open('/my-answers');
    // an answer keeps the words of the edition that it was chosen from
    await staff.page.getByText(/: Any other Black, African or Caribbean background\.$/).waitFor();
    await staff.page.getByRole('button', { name: 'Take this back: Sex', exact: true }).click();
    await staff.page.getByRole('dialog').getByRole('button', { name: 'Take it back' }).click();
    await staff.page.getByText('You took back what you had said on').waitFor();
    await staff.settled();
    const looks = staff.page.getByRole('listitem').filter({ hasText: ': you, own answers' });
    await expect.poll(() => looks.count()).toBe(2);
    expect(await staff.barriersEverywhere()).toEqual([]);

    // whoever comes into the account later is shown no answer, and offered none to take back
    await rows(`update user_account set holder = gen_random_uuid() where email like 'employee@%'`);
    await staff.open('/my-answers');
    await staff.page
      .getByText(/^Answered on .*, before you came into this account/)
      .first()
      .waitFor();
    expect(await staff.page.getByRole('button', { name: /Take this back/ }).count()).toBe(0);
    expect(await staff.barriersEverywhere()).toEqual([]);
    expect(staff.complaints).toEqual([]);
    await staff.leave();

    const officer = await place.visitor();
    await officer.signIn('hrAdministrator');
    await officer.open('/record-form');
    const { page } = officer;
    await expect
      .poll(() => page.getByLabel('Which form').locator('option').allTextContents())
      .toEqual([
        'Choose one',
        'Equality questions for people who apply for a job',
        'Libraries: tell us about yourself',
      ]);
    await page
      .getByLabel('Which form')
      .selectOption({ label: 'Libraries: tell us about yourself' });
    await page.getByLabel('How they gave it to you').selectOption('On paper');
    const record = page.getByRole('button', { name: 'Record the answers' });
    await record.click();
    await page.getByText('Nothing is filled in.').waitFor();
    await page.getByLabel('Sex', { exact: true }).selectOption('Male');
    expect(await officer.barriersEverywhere()).toEqual([]);
    const waiting = async () =>
      Number((await rows('select count(*) as n from monitoring.waiting_response'))[0].n);
    const before = await waiting();
    await record.click();
    await page.getByText('The form is recorded.').waitFor();
    await expect.poll(() => waiting()).toBe(before + 1);
    expect(await record.isVisible()).toBe(false);
    expect(await officer.barriersEverywhere()).toEqual([]);
    const another = page.getByRole('button', { name: 'Record another' });
    expect(await another.evaluate((button) => button === document.activeElement)).toBe(true);
    await another.click();
    await expect.poll(() => page.getByLabel('Sex', { exact: true }).inputValue()).toBe('');
    expect(officer.complaints).toEqual([]);
    await officer.leave();
  },
);

test.skipIf(noBrowser)(
  'the equality lead is warned of what a form does not need, and publishes it',
  async () => {
    const { page, open, signIn, settled, barriersEverywhere, complaints, leave } =
      await place.visitor();
    await signIn('equalityLead');
    await open('/monitoring-forms');
    await page.getByRole('link', { name: /^Libraries: tell/ }).click();
    await settled();
    await page.getByText('Nothing says so').waitFor();
    expect(await barriersEverywhere()).toEqual([]);
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Nothing says what these are needed for: Religion or belief.').waitFor();
    const publish = dialog.getByRole('button', { name: 'Publish' });
    // red is for what destroys
    expect(await publish.getAttribute('class')).toContain('colorPrimary');
    await publish.click();
    await page.getByText('Edition 2 is published.').waitFor();
    expect(complaints).toEqual([]);
    await leave();
  },
);
