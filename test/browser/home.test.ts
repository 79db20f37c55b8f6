import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, desk } from '../harness/browser.ts';
import { noBrowser } from '../harness/chromium.ts';

let place: Desk;

beforeAll(async () => {
  if (!noBrowser) place = await desk();
});
afterAll(() => place?.close());

const ask = (sql: string) => place.council.owner.query(sql);

test.skipIf(noBrowser)(
  'the first page leads with what is wrong today, and to exactly those rows',
  async () => {
    await ask("update action set deadline = null where status not in ('completed', 'abandoned')");
    const { rows } = await ask(
      `update action set deadline = current_date - 1 where id in (
         select id from action where status not in ('completed', 'abandoned') order by id limit 2)
       returning key_action`,
    );
    const { page, open, signIn, settled, barriersEverywhere, complaints, leave } =
      await place.visitor();
    await signIn('equalityLead');
    const panel = page.getByRole('region', { name: 'What needs you today' });
    await expect
      .poll(async () => (await panel.getByRole('listitem').allInnerTexts()).map(inOneLine))
      .toEqual([
        'Wrong today: 2 actions are past their deadline and not completed',
        'To see to next: 1 person waits for another language or format',
      ]);
    expect(await barriersEverywhere()).toEqual([]);
    await page.getByRole('link', { name: 'Audit findings', exact: true }).last().waitFor();
    await page.getByRole('link', { name: /^Add / }).first().waitFor();
    // it is recorded from a pack
    expect(await page.getByRole('link', { name: /^Add an? audit finding/i }).count()).toBe(0);
    await panel.getByRole('link', { name: /past their deadline/ }).click();
    await page.getByText('1 to 2 of 2').waitFor();
    await expect
      .poll(async () => new Set(await page.getByRole('rowheader').allInnerTexts()))
      .toEqual(new Set(rows.map(({ key_action }) => key_action)));
    await page.getByRole('button', { name: /^Deadline: up to / }).waitFor();
    await page.getByRole('button', { name: 'Remove the filter on Deadline' }).click();
    await settled();

    await ask("update action set status = 'completed', deadline = null");
    await ask('delete from format_request');
    await open('/');
    await panel
      .getByText('Nothing that you look after is wrong today, and nothing falls due soon.')
      .waitFor();
    await expect.poll(() => panel.getByRole('listitem').count()).toBe(0);
    expect(await barriersEverywhere()).toEqual([]);
    expect(complaints).toEqual([]);
    await leave();
  },
);

const inOneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
