import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoEmail } from '../../server/demo-sign-ins.ts';
import { type Desk, desk } from '../harness/browser.ts';
import { noBrowser } from '../harness/chromium.ts';
import { serve } from '../harness/serve.ts';

let place: Desk;

beforeAll(async () => {
  if (!noBrowser) place = await desk();
});
afterAll(() => place?.close());

const one = async (sql: string, values: unknown[] = []) =>
  (await place.council.owner.query(sql, values)).rows[0];

test.skipIf(noBrowser)(
  'an administrator adds somebody, sends them a link, and disables them',
  async () => {
    const visitor = await place.visitor();
    const { page } = visitor;
    await visitor.signIn('systemAdministrator');
    await visitor.open('/users');
    expect(await visitor.barriersEverywhere()).toEqual([]);

    await page.getByRole('link', { name: 'Add a user' }).click();
    await page.getByRole('heading', { level: 1, name: 'Add a user' }).waitFor();
    await page.getByLabel('Name').fill('Mali Hughes');
    await page.getByLabel('Email').fill('mali@aldermoor.example');
    await page.getByLabel('Recruiter').check();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { level: 1, name: 'Mali Hughes' }).waitFor();
    await page.getByText('They cannot sign in yet.').waitFor();

    const send = page.getByRole('button', { name: 'Send a link' });
    await send.focus();
    await page.keyboard.press('Enter');
    await page
      .getByText('No mail server is set: copy the link and give it to them yourself.')
      .waitFor();
    await page.getByRole('button', { name: 'Copy the link' }).waitFor();
    expect(await visitor.barriersEverywhere()).toEqual([]);
    await expect
      .poll(() =>
        one(`select mail, state from message where recipient_email = 'mali@aldermoor.example'`),
      )
      .toEqual({ mail: 'passwordLink', state: 'waiting' });

    await page.getByRole('button', { name: 'Disable the account' }).click();
    await page.getByRole('dialog', { name: 'Disable the account of Mali Hughes' }).waitFor();
    expect(await visitor.barriers()).toEqual([]);
    await page.getByRole('button', { name: 'Disable', exact: true }).click();
    await page.getByText('This account is disabled: nobody can sign in with it.').waitFor();
    await page.getByRole('button', { name: 'Enable the account' }).click();
    await page.getByText('They cannot sign in yet.').waitFor();
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  },
);

test.skipIf(noBrowser)('the last administrator is told why they stay', async () => {
  const visitor = await place.visitor();
  const { page } = visitor;
  await visitor.signIn('systemAdministrator');
  const { id } = await one('select id from user_account where email = $1', [
    demoEmail('systemAdministrator'),
  ]);
  await visitor.open(`/users/${id}/show`);
  await page.getByRole('button', { name: 'Disable the account' }).click();
  await page.getByRole('button', { name: 'Disable', exact: true }).click();
  await page.getByText('This is the last administrator. Make somebody else one first.').waitFor();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await visitor.open(`/users/${id}`);
  await page.getByLabel('Recruiter').check();
  await page.getByLabel('System administrator').uncheck();
  await page.getByRole('button', { name: 'Save' }).click();
  await page
    .getByRole('alert')
    .getByText('This is the last administrator. Make somebody else one first.')
    .first()
    .waitFor();
  await visitor.leave();
});

test.skipIf(noBrowser)(
  'an administrator ends a session of somebody, who is then asked to sign in',
  async () => {
    const recruiter = await place.visitor();
    await recruiter.signIn('recruiter');
    const visitor = await place.visitor();
    const { page } = visitor;
    await visitor.signIn('systemAdministrator');
    const { id } = await one('select id from user_account where email = $1', [
      demoEmail('recruiter'),
    ]);
    await visitor.open(`/users/${id}/show`);
    await page.getByRole('button', { name: /^End the session on Chrome/ }).click();
    await page.getByText('Nowhere at this moment.').waitFor();
    await recruiter.page.goto('/vacancies');
    await recruiter.page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await Promise.all([recruiter.leave(), visitor.leave()]);
  },
);

test.skipIf(noBrowser)(
  'an account is linked to a record once; nobody links their own',
  async () => {
    const visitor = await place.visitor();
    const { page } = visitor;
    await visitor.signIn('systemAdministrator');
    const { id } = await one(
      `insert into user_account (id, version, name, email, roles)
     values (uuidv7(), 1, 'Not Linked', 'not.linked@aldermoor.example', '{employee}') returning id`,
    );
    const employee = await one(
      `select id, full_name from employee where user_id is null order by staff_number limit 1`,
    );
    await visitor.open(`/users/${id}/show`);
    await page.getByLabel('Whose account it is').fill(employee.full_name);
    await page.getByRole('option', { name: employee.full_name }).first().click();
    expect(await visitor.barriers()).toEqual([]);
    await page.getByRole('button', { name: 'Link the account' }).click();
    const question = page.getByRole('dialog', { name: 'Whose account it is' });
    await question.getByText(employee.full_name, { exact: true }).waitFor();
    expect(await visitor.barriers()).toEqual([]);
    await question.getByRole('button', { name: 'Link the account' }).click();
    await page.getByText('It stays as it is.').waitFor();
    await expect
      .poll(() => one('select user_id from employee where id = $1', [employee.id]))
      .toEqual({
        user_id: id,
      });
    await visitor.leave();
  },
);

test.skipIf(noBrowser)(
  'a page that a role does not include names the roles that do and whom to ask, whatever is or is not there',
  async () => {
    const visitor = await place.visitor();
    const { page } = visitor;
    await visitor.signIn('recruiter');
    const { id } = await one('select id from contract limit 1');
    const told: Record<string, string> = {};
    for (const path of [
      '/contracts',
      `/contracts/${id}/show`,
      `/contracts/${crypto.randomUUID()}/show`,
      '/employees/create',
      '/record-answers',
      '/exit-answers',
    ]) {
      await visitor.open(path);
      await page.getByText('if you need it').waitFor();
      told[path.replace(id, 'THERE').replace(/[\da-f-]{36}/, 'ABSENT')] = await page
        .getByRole('main')
        .innerText();
    }
    const contracts = told['/contracts'];
    expect(told).toEqual({
      '/contracts': contracts,
      '/contracts/THERE/show': contracts,
      '/contracts/ABSENT/show': contracts,
      '/employees/create': expect.stringContaining('HR administrator:'),
      '/record-answers': expect.stringContaining('HR administrator:'),
      '/exit-answers': expect.stringMatching(/HR administrator:.*Equality lead:/s),
    });
    expect(contracts).toMatchInlineSnapshot(`
      "Your role does not include this page

      This role includes it, as far as its work goes:

      Procurement officer: Suppliers, contracts, clauses and reviews; no record of a person.

      Ask Ravi Chandrasekhar if you need it. They give people their roles.

      Home"
    `);
    expect(await visitor.barriersEverywhere()).toEqual([]);
    await visitor.leave();
  },
);

test.skipIf(noBrowser)(
  'in front of the door people are told why a work account does not open it',
  async () => {
    const visitor = await place.visitor();
    const { page } = visitor;
    for (const [reason, words] of Object.entries({
      noRole: 'Your work account has no role here',
      notOpen: 'Your work account does not open Evenhand',
      unfinished: 'Signing in with your work account was not finished',
      away: 'The sign-in of your organisation does not answer.',
    })) {
      await visitor.open(`/login?refused=${reason}`);
      await page.getByText(words).waitFor();
      expect([reason, await visitor.barriersEverywhere()]).toEqual([reason, []]);
    }
    await visitor.leave();
  },
);

test.skipIf(noBrowser)(
  'while the organisation’s sign-in is away its button says so, and a password works',
  async () => {
    const served = await serve(place.council.database, {
      singleSignOn: {
        issuer: 'http://127.0.0.1:9',
        clientId: 'evenhand',
        clientSecret: 'hush',
        scopes: ['openid'],
        groupsClaim: 'groups',
        roles: new Map([['Everybody', ['employee']]]),
      },
    });
    const visitor = await place.visitor();
    const { page } = visitor;
    try {
      await page.goto(`${served.url}/login`);
      await page.getByRole('button', { name: 'Sign in with your work account' }).click();
      await page.getByRole('alert').getByText('does not answer').waitFor({ timeout: 5000 });
      expect(await visitor.barriersEverywhere()).toEqual([]);
      await page.getByLabel('E-mail address').fill(demoEmail('recruiter'));
      await page.getByLabel('Password').fill('evenhand-demo');
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      await page.getByRole('heading', { level: 1, name: /^Hello/ }).waitFor();
    } finally {
      await visitor.leave();
      await served.close();
    }
  },
);
