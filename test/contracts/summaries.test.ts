import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Shelf, shelf } from '../documents/shelf.ts';
import { launch } from '../harness/chromium.ts';
import { readSheets } from '../harness/read-sheets.ts';

let place: Shelf;
let contract: string;
beforeAll(async () => {
  place = await shelf();
  const { rows } = await place.council.owner.query(
    `update contract set title = '=A "contract" \u202e<b>kept</b>', reference = 'SUM-1', value = 6100000, value_with_vat = null, starts_on = '2024-02-01',
       notice_on = null, ends_on = '2099-01-31', signed_on = '2024-01-10', status = 'active', relevance = 'high',
       relevance_reason = 'Carers visit people at home.', extendable_to = null, department_id = null, owner_id = null
     where id = (select contract_id from breach order by noticed_on, id limit 1) returning id`,
  );
  contract = rows[0].id;
  await place.council.owner.query(`
    truncate contract_clause, review_answer, compliance_review, contract_exemption, kpi_rating, contract_kpi,
      contract_variation, supplier_policy, corrective_action, breach_outcome cascade;
    update clause_version set effective_from = '2020-01-01', effective_to = null;
    update breach set title = 'Nobody was trained', noticed_on = '2026-05-01' where contract_id = '${contract}'`);
});
afterAll(() => place.close());

/** What a page says, line by line, without its marks. */
const saidBy = (html: string) =>
  html
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<\/(?:th|td|dt)>/g, ' | ')
    .replace(/<[^>]+>/g, '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

test('a contract stands on one page, as at any day', async () => {
  const officer = await place.signIn('procurementOfficer');
  const { status, bytes, headers } = await officer.get(
    `/summaries/contract.html?id=${contract}&on=2026-11-22`,
  );
  expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  expect(saidBy(bytes.toString())).toMatchInlineSnapshot(`
    [
      "=A &quot;contract&quot; &lt;b&gt;kept&lt;/b&gt; – Aldermoor Borough Council",
      "Aldermoor Borough Council",
      "=A &quot;contract&quot; &lt;b&gt;kept&lt;/b&gt;",
      "Contract SUM-1, as at 22 November 2026",
      "Download spreadsheet (ODS)",
      "The contract",
      "Department | –",
      "Owner | –",
      "Suppliers | New Horizons Community Transport",
      "Value | £6,100,000",
      "Status | Active",
      "First day | 1 February 2024",
      "Last day | 31 January 2099",
      "Notice by | –",
      "Relevance to equality | High",
      "Why | Carers visit people at home.",
      "How it stands",
      "Standing | Next date | Why |",
      "In breach |  | Nobody was trained, since 1 May 2026: nothing has been agreed to put it right. |",
      "Missing clause | 31 January 2099 | Equality and diversity: not in the contract; version 4 was in force on 10 January 2024. |",
      "Review overdue | 1 May 2024 | The review was due on 1 May 2024; none has been held. |",
      "Indicators due |  | Worth more than £5 million, it has 0 of at least three key performance indicators. |",
      "Clauses in it",
      "No clause of the library is recorded in it.",
      "Policies of its suppliers",
      "No supplier has sent a policy.",
      "Reviews",
      "No review has been held.",
      "Key performance indicators",
      "None has been set.",
      "Breaches",
      "Breach | Noticed | To put it right | Outcome |",
      "Nobody was trained | 1 May 2026 | Nothing agreed |  |",
      "Variations",
      "None is recorded.",
    ]
  `);
});

test('the same page in Welsh leaves what people have written as it is', async () => {
  const officer = await place.signIn('procurementOfficer');
  const { bytes } = await officer.get(
    `/summaries/contract.html?id=${contract}&on=2026-11-22&language=cy`,
  );
  expect(bytes.toString()).toContain('<html lang="cy">');
  expect(saidBy(bytes.toString()).slice(12, 24)).toMatchInlineSnapshot(`
    [
      "Diwrnod olaf | 31 Ionawr 2099",
      "Rhoi rhybudd erbyn | –",
      "Perthnasedd i gydraddoldeb | Uchel",
      "Pam | Carers visit people at home.",
      "Sut y mae’n sefyll",
      "Sefyllfa | Dyddiad nesaf | Pam |",
      "Wedi’i dorri |  | Nobody was trained, ers 1 Mai 2026: ni chytunwyd ar ddim i’w unioni. |",
      "Cymal ar goll | 31 Ionawr 2099 | Equality and diversity: nid yw yn y contract; roedd fersiwn 4 mewn grym ar 10 Ionawr 2024. |",
      "Adolygiad yn hwyr | 1 Mai 2024 | Roedd yr adolygiad i fod ar 1 Mai 2024; ni chynhaliwyd yr un. |",
      "Dangosyddion yn ddyledus |  | Yn werth mwy na £5 miliwn, mae ganddo 0 o’r o leiaf dri dangosydd perfformiad allweddol. |",
      "Cymalau ynddo",
      "Nid oes cymal o’r llyfrgell wedi’i gofnodi ynddo.",
    ]
  `);
});

test('the same leaves as a spreadsheet, where days and money are such and no text is run', async () => {
  const officer = await place.signIn('procurementOfficer');
  const { bytes } = await officer.get(`/summaries/contract.ods?id=${contract}&on=2026-11-22`);
  const [sheet] = readSheets(new Uint8Array(bytes));
  const lines = sheet!.rows.map(({ cells }) =>
    cells.map(({ type, displayText }) => `${type}: ${displayText}`).join(' | '),
  );
  expect(lines.slice(0, 16)).toMatchInlineSnapshot(`
    [
      "string: =A "contract" <b>kept</b>",
      "string: Contract SUM-1, as at 22 November 2026",
      "string: The contract",
      "string: Department",
      "string: Owner",
      "string: Suppliers | string: New Horizons Community Transport",
      "string: Value | float: 6100000",
      "string: Status | string: Active",
      "string: First day | date: 01/02/2024",
      "string: Last day | date: 31/01/2099",
      "string: Notice by",
      "string: Relevance to equality | string: High",
      "string: Why | string: Carers visit people at home.",
      "string: How it stands",
      "string: Standing | string: Next date | string: Why",
      "string: In breach | empty: undefined | string: Nobody was trained, since 1 May 2026: nothing has been agreed to put it right.",
    ]
  `);
});

test('the contracts of a quarter stand on one page', async () => {
  const officer = await place.signIn('procurementOfficer');
  const { bytes, status } = await officer.get('/summaries/contracts-quarter.html?quarter=2024-Q1');
  expect(status).toBe(200);
  const said = saidBy(bytes.toString());
  expect(said.filter((line) => !line.includes(' | '))).toMatchInlineSnapshot(`
    [
      "Equality in contracts, 1 January 2024 to 31 March 2024 – Aldermoor Borough Council",
      "Aldermoor Borough Council",
      "Equality in contracts, 1 January 2024 to 31 March 2024",
      "As at the last day, 31 March 2024",
      "Download spreadsheet (ODS)",
      "In the quarter",
      "How the contracts stand",
      "By department",
      "and 15 more",
      "In breach",
      "None.",
      "Without a clause that is required",
      "and 59 more",
      "Ending in the next 90 days",
    ]
  `);
  const { data } = await officer.ask(
    '{ contractsByStanding(on: "2024-03-31", by: [standing]) { cells { labels value } } }',
  );
  const figures = data.contractsByStanding.cells.map(
    ({ labels, value }: { labels: string[]; value: number }) => `${labels[0]} | ${value}`,
  );
  const from = said.indexOf('How the contracts stand');
  const rows = said.slice(from + 2, from + 2 + figures.length);
  expect(rows.map((row) => row.split(' | ').slice(0, 2).join(' | ')).sort()).toEqual(
    figures.sort(),
  );
});

test('who may not read the register, asks for another quarter or for nothing is told so', async () => {
  const [officer, recruiter] = [
    await place.signIn('procurementOfficer'),
    await place.signIn('recruiter'),
  ];
  const page = `/summaries/contract.html?id=${contract}`;
  const asked = [
    await place.served.send({ method: 'GET' }, page),
    await recruiter.get(page),
    await recruiter.get('/summaries/contracts-quarter.ods'),
    await officer.get('/summaries/contract.html?id=01900000-0000-7000-8000-000000000000'),
    await officer.get('/summaries/contract.html?id=x&on=tomorrow'),
    await officer.get('/summaries/contracts-quarter.html?quarter=winter'),
    await officer.get('/summaries/contracts-quarter.html?quarter=2999-Q1'),
    await officer.get('/summaries/everything.html'),
  ].map(({ status, text }) => `${status} ${JSON.parse(text).message}`);
  expect(asked).toMatchInlineSnapshot(`
    [
      "401 Sign in first.",
      "404 There is nothing at this address.",
      "404 There is nothing at this address.",
      "404 There is nothing at this address.",
      "400 "tomorrow" is not a Date: write it like "2026-03-31".",
      "400 Write a quarter as 2026-Q4.",
      "400 This quarter has not begun yet.",
      "404 There is nothing at this address.",
    ]
  `);
});

test('whoever takes one out is written down', async () => {
  const { rows } = await place.council.owner.query(
    `select action, subject, changes from audit_entry where action = 'export' order by at, id limit 1`,
  );
  expect(rows).toMatchInlineSnapshot(`
    [
      {
        "action": "export",
        "changes": {
          "about": [],
          "asked": {
            "id": "17177017-28c5-5a91-8373-f1a5384a7cc2",
            "on": "2026-11-22",
            "summary": "contract",
          },
        },
        "subject": "Contract",
      },
    ]
  `);
});

test('both pages can be read by everybody, at any width', async () => {
  const officer = await place.signIn('procurementOfficer');
  const browser = await launch();
  const { AxeBuilder } = await import('@axe-core/playwright');
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({
      colorScheme,
      viewport: { width: 390, height: 800 },
    });
    const page = await context.newPage();
    for (const name of [`contract.html?id=${contract}`, 'contracts-quarter.html']) {
      const { bytes } = await officer.get(`/summaries/${name}`);
      await page.setContent(bytes.toString());
      const { violations } = await new AxeBuilder({ page }).analyze();
      found.push(...violations.map(({ id, nodes }) => `${name} ${id} ${nodes[0]?.html}`));
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      if (wide > 390) found.push(`${name} is ${wide} pixels wide`);
    }
  }
  await browser.close();
  expect(found).toEqual([]);
});
