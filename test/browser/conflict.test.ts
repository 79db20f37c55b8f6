import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, desk } from '../harness/browser.ts';
import { noBrowser } from '../harness/chromium.ts';

let place: Desk;

beforeAll(async () => {
  if (!noBrowser) place = await desk();
});
afterAll(() => place?.close());

const ask = (sql: string, values: unknown[] = []) => place.council.owner.query(sql, values);

test.skipIf(noBrowser)(
  'two people who change one record choose field by field, and lose nothing',
  async () => {
    const { rows } = await ask('select id, title, code from course order by title limit 1');
    const [course] = rows;
    const { page, open, signIn, barriersEverywhere, complaints, leave } = await place.visitor();
    await signIn('trainingCoordinator');
    await open(`/courses/${course.id}`);
    await page.getByLabel('Title').fill('What I typed');
    await page.getByLabel('Valid for').fill('P4Y');
    await ask(
      "update course set title = 'What they typed', code = 'THEIRS', version = version + 1 where id = $1",
      [course.id],
    );
    await page.getByRole('button', { name: 'Save' }).click();

    const dialog = page.getByRole('dialog', {
      name: /^Somebody else saved this at \d\d:\d\d, while you were editing$/,
    });
    await dialog.waitFor();
    expect(await barriersEverywhere()).toEqual([]);
    const fields = await dialog.getByRole('radiogroup').evaluateAll((groups) =>
      groups.map((group) => {
        const words = [...group.querySelectorAll('label')].map((label) => label.innerText);
        const kept = group.querySelector<HTMLInputElement>('input:checked')?.value;
        return { words: words.map((text) => text.replace(/\s+/g, ' ')), kept };
      }),
    );
    expect(fields).toEqual([
      { words: [`As you opened it ${course.code}`, 'Saved now THEIRS'], kept: 'now' },
      { words: ['What you typed What I typed', 'Saved now What they typed'], kept: 'typed' },
      { words: ['What you typed 4 years', expect.stringMatching(/^Saved now/)], kept: 'typed' },
    ]);
    await dialog.getByRole('radiogroup', { name: 'Title' }).getByLabel('Saved now').check();
    await dialog.getByRole('button', { name: 'Save what I have chosen' }).click();
    await page.getByRole('heading', { level: 1, name: 'What they typed' }).waitFor();
    const after = await ask('select code, title, valid_for, version from course where id = $1', [
      course.id,
    ]);
    expect(after.rows).toEqual([
      { code: 'THEIRS', title: 'What they typed', valid_for: 'P4Y', version: 3 },
    ]);
    expect(complaints).toEqual([]);
    await leave();
  },
);

test.skipIf(noBrowser)('whoever changed it meanwhile is named, with the time', async () => {
  const [grade] = (await ask("select id, name from grade where name <> 'Soon gone' limit 1")).rows;
  const { page, open, signIn, leave } = await place.visitor();
  await signIn('hrAdministrator');
  await open(`/grades/${grade.id}`);
  await page.getByLabel('Name').fill('What I typed');
  const { caller } = place.council.as('systemAdministrator');
  await place.council
    .as({ ...caller, roles: ['hrAdministrator'] })
    .ask(
      `mutation ($id: ID!) { updateGrade(id: $id, version: 1, patch: { name: "What they typed" }) { grade { id } } }`,
      { id: grade.id },
    );
  const [{ name }] = (await ask('select name from user_account where id = $1', [caller.actor]))
    .rows;
  await page.getByRole('button', { name: 'Save' }).click();
  const heading = await page.getByRole('dialog').getByRole('heading').first().innerText();
  expect(heading.replace(/\d\d:\d\d/, 'TIME')).toBe(
    `${name} saved this at TIME, while you were editing`,
  );
  await leave();
});

test.skipIf(noBrowser)(
  'a record that is deleted while it is edited leaves what was typed on the page',
  async () => {
    const { rows } = await ask(
      "insert into grade (id, version, code, name, rank) values (gen_random_uuid(), 1, 'GONE', 'Soon gone', 99) returning id",
    );
    const { page, open, signIn, leave } = await place.visitor();
    await signIn('hrAdministrator');
    await open(`/grades/${rows[0].id}`);
    await page.getByLabel('Name').fill('Typed with care');
    await ask('delete from grade where id = $1', [rows[0].id]);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('alert').getByText('This record is no longer there').waitFor();
    await expect.poll(() => page.getByLabel('Name').inputValue()).toBe('Typed with care');
    await leave();
  },
);

test.skipIf(noBrowser)(
  'somebody signed out while typing signs in over the form and saves it',
  async () => {
    const { rows } = await ask('select id from course order by title offset 2 limit 1');
    const { page, open, signIn, barriersEverywhere, leave } = await place.visitor();
    await signIn('trainingCoordinator');
    await open(`/courses/${rows[0].id}`);
    await page.getByLabel('Title').fill('Typed before the break');
    await ask('delete from auth.session');
    await page.getByRole('button', { name: 'Save' }).click();
    const dialog = page.getByRole('dialog', { name: 'You have been signed out' });
    await dialog.getByLabel('E-mail address').fill('training-coordinator@demo.example');
    expect(await barriersEverywhere()).toEqual([]);
    await dialog.getByLabel('Password').fill('evenhand-demo');
    await dialog.getByRole('button', { name: 'Sign in' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { level: 1, name: 'Typed before the break' }).waitFor();
    await leave();
  },
);
