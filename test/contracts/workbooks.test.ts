import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { zip } from '../documents/files.ts';
import { type EmptyCouncil, emptyCouncil } from '../imports/bringing.ts';

let council: EmptyCouncil;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'evenhand-workbooks-'));
  council = await emptyCouncil();
  await council.rows(
    `insert into service_area (id, version, code, name, kind) values (uuidv7(), 1, 'ASC', 'Adult social care', 'directorate')`,
  );
});
afterAll(async () => {
  await council.drop();
  await rm(folder, { recursive: true });
});

type Cell = string | number | { day: number } | { money: number } | null;

/** A workbook as Excel keeps it: days are counted, and money is a number with a picture. */
const workbook = (rows: readonly (readonly Cell[])[]) =>
  zip(
    {
      name: 'xl/workbook.xml',
      content:
        '<workbook xmlns:r="r"><sheets><sheet name="Register" r:id="a"/></sheets></workbook>',
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: '<Relationships><Relationship Id="a" Target="a.xml"/></Relationships>',
    },
    {
      name: 'xl/styles.xml',
      content:
        '<styleSheet><numFmts><numFmt numFmtId="165" formatCode="&quot;£&quot;#,##0.00"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="165"/></cellXfs></styleSheet>',
    },
    {
      name: 'xl/a.xml',
      content: `<worksheet><sheetData>${rows.map((row, i) => `<row r="${i + 1}">${row.map((cell, at) => cellXml(cell, `${String.fromCharCode(65 + at)}${i + 1}`)).join('')}</row>`).join('')}</sheetData></worksheet>`,
    },
  );

function cellXml(cell: Cell, at: string) {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === 'string')
    return `<c r="${at}" t="inlineStr"><is><t>${cell.replaceAll('&', '&amp;')}</t></is></c>`;
  const [style, value] = 'day' in cell ? [1, cell.day] : [2, cell.money];
  return `<c r="${at}" s="${style}"><v>${value}</v></c>`;
}

async function bring(kind: string, rows: readonly (readonly Cell[])[]) {
  const path = join(folder, `${kind}.xlsx`);
  await writeFile(path, workbook(rows));
  const result = await council.bringFile(kind, path);
  return [
    ...result.problems.map(({ line, column, value, reason }) =>
      [line, column, value, reason].join(' | '),
    ),
    ...council.tell(result),
  ];
}

const register: Cell[][] = [
  [
    'Contract Reference',
    'Title',
    'Department',
    'Start',
    'End',
    'Contract Value',
    'Supplier Name',
    'Supplier Type',
    'Pre-contractual Process Used',
  ],
  [
    'C/17',
    'Home care & meals',
    'ASC',
    { day: 45383 },
    { day: 72776 },
    { money: 250000 },
    'Apple Care Ltd',
    'Small',
    'Published tender',
  ],
  [
    'C/17',
    'Home care & meals',
    'ASC',
    { day: 45383 },
    { day: 72776 },
    { money: 250000 },
    'Berry Nursing',
    'Yes',
    'Published tender',
  ],
  [
    18,
    'Counsel’s opinions',
    null,
    { day: 43922 },
    { day: 44286 },
    { money: 9500.5 },
    'apple care ltd',
    null,
    'Invitation to quote',
  ],
];

test('a register kept in Excel comes in as it stands there, and again changes nothing', async () => {
  expect(await bring('contracts', register)).toMatchInlineSnapshot(`
    [
      "2 suppliers added, 0 changed, 0 unchanged.",
      "2 contracts added, 0 changed, 0 unchanged.",
      "3 contract suppliers added, 0 changed, 0 unchanged.",
    ]
  `);
  expect(
    await council.rows(
      `select reference, title, (select code from service_area where id = department_id) as area, value, starts_on::text as starts,
         ends_on::text as ends, procedure, status,
         array(select name || ', ' || size from contract_supplier join supplier on supplier.id = supplier_id where contract_id = contract.id order by name) as suppliers
       from contract order by reference`,
    ),
  ).toMatchInlineSnapshot(`
    [
      {
        "area": null,
        "ends": "2021-03-31",
        "procedure": "invitationToQuote",
        "reference": "18",
        "starts": "2020-04-01",
        "status": "ended",
        "suppliers": [
          "Apple Care Ltd, small",
        ],
        "title": "Counsel’s opinions",
        "value": "9500.50",
      },
      {
        "area": "ASC",
        "ends": "2099-04-01",
        "procedure": "publishedTender",
        "reference": "C/17",
        "starts": "2024-04-01",
        "status": "active",
        "suppliers": [
          "Apple Care Ltd, small",
          "Berry Nursing, small",
        ],
        "title": "Home care & meals",
        "value": "250000.00",
      },
    ]
  `);
  expect(await bring('contracts', register)).toMatchInlineSnapshot(`
    [
      "Nothing changed: 2 suppliers, 2 contracts and 3 contract suppliers are already here.",
    ]
  `);
});

test('what cannot be is named with the row and the column of the workbook', async () => {
  const wrong: Cell[][] = [
    register[0]!,
    [
      'C/19',
      'Parking',
      null,
      { day: 44286 },
      { day: 43922 },
      { money: -5 },
      'Apple Care Ltd',
      null,
      null,
    ],
    ['C/20', 'Paint', null, 'soon', null, 'a lot', 'Apple Care Ltd', null, 'By lot'],
  ];
  expect(await bring('contracts', wrong)).toMatchInlineSnapshot(`
    [
      "2 | End | 2020-04-01 | This is before the first day of the contract.",
      "2 | Contract Value | -5 | This must be 0 or more.",
      "3 | Start | soon | Write the date as 30/04/2024 or 2024-04-30.",
      "3 | Contract Value | a lot | This is not a number.",
      "3 | Pre-contractual Process Used | By lot | Write one of: Published tender, Invitation to quote, Call off, Direct award, Other.",
      "Nothing was written: there are 5 problems in the file.",
    ]
  `);
});

test('suppliers kept in Excel come with their contacts, and again change nothing', async () => {
  const suppliers: Cell[][] = [
    ['Supplier', 'Company number', 'VCSE', 'Contact', 'Email'],
    ['Apple Care Ltd', 123456, 'yes', 'Ada Apple', 'ada@apple.example'],
    ['Apple Care Ltd', 123456, 'yes', 'Bea Apple', 'bea@apple.example'],
    ['Cherry plc', 'SC123456', 'no', null, null],
  ];
  expect(await bring('suppliers', suppliers)).toMatchInlineSnapshot(`
    [
      "2 suppliers added, 0 changed, 0 unchanged.",
      "2 supplier contacts added, 0 changed, 0 unchanged.",
    ]
  `);
  expect(
    await council.rows(
      `select name, identifier, voluntary_sector as vcse, array(select supplier_contact.name || ' ' || email from supplier_contact where supplier_id = supplier.id order by 1) as contacts
       from supplier where name <> 'Berry Nursing' order by name`,
    ),
  ).toMatchInlineSnapshot(`
    [
      {
        "contacts": [],
        "identifier": null,
        "name": "Apple Care Ltd",
        "vcse": false,
      },
      {
        "contacts": [
          "Ada Apple ada@apple.example",
          "Bea Apple bea@apple.example",
        ],
        "identifier": "00123456",
        "name": "Apple Care Ltd",
        "vcse": true,
      },
      {
        "contacts": [],
        "identifier": "SC123456",
        "name": "Cherry plc",
        "vcse": false,
      },
    ]
  `);
  expect(await bring('suppliers', suppliers)).toMatchInlineSnapshot(`
    [
      "Nothing changed: 2 suppliers and 2 supplier contacts are already here.",
    ]
  `);
});
