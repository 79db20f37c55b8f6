import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, desk } from '../harness/browser.ts';
import { noBrowser } from '../harness/chromium.ts';
import type { Visitor } from '../harness/visitor.ts';

let place: Desk;

beforeAll(async () => {
  if (!noBrowser) place = await desk();
});
afterAll(() => place?.close());

const rows = async (sql: string) => (await place.council.owner.query(sql)).rows;
const one = async (sql: string) => (await rows(sql))[0];

const draftsIn = ({ page }: Visitor) =>
  page.evaluate(() =>
    Object.entries(localStorage)
      .filter(([key]) => key.startsWith('evenhand.draft.'))
      .map(([, draft]) => JSON.parse(draft)),
  );

/** Waits until what was typed has been kept. */
const kept = (visitor: Visitor, words: string) =>
  visitor.page.waitForFunction(
    (wanted) => Object.values(localStorage).some((draft) => String(draft).includes(wanted)),
    words,
  );

test.skipIf(noBrowser)(
  'leaving a form with unsaved words asks, and they are offered back',
  async () => {
    const visitor = await place.visitor();
    const { page, open, signIn, settled, barriersEverywhere, complaints, leave } = visitor;
    const { id, title } = await one('select id, title from course order by title, id limit 1');
    await signIn('trainingCoordinator');
    await open(`/courses/${id}`);
    // nothing typed, nothing asked
    await page.getByRole('link', { name: 'Cancel' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await page.getByRole('link', { name: 'Edit', exact: true }).press('Enter');
    await page.getByLabel('Title').fill('A better title');
    await page.getByRole('link', { name: 'Cancel' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Leave without saving' });
    await dialog.waitFor();
    expect(await barriersEverywhere()).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => page.getByLabel('Title').inputValue()).toBe('A better title');
    await page.getByRole('link', { name: 'Home' }).click();
    await dialog.getByRole('button', { name: 'Leave', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: /^Hello/ }).waitFor();

    await open(`/courses/${id}`);
    const offer = page.getByRole('region', { name: /^You began changing this at \d\d:\d\d$/ });
    await offer.waitFor();
    expect(await barriersEverywhere()).toEqual([]);
    await expect.poll(() => page.getByLabel('Title').inputValue()).toBe(title);
    await offer.getByRole('button', { name: 'Carry on with it' }).press('Enter');
    await expect.poll(() => page.getByLabel('Title').inputValue()).toBe('A better title');
    await expect.poll(() => offer.count()).toBe(0);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { level: 1, name: 'A better title' }).waitFor();
    await expect.poll(() => draftsIn(visitor)).toEqual([]);

    await page.getByRole('link', { name: 'Edit', exact: true }).click();
    await page.getByLabel('Title').fill('Not so good');
    await kept(visitor, 'Not so good');
    await page.getByRole('link', { name: 'Cancel' }).click();
    await dialog.getByRole('button', { name: 'Discard it and leave' }).click();
    await page.getByRole('heading', { level: 1, name: 'A better title' }).waitFor();
    await settled();
    await expect.poll(() => draftsIn(visitor)).toEqual([]);
    expect(complaints).toEqual([]);
    await leave();
  },
);

test.skipIf(noBrowser)(
  'a browser that closes keeps what was typed, for that person and that record',
  async () => {
    const visitor = await place.visitor();
    const { page, open, signIn, leave } = visitor;
    const [course, other] = await rows(
      'select id, title, version from course order by title desc, id limit 2',
    );
    await signIn('trainingCoordinator');
    await open(`/courses/${course.id}`);
    await page.getByLabel('Title').fill('Typed before the power went');
    await kept(visitor, 'before the power');
    await expect
      .poll(() => draftsIn(visitor))
      .toEqual([
        {
          begunAt: expect.stringMatching(/Z$/),
          version: course.version,
          typed: { title: 'Typed before the power went' },
          was: { title: course.title },
        },
      ]);
    const next = await page.context().newPage();
    await next.goto(`/courses/${other.id}`);
    await next.getByLabel('Title').waitFor();
    await expect.poll(() => next.getByText(/^You began/).count()).toBe(0);
    await next.goto(`/courses/${course.id}`);
    await next.getByRole('button', { name: 'Discard it' }).click();
    await expect.poll(() => draftsIn(visitor)).toEqual([]);
    await expect.poll(() => next.getByLabel('Title').inputValue()).toBe(course.title);
    await leave();
  },
);

test.skipIf(noBrowser)(
  'whoever signs out with unsaved words is asked, and leaves no draft behind',
  async () => {
    const visitor = await place.visitor();
    const { page, open, signIn, barriers, leave } = visitor;
    const { id } = await one('select id from course order by title, id limit 1');
    await signIn('trainingCoordinator');
    await open(`/courses/${id}`);
    await page.getByLabel('Title').fill('Nobody else’s business');
    await kept(visitor, 'Nobody else');
    await page.getByRole('button', { name: /^Your account/ }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    const dialog = page.getByRole('dialog', { name: 'Sign out without saving' });
    await dialog.waitFor();
    expect(await barriers()).toEqual([]);
    const other = await page.context().newPage();
    await other.goto(`/courses/${id}`);
    await other.getByRole('button', { name: 'Discard it' }).waitFor();
    await dialog.getByRole('button', { name: 'Sign out' }).click();
    await page.getByLabel('E-mail address').waitFor();
    await expect.poll(() => draftsIn(visitor)).toEqual([]);
    // on every page of the browser
    await other.getByRole('dialog', { name: 'You have been signed out' }).waitFor();
    await other.close();
    await expect.poll(() => draftsIn(visitor)).toEqual([]);
    await leave();
  },
);

test.skipIf(noBrowser)('a browser keeps nothing of what may be special-category data', async () => {
  const visitor = await place.visitor();
  const { page, open, signIn, leave } = visitor;
  const { id } = await one('select id from exemption order by id limit 1');
  await signIn('trainingCoordinator');
  await open(`/exemptions/${id}`);
  await page.getByLabel('Reason').fill('Away with a broken leg');
  await page.getByLabel('Until').fill('2099-12-31');
  await kept(visitor, '2099-12-31');
  await expect
    .poll(async () => (await draftsIn(visitor)).map(({ typed }) => typed))
    .toEqual([{ until: '2099-12-31' }]);
  await page.getByRole('link', { name: 'Cancel' }).click();
  await page
    .getByRole('dialog')
    .getByText('It keeps nothing of reason: that may say something private of a person.')
    .waitFor();
  await leave();
});

test.skipIf(noBrowser)(
  'a draft of a record that has been saved since is compared field by field',
  async () => {
    const visitor = await place.visitor();
    const { page, open, signIn, barriersEverywhere, leave } = visitor;
    const { id } = await one('select id from course order by title, id offset 3 limit 1');
    await signIn('trainingCoordinator');
    await open(`/courses/${id}`);
    await page.getByLabel('Title').fill('My title');
    await page.getByLabel('Valid for').fill('P49M');
    await page.getByRole('link', { name: 'Home' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Leave', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: /^Hello/ }).waitFor();
    await rows(`update course set title = 'Their title', version = version + 1 where id = '${id}'`);
    await open(`/courses/${id}`);
    await page.getByRole('button', { name: 'Compare and choose' }).click();
    const dialog = page.getByRole('dialog', {
      name: 'This has been saved since you began changing it',
    });
    await dialog.waitFor();
    expect(await barriersEverywhere()).toEqual([]);
    await dialog.getByRole('radiogroup', { name: 'Title' }).getByLabel('Saved now').check();
    await dialog.getByRole('button', { name: 'Save what I have chosen' }).click();
    await page.getByText('Course saved.').waitFor();
    await expect
      .poll(() => one(`select title, valid_for from course where id = '${id}'`))
      .toEqual({
        title: 'Their title',
        valid_for: 'P49M',
      });
    await expect.poll(() => draftsIn(visitor)).toEqual([]);
    await leave();
  },
);
