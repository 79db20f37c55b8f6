import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepMonth, keepServiceUsers, month } from '../audits/month.ts';
import { type Desk, desk } from '../harness/browser.ts';
import { noBrowser } from '../harness/chromium.ts';

let place: Desk;

beforeAll(async () => {
  if (noBrowser) return;
  place = await desk();
  await keepMonth(place.council);
  await keepServiceUsers(place.council, month);
});
afterAll(() => place?.close());

test.skipIf(noBrowser)(
  'the workforce is held against the council’s own area, and against none where there is none until one is chosen',
  async () => {
    const { page, open, signIn, barriersEverywhere, complaints, leave } = await place.visitor();
    const { owner } = place.council;
    // a table of other places, first by its name and its places
    await owner.query(
      `with source as (select * from benchmark where reference = 'borough-survey'), other as (insert into benchmark
         (id, version, reference, title, base, period)
         select gen_random_uuid(), 1, 'elsewhere', 'A census', 'Usual residents', period from source returning id)
       insert into benchmark_figure (id, version, benchmark_id, area_code, area_name, label_id, people)
       select gen_random_uuid(), 1, other.id, 'E1', 'Aaa', label_id, people from benchmark_figure join source on benchmark_id = source.id, other
       union all select gen_random_uuid(), 1, other.id, 'E2', 'Bolton', label_id, people from benchmark_figure join source on benchmark_id = source.id, other`,
    );
    await signIn('equalityLead');
    await open('/representation?of=sex');
    await page.getByRole('heading', { name: 'Sex: the workforce and Aldermoor' }).first().waitFor();
    await page.getByText('❙').first().waitFor();
    if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/own.png` });
    await page.getByLabel('Compared with').selectOption('A census');
    await page
      .getByText('A census has no place that is called as the council is. Choose the place')
      .waitFor();
    expect(await page.getByRole('table').count()).toBe(0);
    expect(await barriersEverywhere()).toEqual([]);
    await page.getByLabel('Of', { exact: true }).selectOption('Bolton');
    await page.getByRole('heading', { name: 'Sex: the workforce and Bolton' }).first().waitFor();
    // what no census asks is not waited for
    await owner.query(
      `insert into monthly_table (id, version, month, characteristic_id, grouping, people, fewest, rounded, figures, answered, fresh, withheld, unkept, computed_at)
       select gen_random_uuid(), 1, month, characteristic.id, grouping, people, fewest, rounded, figures, answered, fresh, withheld, unkept, computed_at
       from monthly_table, characteristic where code = 'socioEconomicBackground'`,
    );
    await open('/representation?of=socioEconomicBackground');
    await page.getByText('People here say what the main earner at home did').waitFor();
    expect(complaints).toEqual([]);
    await owner.query(`delete from benchmark_figure where area_code in ('E1', 'E2')`);
    await owner.query(`delete from benchmark where reference = 'elsewhere'`);
    await leave();
  },
);

test.skipIf(noBrowser)(
  'a reader of service users is told whom the population counts where it is not everybody',
  async () => {
    const { page, open, signIn, barriersEverywhere, leave } = await place.visitor({ width: 390 });
    await signIn('equalityLead');
    await open('/service-users?of=sex');
    await page
      .getByRole('heading', { name: /^Sex: service users/ })
      .first()
      .waitFor();
    expect(await page.getByLabel('Compared with').inputValue()).toBe('borough-residents');
    expect(await page.getByText('it counts “').count()).toBe(0);
    await page.getByLabel('Compared with').selectOption('Borough survey (invented)');
    await page
      .getByText(
        'it counts “Residents aged 16 and over who are economically active”. A group that it leaves out in part',
      )
      .waitFor();
    const table = page.getByRole('region', { name: /^Sex: service users and .*, table$/ });
    const says = 'There are more columns than fit here: scroll the table sideways.';
    expect(await table.evaluate(describedBy)).toBe(says);
    const edge = page.locator('[data-more]');
    const edges = await edge.count();
    expect(edges).toBeGreaterThan(0);
    if (process.env.PICTURES) {
      await page.screenshot({ path: `${process.env.PICTURES}/users.png` });
      await table.scrollIntoViewIfNeeded();
      await page.screenshot({ path: `${process.env.PICTURES}/edge.png` });
    }
    // at the end of it nothing more follows
    await table.evaluate((element) => element.scrollTo({ left: element.scrollWidth }));
    await expect.poll(() => edge.count()).toBe(edges - 1);
    expect(await barriersEverywhere()).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 900 });
    await expect.poll(() => table.evaluate(describedBy)).toBe(null);
    // whoever comes back finds what they chose
    await page.getByRole('main').getByRole('link', { name: 'Reports', exact: true }).click();
    await page.getByRole('link', { name: 'Service users', exact: true }).first().click();
    await expect.poll(() => page.getByLabel('Compared with').inputValue()).toBe('borough-survey');
    await expect.poll(() => page.getByLabel('Characteristic').inputValue()).toBe('sex');
    expect(page.url()).toContain('table=borough-survey');
    await leave();
  },
);

test.skipIf(noBrowser)(
  'whoever records a finding with nothing in it is told at each field what it lacks',
  async () => {
    const { data, errors } = await place.council
      .as('equalityLead')
      .ask(`mutation ($asAt: Date!) { freezeAuditPack(asAt: $asAt) { auditPack { id } } }`, {
        asAt: month,
      });
    expect(errors).toBeUndefined();
    const { page, open, signIn, barriersEverywhere, leave } = await place.visitor();
    await signIn('equalityLead');
    await open(`/audit-packs/${data.freezeAuditPack.auditPack.id}/show`);
    await page.setViewportSize({ width: 1280, height: 700 });
    await page.getByRole('button', { name: 'Record a finding' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'Record a finding' });
    await dialog.getByText('Choose a row and a column: the figure').waitFor();
    await dialog.getByRole('button', { name: 'Record a finding' }).click();
    for (const fault of [
      'Choose a row.',
      'Choose a column.',
      'Write what was found.',
      'Write which post answers for it.',
    ])
      await dialog.getByText(fault, { exact: true }).waitFor();
    expect(await dialog.getByLabel(/^Row/).getAttribute('required')).not.toBeNull();
    // all of it once more in the order of the fields, and the way on without scrolling
    expect(await dialog.getByRole('alert').innerText()).toBe(
      'Choose a row. Choose a column. Write which post answers for it. Write what was found.',
    );
    expect(await dialog.getByRole('button', { name: 'Record a finding' }).evaluate(isInSight)).toBe(
      true,
    );
    if (process.env.PICTURES)
      await page.screenshot({ path: `${process.env.PICTURES}/finding.png` });
    expect(await barriersEverywhere()).toEqual([]);
    await leave();
  },
);

const isInSight = (element: Element) =>
  element.getBoundingClientRect().bottom <= window.innerHeight;

test.skipIf(noBrowser)(
  'a label of a population is offered groups of its own characteristic, and whoever chooses one has said it',
  async () => {
    const { owner } = place.council;
    const { rows } = await owner.query(
      `insert into benchmark_label (id, version, heading, label, characteristic_id, settled)
       values (uuidv7(), 1, 'Religion or belief', 'None at all',
         (select id from characteristic where code = 'religionOrBelief'), 'open') returning id`,
    );
    const { page, open, signIn, barriersEverywhere, leave } = await place.visitor();
    await signIn('equalityLead');
    await open(`/benchmark-labels/${rows[0].id}`);
    const group = page.getByRole('combobox', { name: /^Category/ });
    await group.click();
    await page.getByRole('option', { name: 'No religion' }).waitFor();
    const offered = await page.getByRole('option').allInnerTexts();
    expect(offered).toContain('Muslim');
    expect(offered).not.toContain('African');
    await page.getByRole('option', { name: 'No religion' }).click();
    await expect.poll(() => page.getByLabel('How it is known').inputValue()).toBe('said');
    expect(await barriersEverywhere()).toEqual([]);
    if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/label.png` });
    await page.getByRole('button', { name: 'Save' }).click();
    await expect
      .poll(
        async () =>
          (await owner.query(`select settled from benchmark_label where id = $1`, [rows[0].id]))
            .rows,
      )
      .toEqual([{ settled: 'said' }]);
    await leave();
  },
);

const describedBy = (element: Element) =>
  document.getElementById(element.getAttribute('aria-describedby') ?? '')?.textContent ?? null;

test.skipIf(noBrowser)(
  'teams stand further in than what they are part of, and the menu shows the page that is open',
  async () => {
    const { page, open, signIn, leave } = await place.visitor();
    const { owner } = place.council;
    const rows = ['Housing', 'Repairs'].map((label, i) => ({
      ...{ part: label, group: label, label, level: i + 1, people: 40, fullTimeEquivalent: 40 },
      ...{ preferNotToSay: 0, notAnswered: 0, notAsked: 0, figures: [20, 20] },
    }));
    await owner.query(
      `insert into monthly_table (id, version, month, characteristic_id, grouping, people, fewest, rounded, figures, answered, fresh, withheld, unkept, computed_at)
       select gen_random_uuid(), 1, '2026-02-28', characteristic_id, grouping, people, fewest, rounded,
         jsonb_set(figures::jsonb, '{rows}', (figures::jsonb->'rows') || $1::jsonb), answered, true, 0, 0, now()
       from monthly_table where grouping = 'serviceArea'`,
      [JSON.stringify(rows)],
    );
    await page.setViewportSize({ width: 1280, height: 400 });
    await signIn('equalityLead');
    await open('/workforce-profile?of=sex&at=2026-02-28');
    const name = (label: string) => page.getByRole('rowheader', { name: label });
    const inset = (label: string) =>
      name(label).evaluate((cell) => Number.parseInt(getComputedStyle(cell).paddingLeft, 10));
    await name('Repairs').waitFor();
    expect(await inset('Repairs')).toBeGreaterThan(await inset('Housing'));
    const current = page.getByRole('navigation', { name: 'Main' }).locator('[aria-current="page"]');
    const { y } = (await current.boundingBox())!;
    expect([y > 56, y < 380]).toEqual([true, true]);
    await leave();
  },
);
