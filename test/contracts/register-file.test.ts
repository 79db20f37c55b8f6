import { afterAll, beforeAll, expect, test } from 'vitest';
import { type EmptyCouncil, emptyCouncil } from '../imports/bringing.ts';

let council: EmptyCouncil;
beforeAll(async () => {
  council = await emptyCouncil();
  await council.rows(
    `insert into service_area (id, version, code, name, kind) values (uuidv7(), 1, 'ASC', 'Adult social care', 'directorate')`,
  );
});
afterAll(() => council.drop());

/** As a county publishes it under the Transparency Code. */
const published = `Contract Reference,Title,Local Authority Department Responsible,Description,Contract Start Date,Final End Date,Review Date,Contract Value,Supplier Name,Supplier Type,Pre-contractual Process Used,Irrecoverable VAT Amount
C/17,Home care,ASC,Care at home,01/04/2024,31/03/2099,01/10/2025,"£250,000.00",Apple Care Ltd,Small,Published tender,
C/17,Home care,ASC,Care at home,01/04/2024,31/03/2099,01/10/2025,"£250,000.00",Berry Nursing,Yes,Published tender,
C/18,Counsel’s opinions,,,2020-04-01,2021-03-31,,"9,500",apple care ltd,,Invitation to quote,0
`;

const suppliers = `Supplier,Company number,VCSE,Contact,Email
Apple Care Ltd,123456,yes,Ada Apple,ada@apple.example
Apple Care Ltd,123456,yes,Bea Apple,bea@apple.example
`;

const kept = () =>
  council.rows(
    `select reference, title, (select code from service_area where id = department_id) as area, value, starts_on::text as starts, ends_on::text as ends, procedure, status,
       array(select name || ', ' || size from contract_supplier join supplier on supplier.id = supplier_id where contract_id = contract.id order by name) as suppliers
     from contract order by reference`,
  );

test('the register that a council publishes comes in, with a line for each supplier, and again changes nothing', async () => {
  const brought = await council.bring('contracts', published);
  expect([brought.problems, council.tell(brought)]).toMatchInlineSnapshot(`
    [
      [],
      [
        "2 suppliers added, 0 changed, 0 unchanged.",
        "2 contracts added, 0 changed, 0 unchanged.",
        "3 contract suppliers added, 0 changed, 0 unchanged.",
      ],
    ]
  `);
  expect(await kept()).toMatchInlineSnapshot(`
    [
      {
        "area": "ASC",
        "ends": "2099-03-31",
        "procedure": "publishedTender",
        "reference": "C/17",
        "starts": "2024-04-01",
        "status": "active",
        "suppliers": [
          "Apple Care Ltd, small",
          "Berry Nursing, small",
        ],
        "title": "Home care",
        "value": "250000.00",
      },
      {
        "area": null,
        "ends": "2021-03-31",
        "procedure": "invitationToQuote",
        "reference": "C/18",
        "starts": "2020-04-01",
        "status": "ended",
        "suppliers": [
          "Apple Care Ltd, small",
        ],
        "title": "Counsel’s opinions",
        "value": "9500.00",
      },
    ]
  `);
  expect(council.tell(await council.bring('contracts', published))).toMatchInlineSnapshot(`
    [
      "Nothing changed: 2 suppliers, 2 contracts and 3 contract suppliers are already here.",
    ]
  `);
});

test('what was typed since stays, and an empty cell leaves what is there', async () => {
  await council.rows(`update contract set value = 300000 where reference = 'C/17'`);
  const later = published.replaceAll('Care at home', '').replaceAll('250,000.00', '275,000.00');
  const { notices, counts } = await council.bring('contracts', later);
  expect({ notices, counts }).toMatchInlineSnapshot(`
    {
      "counts": [
        {
          "created": 0,
          "entity": "Supplier",
          "unchanged": 2,
          "updated": 0,
        },
        {
          "created": 0,
          "entity": "Contract",
          "unchanged": 2,
          "updated": 0,
        },
        {
          "created": 0,
          "entity": "ContractSupplier",
          "unchanged": 3,
          "updated": 0,
        },
      ],
      "notices": [
        {
          "column": "Contract Value",
          "line": 2,
          "reason": "Somebody has written “300000.00” here, so it is left as it is.",
          "value": "275000.00",
        },
      ],
    }
  `);
  expect(
    await council.rows('select reference, value, description from contract order by reference'),
  ).toMatchInlineSnapshot(`
    [
      {
        "description": "Care at home",
        "reference": "C/17",
        "value": "300000.00",
      },
      {
        "description": null,
        "reference": "C/18",
        "value": "9500.00",
      },
    ]
  `);
});

test('what contradicts itself is named with its line', async () => {
  const wrong = published.replace('C/18,Counsel’s opinions', 'C/17,Counsel’s opinions');
  const twice = `${published}C/18,Counsel’s opinions,,,,,,,Apple Care Ltd,,,\n`;
  const backwards = `${published}C/19,Parking,,,31/03/2021,31/02/2022,,-5,Apple Care Ltd,,,\n`;
  const early = `${published}C/19,Parking,,,31/03/2021,01/04/2020,,-5,Apple Care Ltd,,,\n`;
  const said = async (text: string) =>
    (await council.bring('contracts', text)).problems.map(({ line, column, value, reason }) =>
      [line, column, value, reason].join(' | '),
    );
  expect([
    await said(wrong),
    await said(twice),
    await said(backwards),
    await said(early),
  ]).toMatchInlineSnapshot(`
    [
      [
        "4 | Title | Counsel’s opinions | Line 2 has another title for C/17.",
      ],
      [
        "5 | Contract reference | C/18 | This stands on line 4 already.",
      ],
      [
        "5 | Final End Date | 31/02/2022 | The calendar has no 31/02/2022.",
        "5 | Contract Value | -5 | This must be 0 or more.",
      ],
      [
        "5 | Final End Date | 2020-04-01 | This is before the first day of the contract.",
        "5 | Contract Value | -5 | This must be 0 or more.",
      ],
    ]
  `);
});

test('suppliers come with their contacts', async () => {
  expect(council.tell(await council.bring('suppliers', suppliers))).toMatchInlineSnapshot(`
    [
      "1 supplier added, 0 changed, 0 unchanged.",
      "2 supplier contacts added, 0 changed, 0 unchanged.",
    ]
  `);
  expect(council.tell(await council.bring('suppliers', suppliers))).toMatchInlineSnapshot(`
    [
      "Nothing changed: 1 supplier and 2 supplier contacts are already here.",
    ]
  `);
});

test('everything that is wrong with a line is told in one go, whatever kind of fault it is', async () => {
  const before = await kept();
  const { problems } = await council.bring(
    'contracts',
    `Reference,Title,Department,Value,Value with VAT,Start date,End date,Notice date,Currency,Supplier name
N-1,One,NOWHERE,-5,-9,2026-01-01,2025-01-01,2027-01-01,pounds,Apple Care Ltd
N-2,Two,NOWHERE,abc,1,2025-02-30,2025-01-01,,GBP,Apple Care Ltd
N-3,Three,,-5,1,2026-01-01,2025-01-01,,ABC,Apple Care Ltd
`,
  );
  expect(
    problems.map(({ line, column, value, reason }) => `${line} ${column} ${value}: ${reason}`),
  ).toMatchInlineSnapshot(`
      [
        "2 Currency pounds: This has 6 characters; the most is 3.",
        "2 Department NOWHERE: There is no service area with this code.",
        "2 End date 2025-01-01: This is before the first day of the contract.",
        "2 Notice date 2027-01-01: This is after the last day of the contract.",
        "2 Value -5: This must be 0 or more.",
        "2 Value with VAT -9: This is less than the value without tax.",
        "3 Value abc: This is not a number.",
        "3 Start date 2025-02-30: The calendar has no 2025-02-30.",
        "3 Department NOWHERE: There is no service area with this code.",
        "4 Currency ABC: Write the three capital letters of a currency, such as GBP.",
        "4 End date 2025-01-01: This is before the first day of the contract.",
        "4 Value -5: This must be 0 or more.",
      ]
    `);
  expect(await kept()).toEqual(before);
});

test('a value is kept in the currency that the register says, and in pounds where it says none', async () => {
  const { problems } = await council.bring(
    'contracts',
    'Reference,Title,Value,Currency\nE-1,Journals,900,EUR\nE-2,Books,900,\n',
  );
  expect(problems).toEqual([]);
  expect(
    await council.rows(
      "select reference, currency from contract where reference ~ '^E-' order by 1",
    ),
  ).toEqual([
    { reference: 'E-1', currency: 'EUR' },
    { reference: 'E-2', currency: 'GBP' },
  ]);
});
