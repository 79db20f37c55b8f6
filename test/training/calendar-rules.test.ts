import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { standingsOfGiven } from '../../schema/training/given-facts.ts';
import { factsOf, givenFrom } from '../../schema/training/given-requirement.ts';
import { freshDatabase, type TestDatabase } from '../harness/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

interface Question {
  combine?: 'all' | 'any';
  grace?: string;
  afresh?: string[];
  items: Record<string, [validFor: string | null, window?: string, renewFrom?: string]>;
  learnt: [course: string, ...days: string[]][];
  exempt?: [from: string, until: string];
  on: string[];
}

/** One line for each day: where the person stands, until when, and from when it is due soon. */
async function standings(question: Question, timeZone = 'UTC') {
  const { combine = 'all', grace, afresh, items, learnt, exempt, on } = question;
  const given = givenFrom(
    JSON.stringify({
      requirement: {
        ...{ combine, grace, afresh },
        items: Object.entries(items).map(([course, [validFor, window, renewFrom]]) => ({
          ...{ course, validFor, window, renewFrom },
        })),
      },
      completions: learnt.flatMap(([course, ...days]) =>
        days.map((completedOn) => ({ course, completedOn })),
      ),
      exemptions: exempt && [{ from: exempt[0], until: exempt[1] }],
      on,
    }),
  );
  const { text, values } = standingsOfGiven(factsOf(given), given.on);
  const client = new pg.Client({
    connectionString: database.ownerUrl,
    options: `-c TimeZone=${timeZone}`,
  });
  await client.connect();
  const { rows } = await client.query(text, values);
  await client.end();
  return rows.map(
    ({ on: day, standing, until, windowOpens }) => `${day} ${standing} ${until} ${windowOpens}`,
  );
}

test('an anniversary is the last valid day, wherever the clock of the server stands', async () => {
  const question: Question = {
    items: { Workshop: ['P3Y', 'P1M'] },
    learnt: [['Workshop', '2023-11-21']],
    on: ['2023-11-20', '2023-11-21', '2026-10-20', '2026-10-21', '2026-11-21', '2026-11-22'],
  };
  const answer = await standings(question);
  expect(answer).toMatchInlineSnapshot(`
    [
      "2023-11-20 never null null",
      "2023-11-21 compliant 2026-11-21 2026-10-21",
      "2026-10-20 compliant 2026-11-21 2026-10-21",
      "2026-10-21 dueSoon 2026-11-21 2026-10-21",
      "2026-11-21 dueSoon 2026-11-21 2026-10-21",
      "2026-11-22 lapsed 2026-11-21 2026-10-21",
    ]
  `);
  for (const zone of ['Pacific/Kiritimati', 'America/Los_Angeles', 'Europe/London'])
    expect(await standings(question, zone)).toEqual(answer);
});

test('29 February and the ends of months become the last day of a shorter month', async () => {
  const items: Question['items'] = { Leap: ['P1Y', 'P1M'], Month: ['P1M', 'P1M'] };
  const on = ['2025-02-28', '2025-03-01'];
  expect([
    ...(await standings({ items: { Leap: items.Leap! }, learnt: [['Leap', '2024-02-29']], on })),
    ...(await standings({ items: { Month: items.Month! }, learnt: [['Month', '2025-01-31']], on })),
  ]).toMatchInlineSnapshot(`
    [
      "2025-02-28 dueSoon 2025-02-28 2025-01-28",
      "2025-03-01 lapsed 2025-02-28 2025-01-28",
      "2025-02-28 dueSoon 2025-02-28 2025-01-28",
      "2025-03-01 lapsed 2025-02-28 2025-01-28",
    ]
  `);
});

test('a renewal from the expiry adds to it within the window, counts from its own day before, and afresh after', async () => {
  const items: Question['items'] = { Course: ['P1Y', 'P1M', 'expiry'] };
  const after = (second: string) =>
    standings({ items, learnt: [['Course', '2025-03-31', second]], on: ['2026-06-01'] });
  expect({
    'on the first day of the window': await after('2026-02-28'),
    'the day before': await after('2026-02-27'),
    'on the last valid day': await after('2026-03-31'),
    'the day after': await after('2026-04-01'),
  }).toMatchInlineSnapshot(`
    {
      "on the first day of the window": [
        "2026-06-01 compliant 2027-03-31 2027-02-28",
      ],
      "on the last valid day": [
        "2026-06-01 compliant 2027-03-31 2027-02-28",
      ],
      "the day after": [
        "2026-06-01 compliant 2027-04-01 2027-03-01",
      ],
      "the day before": [
        "2026-06-01 compliant 2027-02-27 2027-01-27",
      ],
    }
  `);
  const early = await standings({
    items,
    learnt: [['Course', '2025-03-31', '2026-03-01', '2026-03-02']],
    on: ['2026-06-01'],
  });
  expect(early, 'what was valid is never shortened').toEqual([
    '2026-06-01 compliant 2027-03-31 2027-02-28',
  ]);
});

test('both clocks are needed, or the better one', async () => {
  const question: Question = {
    items: { Workshop: ['P3Y', 'P1M'], Refresher: ['P1Y', 'P2M'] },
    learnt: [
      ['Workshop', '2024-05-01'],
      ['Refresher', '2026-05-01'],
    ],
    on: ['2026-02-01', '2027-03-01', '2027-04-15', '2027-05-02'],
  };
  expect({
    both: await standings(question),
    either: await standings({ ...question, combine: 'any' }),
  }).toMatchInlineSnapshot(`
    {
      "both": [
        "2026-02-01 never null null",
        "2027-03-01 dueSoon 2027-05-01 2027-03-01",
        "2027-04-15 dueSoon 2027-05-01 2027-03-01",
        "2027-05-02 lapsed 2027-05-01 2027-03-01",
      ],
      "either": [
        "2026-02-01 compliant 2027-05-01 2027-04-01",
        "2027-03-01 compliant 2027-05-01 2027-04-01",
        "2027-04-15 dueSoon 2027-05-01 2027-04-01",
        "2027-05-02 lapsed 2027-05-01 2027-04-01",
      ],
    }
  `);
});

test('grace follows the last valid day, an exemption goes before all, and what never runs out does not', async () => {
  expect([
    ...(await standings({
      ...{ grace: 'P10D', items: { Course: ['P1Y', 'P1M'] }, learnt: [['Course', '2025-06-01']] },
      ...{ exempt: ['2026-06-20', '2026-06-30'] },
      on: ['2026-06-11', '2026-06-12', '2026-06-20', '2026-06-30', '2026-07-01'],
    })),
    ...(await standings({
      ...{ items: { Course: [null] }, learnt: [['Course', '1999-06-01']], on: ['2099-01-01'] },
    })),
  ]).toMatchInlineSnapshot(`
    [
      "2026-06-11 dueSoon 2026-06-11 2026-05-01",
      "2026-06-12 lapsed 2026-06-11 2026-05-01",
      "2026-06-20 exempt 2026-06-30 null",
      "2026-06-30 exempt 2026-06-30 null",
      "2026-07-01 lapsed 2026-06-11 2026-05-01",
      "2099-01-01 compliant null null",
    ]
  `);
});

test('what a file cannot mean is said where it stands', () => {
  const fault = (requirement: object, rest: object = {}) => {
    try {
      givenFrom(JSON.stringify({ requirement, completions: [], on: [], ...rest }));
      return 'nothing';
    } catch (error) {
      return (error as Error).message;
    }
  };
  const items = [{ course: 'A', validFor: 'P3Y' }];
  expect([
    fault({ combine: 'some', items }),
    fault({ combine: 'all', items: [{ course: 'A', validFor: '3 years' }] }),
    fault({ combine: 'all', items }, { on: ['2026-02-30'] }),
    fault({ combine: 'all', items: [] }),
  ]).toMatchInlineSnapshot(`
    [
      "requirement.combine: Write all or any.",
      "requirement.items.0.validFor: Write years, months, weeks or days, such as P3Y, P1M or P90D.",
      "on.0: Write a day of the calendar, such as 2026-11-21.",
      "requirement.items: Name at least one course.",
    ]
  `);
});

test('after an election only what is completed since counts, and nothing lasts beyond the next', async () => {
  expect(
    await standings({
      afresh: ['2023-05-04', '2027-05-06'],
      items: { Overview: [null], Module: ['P4Y', 'P3M'] },
      learnt: [
        ['Overview', '2023-05-03', '2023-05-04', '2027-05-06'],
        ['Module', '2022-09-01', '2023-06-30', '2027-04-30', '2027-06-01'],
      ],
      on: [
        ...['2023-05-03', '2023-05-04', '2023-06-30', '2027-02-01', '2027-05-05'],
        ...['2027-05-06', '2027-06-01', '2031-03-01'],
      ],
    }),
  ).toMatchInlineSnapshot(`
    [
      "2023-05-03 compliant 2023-05-03 null",
      "2023-05-04 never null null",
      "2023-06-30 compliant 2027-05-05 null",
      "2027-02-01 compliant 2027-05-05 null",
      "2027-05-05 compliant 2027-05-05 null",
      "2027-05-06 never null null",
      "2027-06-01 compliant 2031-06-01 2031-03-01",
      "2031-03-01 dueSoon 2031-06-01 2031-03-01",
    ]
  `);
});
