import { afterAll, beforeAll, expect, test } from 'vitest';
import { type EmptyCouncil, emptyCouncil } from '../imports/bringing.ts';

let there: EmptyCouncil;

beforeAll(async () => {
  there = await emptyCouncil();
  await there.owner.query(
    `insert into grade (id, code, name, rank) values (uuidv7(), 'G5', 'Grade 5', 5)`,
  );
  await there.bring('areas', 'Code,Name,Kind\nLIB,Libraries,service\nMUS,Museums,service\n');
});
afterAll(() => there.drop());

const started = 'Staff number,Name,Area,Contract type,Pattern,Start date\n';

test('posts come in from the establishment list, as a spreadsheet leaves it', async () => {
  const file =
    '\ufeffPost No.;Job Title ;Grade;Cost Centre;Customer facing;Equality clause;Clause checked\r\n' +
    'P1;Librarian ;G5;LIB;Y;x;\r\nP2;Curator;G5;MUS;no;No;03/05/2026\r\n';
  const refused = await there.bring('posts', file);
  expect(refused.problems).toMatchInlineSnapshot(`
    [
      {
        "column": "Equality clause",
        "line": 2,
        "reason": "Write yes or no.",
        "value": "x",
      },
    ]
  `);
  const result = await there.bring('posts', file.replace(';x;', ';yes;'));
  expect(there.tell(result)).toEqual(['2 posts added, 0 changed, 0 unchanged.']);
  expect(
    await there.rows(
      'select number, title, customer_facing, clause_in_job_description as clause, clause_checked_on::text as checked from post order by 1',
    ),
  ).toMatchInlineSnapshot(`
    [
      {
        "checked": null,
        "clause": true,
        "customer_facing": true,
        "number": "P1",
        "title": "Librarian",
      },
      {
        "checked": "2026-05-03",
        "clause": false,
        "customer_facing": false,
        "number": "P2",
        "title": "Curator",
      },
    ]
  `);
});

test('leavers: the last day goes on the record, why and where to apart from it', async () => {
  await there.bring(
    'employees',
    `${started}1,Zoë Hale,LIB,permanent,full time,2019-04-01\n2,Ali Khan,MUS,casual,part time,2020-01-01\n3,Siân Evans,LIB,permanent,full time,2018-01-01\n`,
  );
  const result = await there.bring(
    'leavers',
    'Payroll number;Leaving date;Reason for leaving;Gone to\r\n1;31/10/2026;Resignation;Other council\r\n2;2026-09-30 ;End of contract;\r\n',
  );
  expect(there.tell(result)).toMatchInlineSnapshot(`
    [
      "0 employees added, 2 changed, 0 unchanged.",
      "2 leavers added, 0 changed, 0 unchanged.",
    ]
  `);
  expect(
    await there.rows(
      `select staff_number, ended_on::text as ended, reason, destination from leaver
       join employee on employee.id = employee_id order by 1`,
    ),
  ).toMatchInlineSnapshot(`
    [
      {
        "destination": "otherCouncil",
        "ended": "2026-10-31",
        "reason": "resignation",
        "staff_number": "1",
      },
      {
        "destination": null,
        "ended": "2026-09-30",
        "reason": "endOfContract",
        "staff_number": "2",
      },
    ]
  `);
  // again, and a reason that was found out later
  const again = await there.bring(
    'leavers',
    'Staff no,Last day,Reason\n1,2026-10-31,Retirement\n2,2026-09-30,End of contract\n',
  );
  expect(there.tell(again)).toMatchInlineSnapshot(`
    [
      "0 employees added, 0 changed, 2 unchanged.",
      "0 leavers added, 1 changed, 1 unchanged.",
    ]
  `);
});

test('leavers who are not on record, twice in the file or gone before they came: nothing is written', async () => {
  const bring = async (file: string) => (await there.bring('leavers', file)).problems;
  expect(
    await bring('Staff no,Last day,Reason\n3,2026-10-31,Retired early\n9,,Other\n'),
  ).toMatchInlineSnapshot(`
    [
      {
        "column": "Reason",
        "line": 2,
        "reason": "Write one of: Resignation, End of contract, Retirement, Ill health, Redundancy, Dismissal, Transfer, Death, Other.",
        "value": "Retired early",
      },
      {
        "column": "Last day",
        "line": 3,
        "reason": "This must not be empty.",
        "value": "",
      },
      {
        "column": "Staff no",
        "line": 3,
        "reason": "There is no employee with this staff number.",
        "value": "9",
      },
    ]
  `);
  expect(
    await bring('Staff no,Last day,Reason\n9,2026-10-31,Other\n3,2026-01-31,Other\n'),
  ).toMatchInlineSnapshot(`
    [
      {
        "column": "Staff no",
        "line": 2,
        "reason": "There is no employee with this staff number.",
        "value": "9",
      },
    ]
  `);
  expect(await bring('Staff no,Last day,Reason\n3,2016-10-31,Other\n')).toMatchInlineSnapshot(`
    [
      {
        "column": "Last day",
        "line": 2,
        "reason": "This is before the first day of the employment.",
        "value": "2016-10-31",
      },
    ]
  `);
  expect(
    await bring('Staff no,Last day,Reason\n3,2026-10-31,Other\n3,2026-11-30,Other\n'),
  ).toMatchInlineSnapshot(`
    [
      {
        "column": "Staff number",
        "line": 3,
        "reason": "This stands on line 2 already.",
        "value": "3",
      },
    ]
  `);
  expect(await there.rows(`select ended_on from employee where staff_number = '3'`)).toEqual([
    { ended_on: null },
  ]);
});
