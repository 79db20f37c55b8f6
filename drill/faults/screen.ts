import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { launch } from '../../test/harness/chromium.ts';
import { visitorAt } from '../../test/harness/visitor.ts';
import { again } from '../again.ts';
import type { Drill } from '../drill.ts';
import { note, type Outcome, outcomeOf } from '../outcome.ts';

/** The database stops in the middle of a save in the console: what stays on the page, and what it says. */
export async function databaseStopsBehindForm(drill: Drill): Promise<Outcome> {
  const { ground, stops, away, say } = drill;
  const outcome = outcomeOf(`the database stops for ${away} s behind a form in the console`);
  const { id } = (await ground.owner.query('select id from course order by id desc limit 1'))
    .rows[0];
  const browser = await launch();
  try {
    const context = await browser.newContext({ baseURL: ground.platform.url, locale: 'en-GB' });
    const { page, open, signIn } = visitorAt(await context.newPage());
    await signIn('trainingCoordinator');
    for (; outcome.tries < stops; outcome.tries += 1) {
      const typed = `Typed with care, try ${outcome.tries}`;
      await open(`/courses/${id}`);
      await page.getByLabel('Title').fill(typed);
      const holding = await ground.owner.connect();
      await holding.query('begin');
      await holding.query('select from course where id = $1 for update', [id]);
      await save(page);
      await wait(300);
      await ground.stopDatabase();
      holding.release(true);
      note(outcome.told, await wordsOn(page));
      await wait(away * 1000);
      await ground.startDatabase();
      const left = await page.getByLabel('Title').inputValue();
      if (left !== typed) outcome.lost.push(`${typed}: the page has ${left}`);
      note(outcome.found, left === typed ? 'what was typed' : 'something else');
      const { milliseconds } = await again(() => saved(page, typed));
      outcome.recovery.push(milliseconds);
      const { title } = (await ground.owner.query('select title from course where id = $1', [id]))
        .rows[0];
      if (title !== typed) outcome.lost.push(`${typed}: saved as ${title}`);
      say(`${outcome.fault}: ${outcome.tries + 1} of ${stops}`);
    }
  } finally {
    await browser.close();
  }
  return outcome;
}

const save = (page: Page) => page.getByRole('button', { name: 'Save' }).click();

/** What the page says of a save that failed. */
async function wordsOn(page: Page): Promise<string> {
  const alert = page.getByRole('alert').filter({ hasText: /\w/ }).first();
  await alert.waitFor();
  return (await alert.innerText()).replace(/\s+/g, ' ').trim();
}

/** Presses the button again, and answers when the page shows the record as it was typed. */
async function saved(page: Page, typed: string): Promise<true | undefined> {
  await save(page);
  const heading = page.getByRole('heading', { level: 1, name: typed });
  await heading.waitFor({ timeout: 3000 });
  return true;
}
