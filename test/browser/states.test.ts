import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Role } from '../../schema/foundation/permissions/roles.ts';
import { type Desk, desk } from '../harness/browser.ts';
import { noBrowser } from '../harness/chromium.ts';

let place: Desk;

beforeAll(async () => {
  if (!noBrowser) place = await desk();
});
afterAll(() => place?.close());

const one = async (sql: string) => (await place.council.owner.query(sql)).rows[0];

const api = '**/graphql';

const at = async (role: Role) => {
  const visitor = await place.visitor();
  await visitor.signIn(role);
  return visitor;
};

test.skipIf(noBrowser)('a record and its form show that they are on their way', async () => {
  const { page, barriersEverywhere, leave } = await at('trainingCoordinator');
  const { id, title } = await one('select id, title from course order by title, id limit 1');
  let answer = () => {};
  await page.route(api, async (route) => {
    if (route.request().postData()?.includes('course('))
      await new Promise<void>((done) => {
        answer = done;
      });
    await route.continue();
  });
  for (const path of [`/courses/${id}/show`, `/courses/${id}`]) {
    await page.goto(path);
    await page
      .getByRole('status', { name: 'Loading course' })
      .locator('.MuiSkeleton-root')
      .first()
      .waitFor();
    expect(await barriersEverywhere()).toEqual([]);
    answer();
  }
  await page.getByRole('heading', { level: 1, name: `Edit ${title}` }).waitFor();
  await leave();
});

test.skipIf(noBrowser)(
  'a report says what is waited for after a second, the first time and when it is asked another way',
  async () => {
    const { page, barriersEverywhere, leave } = await at('equalityLead');
    let answer = () => {};
    await page.route(api, async (route) => {
      if (route.request().postData()?.includes('headcount('))
        await new Promise<void>((done) => {
          answer = done;
        });
      await route.continue();
    });
    const waited = page.getByText(/^(Loading the figures|This takes longer)/);
    await page.goto('/reports/headcount');
    await waited.waitFor();
    expect(await barriersEverywhere()).toEqual([]);
    answer();
    await page.getByRole('table').waitFor();
    await page.getByLabel('Broken down by').selectOption({ index: 1 });
    await waited.waitFor();
    // the figures before stand until those are there
    expect(await page.getByRole('table').isVisible()).toBe(true);
    answer();
    await waited.waitFor({ state: 'detached' });
    await leave();
  },
);

test.skipIf(noBrowser)(
  'a record that cannot be asked for says so, and comes when it can',
  async () => {
    const { page, open, barriersEverywhere, leave } = await at('trainingCoordinator');
    const { id, title } = await one('select id, title from course order by title, id limit 1');
    await open('/courses');
    await page.route(api, (route) => route.abort());
    await page.getByRole('rowheader', { name: title }).getByRole('link').first().click();
    await page.getByRole('heading', { level: 1, name: 'We could not load this' }).waitFor();
    expect(await page.getByRole('main').innerText()).toMatchInlineSnapshot(`
      "We could not load this

      The server could not be reached. Your work is safe. Check the connection and try again; if it stays, tell IT.

      Try again"
    `);
    expect(await barriersEverywhere()).toEqual([]);
    await page.unroute(api);
    await page.getByRole('button', { name: 'Try again' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await expect.poll(() => page.url()).toContain(id);
    await leave();
  },
);

test.skipIf(noBrowser)(
  'while it is not known yet who asks, the page says that it loads',
  async () => {
    const { page, leave } = await at('trainingCoordinator');
    const held: (() => void)[] = [];
    let holding = true;
    await page.route(api, async (route) => {
      if (holding) await new Promise<void>((done) => held.push(done));
      await route.continue();
    });
    await page.goto('/courses');
    await page.getByText('Loading Evenhand').waitFor();
    holding = false;
    for (const answer of held) answer();
    await page.getByRole('heading', { level: 1, name: 'Courses' }).waitFor();
    await leave();
  },
);

test.skipIf(noBrowser)(
  'what was typed stays while the server is away, and leaving still asks',
  async () => {
    const { page, open, barriersEverywhere, leave } = await at('trainingCoordinator');
    const { id } = await one('select id from course order by title, id offset 1 limit 1');
    await open(`/courses/${id}`);
    await page.getByLabel('Title').fill('Typed in a storm');
    await page.route(api, (route) => route.abort());
    await page.getByRole('button', { name: 'Save' }).click();
    const alert = page.getByRole('alert');
    await alert
      .getByText(
        'We could not reach the server. What you have typed is still on this page. Check the connection and try again.',
      )
      .waitFor();
    await expect.poll(() => alert.evaluate((each) => each === document.activeElement)).toBe(true);
    expect(await barriersEverywhere()).toEqual([]);
    await page.getByRole('link', { name: 'Home' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Stay here' }).click();
    await expect.poll(() => page.getByLabel('Title').inputValue()).toBe('Typed in a storm');
    await page.unroute(api);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { level: 1, name: 'Typed in a storm' }).waitFor();
    await leave();
  },
);

test.skipIf(noBrowser)(
  'when the answer to a save is lost, saving again shows what is stored, and nothing is lost',
  async () => {
    const { page, open, leave } = await at('trainingCoordinator');
    const { id } = await one('select id from course order by title, id offset 2 limit 1');
    await open(`/courses/${id}`);
    await page.getByLabel('Title').fill('Stored, but not heard of');
    await page.route(api, async (route) => {
      if (!route.request().postData()?.includes('mutation')) return route.continue();
      await route.fetch();
      await route.abort();
    });
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('alert').getByText('We could not reach the server.').waitFor();
    await page.unroute(api);
    await page.getByRole('button', { name: 'Save' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('They typed the same as you: there is nothing to choose.').waitFor();
    await dialog.getByRole('button', { name: 'Save what I have chosen' }).click();
    await page.getByRole('heading', { level: 1, name: 'Stored, but not heard of' }).waitFor();
    await expect
      .poll(() => one(`select title, version from course where id = '${id}'`))
      .toEqual({
        title: 'Stored, but not heard of',
        version: 2,
      });
    await leave();
  },
);

test.skipIf(noBrowser)('what is not there is not there to be changed either', async () => {
  const { page, open, barriersEverywhere, leave } = await at('trainingCoordinator');
  await open('/courses/00000000-0000-4000-8000-000000000000');
  await page
    .getByRole('heading', { level: 1, name: 'There is nothing here that you can see' })
    .waitFor();
  expect(await barriersEverywhere()).toEqual([]);
  await leave();
});

test.skipIf(noBrowser)(
  'a page, a form and a new record that a role does not include say so',
  async () => {
    const { page, open, barriersEverywhere, leave } = await at('recruiter');
    const { id } = await one('select id from contract limit 1');
    const person = await one('select id from employee limit 1');
    for (const path of [
      `/contracts/${id}/show`,
      `/contracts/${id}`,
      '/contracts/create',
      `/employees/${person.id}`,
    ]) {
      await open(path);
      await page
        .getByRole('heading', { level: 1, name: 'Your role does not include this page' })
        .waitFor();
    }
    expect(await barriersEverywhere()).toEqual([]);
    await leave();
  },
);

test.skipIf(noBrowser)('a record whose history cannot be had is still shown', async () => {
  const { page, open, barriersEverywhere, leave } = await at('trainingCoordinator');
  const { id, title } = await one('select id, title from course order by title desc, id limit 1');
  await page.route(api, (route) =>
    route.request().postData()?.includes('history') ? route.abort() : route.continue(),
  );
  await open(`/courses/${id}/show`);
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  const changes = page.getByRole('region', { name: 'Changes' });
  await changes.getByText('We could not reach the server.').waitFor();
  expect(await barriersEverywhere()).toEqual([]);
  await page.unroute(api);
  await changes.getByRole('button', { name: 'Try again' }).click();
  await changes.getByText('Added').waitFor();
  await leave();
});

test.skipIf(noBrowser)(
  'a page whose program could not be fetched comes when the server is back',
  async () => {
    const { page, leave } = await at('equalityLead');
    const away = '**/{graphql,assets/**}';
    await page.route(away, (route) => route.abort());
    await page.getByRole('navigation').getByRole('link', { name: 'Reports' }).click();
    await page.getByText('Evenhand does not answer.').waitFor();
    await page.getByRole('status', { name: 'Loading the page' }).waitFor();
    await page.unroute(away);
    await page.getByRole('heading', { level: 1, name: 'Reports' }).waitFor();
    await leave();
  },
);
