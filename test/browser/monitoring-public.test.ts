import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleId } from '../../schema/foundation/samples.ts';
import { type Desk, desk } from '../harness/browser.ts';
import { noBrowser } from '../harness/chromium.ts';
import { tabTo } from '../harness/tab-to.ts';

let place: Desk;

beforeAll(async () => {
  if (!noBrowser) place = await desk();
});
afterAll(() => place?.close());

const form = '/monitoring/libraries';
const edition = sampleId('FormEdition', 'libraries/1');
const rows = async (source: string, values: unknown[] = []) =>
  (await place.council.owner.query(source, values)).rows;

/** By keyboard alone: chooses the answer that is so many below the first, and goes on. */
async function answer(page: Page, question: string, first: string, below: number) {
  await heading(page, question);
  await tabTo(page, first);
  await page.keyboard.press('Space');
  for (let i = 0; i < below; i += 1) await page.keyboard.press('ArrowDown');
  await tabTo(page, 'Continue');
  await page.keyboard.press('Enter');
}

const conditions =
  'Do you have any physical or mental health conditions or illness lasting or expected to last 12 months or more?';
const effects =
  'Do any of your conditions or illnesses reduce your ability to carry out day to day activities?';
const heading = (page: Page, name: string) =>
  page.getByRole('heading', { level: 1, name, exact: true }).waitFor();

test.skipIf(noBrowser)(
  'a resident fills a form in without scripts, by keyboard in English and by hand in Welsh, and leaves nothing behind',
  async () => {
    const { page, leave } = await place.visitor({ script: false });
    await page.goto(form);
    await heading(page, 'Libraries: tell us about yourself');
    expect(await page.context().cookies()).toEqual([]);
    await tabTo(page, 'Yes, answer the questions');
    await page.keyboard.press('Enter');
    await answer(page, 'How old are you?', '16 to 24', 2);
    await answer(page, conditions, 'Yes', 0);
    await answer(page, effects, 'Yes, a lot', 1);
    await answer(page, 'What is your sex?', 'Female', 2);
    await answer(page, 'What is your ethnic group?', 'White', 0);
    await heading(page, 'Which of these best describes your background?');
    await tabTo(page, 'English, Welsh, Scottish, Northern Irish or British');
    await page.keyboard.press('Space');
    for (let i = 0; i < 4; i += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Breton');
    await page.keyboard.press('Enter');
    await heading(page, 'What is your religion?');
    // back by the browser's own button: what was chosen is still there
    await page.goBack();
    await expect.poll(() => page.getByLabel('Any other White background').isChecked()).toBe(true);
    await page.goForward();
    await tabTo(page, 'Skip the other questions');
    await page.keyboard.press('Enter');
    await heading(page, 'Check your answers');
    await tabTo(page, 'Send the answers');
    await page.keyboard.press('Enter');
    await heading(page, 'Thank you');
    expect(await page.context().cookies()).toEqual([]);

    await page.goto(form);
    await page.getByRole('link', { name: 'Cymraeg' }).click();
    await page.getByRole('button', { name: 'Ie, ateb y cwestiynau' }).click();
    await heading(page, 'Faint yw eich oed chi?');
    for (const choice of [
      '35 i 44',
      'Nac oes',
      'Benyw',
      'Grŵp ethnig arall',
      'Arabaidd',
      'Mwslim',
      'Do',
      'Bodlon iawn',
    ]) {
      await page.getByLabel(choice, { exact: true }).check();
      await page.getByRole('button', { name: 'Parhau' }).click();
    }
    await heading(page, 'Gwiriwch eich atebion');
    await page.getByRole('button', { name: 'Anfon yr atebion' }).click();
    await heading(page, 'Diolch');
    expect(await page.context().cookies()).toEqual([]);
    await leave();

    // eight others, and the form closes: all ten leave in one batch
    const visitor = { roles: ['visitor'], attributes: {}, actor: 'visitor' } as const;
    const { unlinked } = place.council.platform.contexts.as(visitor);
    const content = { channel: 'paper', outcome: null, satisfaction: null, answers: [] };
    for (let i = 0; i < 8; i += 1)
      await unlinked.handIn({ edition, kind: 'response', token: String(i), content });
    await place.council.owner.query(
      `alter table form_edition disable trigger keep_as_published;
       update form_edition set closes_on = current_date - 1 where id = '${edition}'`,
    );
    expect(await unlinked.release()).toBe(1);
    const kept = await rows(
      `select row_to_json(response) as response,
         (select json_agg(row_to_json(answer) order by characteristic) from monitoring.response_answer answer where response_id = response.id) as answers
       from monitoring.response response where channel = 'online' and counted_on = current_date order by satisfaction`,
    );
    const id = (value: string) => (/^[\da-f]{8}-[\da-f]{4}-4/.test(value) ? 'v4' : value);
    const shown = kept.map(({ response, answers }) => ({
      ...response,
      id: id(response.id),
      counted_on: 'the day of the count',
      edition: response.edition === edition,
      service_area: response.service_area === sampleId('ServiceArea', 'HOU-CUL-LIB'),
      answers: answers.map((each: Record<string, unknown>) =>
        [
          each.characteristic,
          each.list_edition,
          each.state,
          each.category,
          each.self_description,
        ].join(' '),
      ),
    }));
    console.log('The rows that exist afterwards:', JSON.stringify(kept, null, 2));
    expect(shown).toMatchInlineSnapshot(`
      [
        {
          "answers": [
            "age workforceBands category 35-44 ",
            "disability census2021 category noCondition ",
            "ethnicGroup census2021 category otherArab ",
            "religionOrBelief census2021 category muslim ",
            "sex census2021 category female ",
          ],
          "channel": "online",
          "counted_on": "the day of the count",
          "edition": true,
          "id": "v4",
          "outcome": "got",
          "satisfaction": 5,
          "service_area": true,
        },
        {
          "answers": [
            "age workforceBands category 35-44 ",
            "disability census2021 category reducedALittle ",
            "ethnicGroup census2021 described whiteOther Breton",
            "religionOrBelief census2021 notAnswered  ",
            "sex census2021 declined  ",
          ],
          "channel": "online",
          "counted_on": "the day of the count",
          "edition": true,
          "id": "v4",
          "outcome": null,
          "satisfaction": null,
          "service_area": true,
        },
      ]
    `);
    await expect.poll(() => rows('select * from monitoring.waiting_response')).toEqual([]);
    const marks = await rows('select * from monitoring.used_submission');
    expect(marks.map((mark) => Object.keys(mark).join())).toEqual(marks.map(() => 'mark,used_on'));
    await expect
      .poll(() =>
        rows(
          `select subject from audit_entry where subject not in (select subject from audit_entry where actor = 'seed')`,
        ),
      )
      .toEqual([]);
  },
);

test.skipIf(noBrowser)('the pages of a form stand in nobody’s way', async () => {
  const { page, open, barriers, complaints, leave } = await place.visitor();
  const there = '/monitoring/applicants';
  const look = async () => {
    expect(await barriers()).toEqual([]);
    for (const width of [1280, 390, 320]) {
      await page.setViewportSize({ width, height: 844 });
      const whole = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(whole).toBeLessThanOrEqual(width);
    }
  };
  await open(there);
  await look();
  await page.getByRole('button', { name: 'Yes, answer the questions' }).click();
  await open(`${there}/religionOrBelief`);
  await page.getByLabel('Any other religion').check();
  await page.getByLabel('In your own words').fill('a'.repeat(101));
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('link', { name: 'Use 100 letters or fewer.' }).waitFor();
  await look();
  for (const path of ['/check', '/done']) {
    await open(`/cy${there}${path}`);
    await look();
  }
  await open('/monitoring');
  await page.getByRole('heading', { name: 'Tell us about yourself' }).waitFor();
  await look();
  await open('/formats');
  await page.getByRole('button', { name: 'Send the request' }).click();
  await page.getByRole('link', { name: 'Choose what you need.' }).waitFor();
  await look();
  await page.getByLabel('Easy read').check();
  await page.getByLabel('How can we reach you?').fill('01632 960 002');
  await page.getByRole('button', { name: 'Send the request' }).click();
  await page.getByText('Your request was sent.').waitFor();
  expect(complaints).toEqual([]);
  await leave();
});
