import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { come, type Working, working } from '../harness/working.ts';
import { type Clerk, clerkAt, data } from './clerk.ts';
import { messy, messyHeadings } from './messy.ts';
import { ask, type Counter, counter, handIn, preview } from './upload.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let desk: Counter;
let clerk: Clerk;
let jobs: Working;

beforeAll(async () => {
  desk = await counter();
  clerk = clerkAt(await desk.signedIn('hrAdministrator'));
  jobs = await working(desk.council);
  await rows(
    `insert into service_area (id, code, name, kind) values (uuidv7(), 'MUS', 'Museums and archives', 'service')`,
  );
});
afterAll(async () => {
  await jobs.stop();
  await desk.close();
});

const rows = async (sql: string) => (await desk.council.owner.query(sql)).rows;

test('every column goes somewhere or is left out: as it is known, as it is alike, or as is said', async () => {
  const id = await handIn(clerk.browser, 'payroll.csv', messy(), 'employees');
  const look = await clerk.headings(id);
  expect(look.rows).toBe(4);
  expect(
    look.headings.map(({ heading, field, because }) => `${heading} → ${field} (${because})`),
  ).toMatchInlineSnapshot(`
    [
      "Payroll No. → staffNumber (similar)",
      "Name → fullName (known)",
      "E-Mail → workEmail (known)",
      "Dept → null (null)",
      "Contract Type → engagement (known)",
      "FTE → fullTimeEquivalent (known)",
      "Hours → null (null)",
      "Start Date → startedOn (known)",
      "Leaving date → endedOn (known)",
      "Union → null (null)",
      "Schools? → schoolEmployed (similar)",
    ]
  `);
  // a field twice, and one that there is not
  const twice = messyHeadings.map((heading) => ({ heading, field: 'fullName' }));
  expect((await clerk.say(id, { columns: twice })).errors?.[0]?.message).toBe(
    'Two columns go to the same field.',
  );
  expect(
    (await clerk.say(id, { columns: [{ heading: 'Union', field: 'union' }] })).errors?.[0]?.message,
  ).toBe('There is no field union.');
  // what nothing feeds is said before anything is read
  await clerk.say(id, { columns: look.headings.map(({ heading, field }) => ({ heading, field })) });
  expect((await preview(clerk.browser, id)).data?.previewImport).toMatchObject({
    problems: [{ line: 1, reason: 'No column goes to “Service area code” and “Working pattern”.' }],
  });
});

test('a messy file comes in once its values are said, is remembered, and comes in by itself the next time', async () => {
  const id = await handIn(clerk.browser, 'payroll.csv', messy(), 'employees');
  const said = await clerk.mapped(id);
  expect(
    (await clerk.values(id)).map(({ field, values: some }) => [
      field,
      ...some.map(({ from, count, to }) => `${from} ×${count} → ${to}`),
    ]),
  ).toMatchInlineSnapshot(`
    [
      [
        "workEmail",
        "N/K ×1 → ",
      ],
      [
        "serviceArea",
        "Libraries ×1 → HOU-CUL-LIB",
        "libraries ×1 → HOU-CUL-LIB",
        "Librairies ×1 → HOU-CUL-LIB",
        "Museums ×1 → MUS",
      ],
      [
        "engagement",
        "Temp ×2 → fixedTerm",
        "Perm ×1 → permanent",
      ],
      [
        "workingPattern",
        "F/T ×2 → fullTime",
        "P/T ×1 → partTime",
      ],
      [
        "startedOn",
        "00000 ×1 → days",
      ],
      [
        "endedOn",
        "N/K ×1 → ",
        "00000 ×1 → days",
      ],
      [
        "schoolEmployed",
        "x ×1 → yes",
      ],
    ]
  `);
  await clerk.say(id, { ...said, rememberAs: 'Payroll', shared: true });
  const looked = await preview(clerk.browser, id);
  expect(looked.data?.previewImport).toMatchObject({
    summary: ['4 employees would be added, 0 changed, 0 unchanged.'],
    problems: [],
    notices: [{ reason: 'This column was left out, as was chosen.' }],
  });
  const run = await clerk.begin(id);
  expect(await clerk.begin(id)).toBe(run);
  expect(await come(desk.council, run, 'done')).toMatchObject({
    outcome: '4 employees added, 0 changed, 0 unchanged.',
    done: 100,
    total: 100,
  });
  expect(
    await rows(
      `select staff_number as number, full_name as name, code as area, engagement, working_pattern as pattern,
         started_on::text as started, ended_on::text as ended, school_employed as school
       from employee join service_area on service_area.id = service_area_id where staff_number like '9000%' order by 1`,
    ),
  ).toMatchInlineSnapshot(`
    [
      {
        "area": "HOU-CUL-LIB",
        "ended": null,
        "engagement": "permanent",
        "name": "Zoë O’Brien",
        "number": "90001",
        "pattern": "fullTime",
        "school": false,
        "started": "2019-04-01",
      },
      {
        "area": "HOU-CUL-LIB",
        "ended": null,
        "engagement": "permanent",
        "name": "Ali Khan",
        "number": "90002",
        "pattern": "partTime",
        "school": true,
        "started": "2023-04-01",
      },
      {
        "area": "HOU-CUL-LIB",
        "ended": "2024-03-31",
        "engagement": "fixedTerm",
        "name": "Evans; Siân",
        "number": "90003",
        "pattern": "fullTime",
        "school": false,
        "started": "2020-09-01",
      },
      {
        "area": "MUS",
        "ended": null,
        "engagement": "fixedTerm",
        "name": "Jo Tate",
        "number": "90004",
        "pattern": "fullTime",
        "school": false,
        "started": "2021-05-03",
      },
    ]
  `);
  expect(
    (
      await data(clerk.browser, 'query ($id: ID!) { importResult(id: $id) { summary dryRun } }', {
        id,
      })
    ).summary,
  ).toEqual(['4 employees added, 0 changed, 0 unchanged.']);
  // the same headings in another order, and one more
  const next = await handIn(clerk.browser, 'payroll-june.csv', messy(), 'employees');
  const again = await clerk.headings(next);
  expect(again.remembered).toMatchObject([
    { name: 'Payroll', shared: true, own: true, fits: true },
  ]);
  expect(again.used).toBe(again.remembered[0]?.id);
  expect(new Set(again.headings.map(({ because }) => because))).toEqual(new Set(['remembered']));
  await clerk.say(next, { columns: said.columns, values: said.values });
  expect((await preview(clerk.browser, next)).data?.previewImport).toMatchObject({
    summary: ['Nothing would change: 4 employees are already here.'],
  });
});

test('a staff number twice is named by line and value, and its file of faults is read back as text', async () => {
  const twice = ['90001', 'Zoe', '', 'Libraries', 'Perm', '1', 'F/T', '1/4/2019', '', '', ''];
  const never = ['90005', 'Al', '=cmd|x', 'Libraries', 'Perm', '1', 'F/T', '31/02/20', '', '', ''];
  const id = await handIn(clerk.browser, 'payroll.csv', messy([twice, never]), 'employees');
  const said = await clerk.mapped(id);
  await clerk.say(id, said);
  const run = await clerk.begin(id);
  expect(await come(desk.council, run, 'done')).toMatchObject({
    outcome: 'Nothing was written: there are 3 problems in the file.',
  });
  const address = `/imports/${id}/problems.csv`;
  const file = await clerk.browser.send('GET', address, undefined, {});
  expect(file.status).toBe(200);
  expect(String(file.body.body).split('\r\n')).toMatchInlineSnapshot(`
    [
      "﻿Line,Column,Value,Reason",
      "6,Staff number,90001,This stands on line 2 already.",
      "7,E-Mail,'=cmd|x,This is not an e-mail address.",
      "7,Start Date,31/02/20,Write the year with four figures.",
      "",
    ]
  `);
  const lead = await desk.signedIn('equalityLead');
  expect((await lead.send('GET', address, undefined, {})).status).toBe(404);
});

test('what is remembered is its owner’s, or shared with those who may bring in such files', async () => {
  const mine = '{ importMappings { nodes { name kind shared } } }';
  const list = async (role: string) =>
    (await ask(await desk.signedIn(role), mine)).data?.importMappings;
  expect(await list('hrAdministrator')).toEqual({
    nodes: [{ name: 'Payroll', kind: 'employees', shared: true }],
  });
  expect(await list('equalityLead')).toEqual({ nodes: [] });
  const importer = desk.council.as({ roles: ['importer'], attributes: {}, actor: 'importer' });
  expect((await importer.ask(mine)).data.importMappings.nodes).toHaveLength(1);
  await rows(`update import_mapping set shared = false`);
  expect((await importer.ask(mine)).data.importMappings.nodes).toHaveLength(0);
});
