import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { come, type Working, working } from '../harness/working.ts';
import { type Clerk, clerkAt } from './clerk.ts';
import { type Counter, counter, handIn, preview } from './upload.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let desk: Counter;
let clerk: Clerk;
let jobs: Working;
let staff: string[];

beforeAll(async () => {
  desk = await counter();
  clerk = clerkAt(await desk.signedIn('hrAdministrator'));
  jobs = await working(desk.council);
  const { rows } = await desk.council.owner.query(
    'select staff_number from employee order by staff_number limit 2',
  );
  staff = rows.map((row) => row.staff_number);
});
afterAll(async () => {
  await jobs?.stop();
  await desk?.close();
});

const file = (heading: string, on: string, ...periods: [string, string]) =>
  `Staff number,Snapshot date,Gender,${heading},Weekly hours,Pay\n${periods
    .map((period, i) => `${staff[i]},${on},${i ? 'M' : 'F'},${period},37,612.40\n`)
    .join('')}`;

/** What is told of a file before it is brought in, by whoever takes what is suggested. */
async function told(text: string) {
  const id = await handIn(clerk.browser, 'pay.csv', text, 'pay');
  await clerk.say(id, await clerk.mapped(id));
  const { problems, notices } = (await preview(clerk.browser, id)).data!.previewImport!;
  const words = (some: { line: number | null; reason: string }[]) =>
    some.map(({ line, reason }) => `${line ?? 'All'}: ${reason}`);
  return { id, problems: words(problems), notices: words(notices) };
}

test('how often people are paid is the pay period, and what payrolls write for it is known', async () => {
  const { id, problems, notices } = await told(
    file('Frequency', '2012-03-31', 'weekly', 'Monthly'),
  );
  expect({ problems, notices }).toEqual({ problems: [], notices: [] });
  expect(await come(desk.council, await clerk.begin(id), 'done')).toMatchObject({ done: 100 });
  const { rows } = await desk.council.owner.query(
    `select pay_period as period, sex from pay_record where snapshot_on = '2012-03-31' order by period`,
  );
  expect(rows).toEqual([
    { period: 'month', sex: 'male' },
    { period: 'week', sex: 'female' },
  ]);
});

test('of rows that do not say their pay period it is told that a month is assumed', async () => {
  expect([
    await told(file('Favourite colour', '2011-03-31', 'red', 'blue')),
    await told(file('Pay period', '2011-03-31', '', 'Week')),
  ]).toMatchObject([
    {
      problems: [],
      notices: [
        'All: This column was left out, as was chosen.',
        'All: 2 rows do not say how long their pay period is. A month is assumed unless their record says otherwise.',
      ],
    },
    {
      problems: [],
      notices: [
        'All: 1 row does not say how long its pay period is. A month is assumed unless its record says otherwise.',
      ],
    },
  ]);
});

test('of a column that somebody left out it is said that they did', async () => {
  const id = await handIn(
    clerk.browser,
    'pay.csv',
    file('Pay frequency', '2011-03-31', 'Week', 'Week'),
    'pay',
  );
  const said = await clerk.mapped(id);
  const columns = said.columns.map(({ heading, field }) => ({
    heading,
    field: field === 'payPeriod' ? null : field,
  }));
  await clerk.say(id, { ...said, columns });
  const { notices } = (await preview(clerk.browser, id)).data!.previewImport!;
  expect(notices[0]).toMatchObject({ reason: 'This column was left out, as was chosen.' });
});

test('a file with no column of pay is refused, and the columns are named that it could have', async () => {
  const { problems } = await told(
    `Staff number,Snapshot date,Gender,Hourly pay\n${staff[0]},2011-03-31,F,16.50\n`,
  );
  expect(problems).toEqual([
    '1: There must be a column for at least one of these: “Ordinary pay”, “Bonus in period”, “Bonus in year”.',
  ]);
});

test('nobody was paid at a snapshot date that is to come', async () => {
  expect((await told(file('Frequency', '2099-03-31', 'weekly', 'monthly'))).problems).toEqual(
    [2, 3].map(
      (line) => `${line}: This day is still to come. Give the snapshot date that this was paid at.`,
    ),
  );
});

test('a snapshot date to come is told together with what else is wrong with its line', async () => {
  expect((await told(file('Frequency', '31/03/2099', 'now and then', 'monthly'))).problems).toEqual(
    [
      '2: This day is still to come. Give the snapshot date that this was paid at.',
      expect.stringMatching('^2: Write one of: Week, '),
      '3: This day is still to come. Give the snapshot date that this was paid at.',
    ],
  );
});
