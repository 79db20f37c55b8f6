import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, desk } from '../harness/browser.ts';
import { noBrowser } from '../harness/chromium.ts';

let place: Desk;

beforeAll(async () => {
  if (!noBrowser) place = await desk();
});
afterAll(() => place?.close());

const count = async (sql: string) =>
  Number((await place.council.owner.query(`select count(*) as n from ${sql}`)).rows[0].n);

test.skipIf(noBrowser)(
  'somebody reads and changes their own answers, and nobody else’s',
  async () => {
    const { page, open, signIn, settled, barriersEverywhere, complaints, leave } =
      await place.visitor();
    await signIn('employee');
    await open('/my-answers');
    expect(await barriersEverywhere()).toEqual([]);
    await page.getByLabel('Sex', { exact: true }).selectOption('Prefer not to say');
    await page.getByRole('button', { name: 'Record the answers' }).click();
    await page.getByText('Your answers are recorded.').waitFor();
    await settled();
    await page
      .getByText(/you answered: Prefer not to say/)
      .first()
      .waitFor();
    expect(complaints).toEqual([]);
    await leave();
  },
);

test.skipIf(noBrowser)('what stands against own words is told where they were typed', async () => {
  const { page, open, signIn, barriersEverywhere, leave } = await place.visitor();
  await signIn('employee');
  await open('/my-answers');
  await page.getByLabel('Religion or belief', { exact: true }).selectOption('Any other religion');
  const words = page.getByLabel('In your own words (optional)');
  await words.fill('x'.repeat(501));
  const before = await count('monitoring.equality_answer');
  await page.getByRole('button', { name: 'Record the answers' }).click();
  await page.getByText('This has 501 letters; at most 500 fit.').waitFor();
  await expect.poll(() => words.getAttribute('aria-invalid')).toBe('true');
  await expect.poll(() => words.inputValue()).toHaveLength(501);
  expect(await barriersEverywhere()).toEqual([]);
  await expect.poll(() => count('monitoring.equality_answer')).toBe(before);
  await leave();
});

test.skipIf(noBrowser)('answers given by telephone are written down unread', async () => {
  const { page, open, signIn, barriersEverywhere, complaints, leave } = await place.visitor();
  await signIn('hrAdministrator');
  await open('/my-answers');
  await page.getByRole('heading', { name: 'Your role does not include this page' }).waitFor();
  await open('/record-answers');
  await page.getByRole('combobox', { name: 'Whose answers they are' }).fill('Aamir Ahmed');
  await page.getByRole('option', { name: 'Aamir Ahmed' }).click();
  await page.getByLabel('How they gave them to you').selectOption('By telephone');
  await page.getByLabel('Sex', { exact: true }).selectOption('Female');
  expect(await barriersEverywhere()).toEqual([]);
  await expect.poll(() => page.getByText('you answered').count()).toBe(0);
  await page.getByRole('button', { name: 'Record the answers' }).click();
  await page.getByText('The answers are recorded.').waitFor();
  expect(complaints).toEqual([]);
  await leave();
});
