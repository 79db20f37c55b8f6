import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { today } from '../../admin/foundation/today.ts';
import { addressOf, askedBy, chosenDay } from '../../admin/reports/asked.ts';
import { figuresOf, inWords } from '../../admin/reports/figures.ts';
import { firstView } from '../../admin/reports/first-view.ts';
import { mayRun, pathOf, reportAt, reports, titleOf, worded } from '../../admin/reports/report.ts';
import { questionOf } from '../../admin/reports/report-api.ts';
import { withheldNote } from '../../admin/reports/withheld-note.ts';
import { abilityFor } from '../../schema/foundation/permissions/ability.ts';
import { type Role, roles } from '../../schema/foundation/permissions/roles.ts';
import { keepReports } from '../../schema/foundation/report/keep.ts';
import { reports as declared } from '../../schema/foundation/report/report.ts';
import { type Council, council } from '../harness/council.ts';
import { cell } from './report-cells.ts';

const headcount = reportAt('headcount')!;

describe('whatever the console asks for, the API answers', () => {
  let place: Council;
  beforeAll(async () => {
    place = await council();
    await keepReports(place.worker(), today());
  }, 120_000);
  afterAll(() => place.drop());

  test('the console has every report that is declared, and shows it to who may run it', async () => {
    expect(reports.map(({ name }) => name)).toEqual(declared.map(({ name }) => name).sort());
    const { permissions } = place.platform.product;
    for (const role of Object.keys(roles) as Role[]) {
      const asker = place.as(role);
      const ability = abilityFor(permissions.rulesFor(asker.caller));
      for (const report of reports) {
        const variables = { on: today(), until: today(), by: [report.dimensions[0]!.name] };
        const { errors } = await asker.ask(questionOf(report), variables);
        expect([role, report.name, !errors]).toEqual([role, report.name, mayRun(ability, report)]);
      }
    }
  });

  test('by one thing, by the other, and both ways round', async () => {
    for (const report of reports) {
      // a page has rows and columns
      const names = report.dimensions.map(({ name }) => name).slice(0, 2);
      for (const by of [...names.map((name) => [name]), names, [...names].reverse()]) {
        const variables = { on: today(), until: today(), by };
        const { data } = await place.as('equalityLead').ask(questionOf(report), variables);
        const dimensions = by.map((name) => report.dimensions.find((each) => each.name === name)!);
        const { lines } = figuresOf(dimensions, data.answer.cells);
        const shown = lines.flatMap(({ cells }) => cells).filter(Boolean);
        expect(shown.length).toBe(data.answer.cells.length);
        expect(shown.length).toBeGreaterThan(0);
      }
    }
  });
});

describe('an address', () => {
  const asked = (query: string, report = headcount) => {
    const { parameters, by } = askedBy(report, new URLSearchParams(query));
    return `${parameters.on} by ${by.map(({ name }) => name).join(', ')}`;
  };

  test('asks for today and everything, unless it says otherwise', () => {
    expect([
      asked(''),
      asked('on=2026-01-31'),
      asked('on=yesterday'),
      asked('on=2026-02-31'),
      asked('by=engagement'),
      asked('by=engagement&by=serviceArea&by=engagement'),
      asked('by=shoeSize'),
      asked('by=standing', reportAt('contracts-by-standing')),
    ]).toEqual([
      `${today()} by serviceArea, engagement`,
      '2026-01-31 by serviceArea, engagement',
      `${today()} by serviceArea, engagement`,
      `${today()} by serviceArea, engagement`,
      `${today()} by engagement`,
      `${today()} by engagement, serviceArea`,
      `${today()} by serviceArea, engagement`,
      `${today()} by standing`,
    ]);
  });

  test('says what is asked for', () => {
    const query = 'on=2026-01-31&by=engagement&by=serviceArea';
    const address = addressOf(askedBy(headcount, new URLSearchParams(query)));
    expect(new URLSearchParams(address).toString()).toBe(query);
  });
});

test('reports have an address, a question and a title', () => {
  expect(
    reports.map((report) => [
      pathOf(report),
      worded(report).asked,
      worded(report).rest,
      titleOf(report, report.dimensions),
    ]),
  ).toMatchInlineSnapshot(`
    [
      [
        "casual-and-agency",
        "Where do casual and agency workers stand in, and in which grades?",
        "Those whom schools employ are not counted.",
        "People by service area and grade and engagement",
      ],
      [
        "contracts-by-department",
        "Which departments look after the contracts with which standings?",
        "Contracts that are not live on the day are left out, save those that have ended and whose indicators still want their last rating. Several standings can be true of a contract: by standing it is counted under each of them, and the figures come to more than there are contracts; by anything else it is counted once.",
        "Contracts by department and standing",
      ],
      [
        "contracts-by-standing",
        "How many contracts are as they should be, and what is wrong with the others?",
        "Contracts that are not live on the day are left out, save those that have ended and whose indicators still want their last rating. Several standings can be true of a contract: by standing it is counted under each of them, and the figures come to more than there are contracts; by anything else it is counted once.",
        "Contracts by standing and relevance",
      ],
      [
        "contracts-by-value",
        "How much are the contracts worth, and how do they stand?",
        "Contracts that are not live on the day are left out, save those that have ended and whose indicators still want their last rating. Several standings can be true of a contract: by standing it is counted under each of them, and the figures come to more than there are contracts; by anything else it is counted once.",
        "Contracts by value band and standing",
      ],
      [
        "exit-interviews-answered",
        "What share of those who were invited to an exit interview answered it?",
        "Councillors and those whom schools employ are counted.",
        "Share answered by service area",
      ],
      [
        "format-requests-met",
        "What share of the requests for another language or format have been fulfilled?",
        "",
        "Share fulfilled by format and language",
      ],
      [
        "headcount",
        "How many people work in each service area, and on what footing?",
        "Councillors are counted; those whom schools employ are not. Each area is counted without the areas below it, unlike in the workforce profile.",
        "People by service area and engagement",
      ],
      [
        "training-by-area",
        "Of the people in each service area to whom a training requirement applies and who are not exempt, what share is in order?",
        "Councillors and those whom schools employ are counted.",
        "Share in order by service area and requirement",
      ],
      [
        "training-forecast",
        "How many lapses of training are to come, month by month and requirement by requirement, unless people are trained again?",
        "",
        "Lapses by month and requirement",
      ],
      [
        "why-people-leave",
        "How many people left each service area, and for what reason, in a year that is over?",
        "Councillors and those whom schools employ are counted.",
        "People by service area and why they left",
      ],
    ]
  `);
});

test('rows and columns stand in the order of their declaration, else by name, the nameless last', () => {
  const cells = [
    cell([null, 'Casual'], 4),
    cell(['Waste', 'Agency'], 14),
    cell(['Libraries', 'Permanent'], 33),
    cell(['Libraries', 'Casual'], 6),
  ];
  const { columns, lines } = figuresOf(headcount.dimensions, cells);
  expect(columns.map(({ label }) => label)).toEqual(['Permanent', 'Casual', 'Agency']);
  expect(lines.map(({ label, cells }) => [label, ...cells.map((each) => each?.value)])).toEqual([
    ['Libraries', 33, 6, undefined],
    ['Waste', undefined, undefined, 14],
    ['Not given', undefined, 4, undefined],
  ]);
});

test('months stand in their order and are called by their names', () => {
  const cells = [cell(['2027-01'], 3), cell(['2026-11'], 7), cell(['2026-12'], 2)];
  const { lines } = figuresOf(reportAt('training-forecast')!.dimensions.slice(0, 1), cells);
  expect(lines.map(({ label }) => label)).toEqual([
    'November 2026',
    'December 2026',
    'January 2027',
  ]);
});

test('figures in words never claim all or nothing by rounding', () => {
  expect([inWords(1234, false), inWords(0, false)]).toEqual(['1,234', '0']);
  expect([100, 99.6, 99, 66.7, 0.4, 0].map((share) => inWords(share, true))).toEqual([
    '100%',
    'over 99%',
    '99%',
    '67%',
    'under 1%',
    '0%',
  ]);
});

test('a withheld figure is explained with its threshold, and only where there is one', () => {
  const cell = { keys: [], labels: [] };
  const withheld = { ...cell, value: null, base: null };
  const shown = { ...cell, value: 12, base: null };
  // a share of nobody is empty, and hides nothing
  const ofNobody = { ...cell, value: null, base: 0 };
  expect([
    withheldNote({ fewest: 10, cells: [shown, withheld] }),
    withheldNote({ fewest: 10, cells: [shown, ofNobody] }),
    withheldNote({ fewest: null, cells: [withheld] }),
  ]).toEqual([
    [
      '[c] is withheld: figures of fewer than 10 people are, with what would give them away; nought may be behind it too.',
    ],
    [],
    [],
  ]);
});

test('a day was asked for where one was chosen, not where a page begins with today', () => {
  const asked = (address: string) => chosenDay(askedBy(headcount, new URLSearchParams(address)));
  expect([asked(''), asked('on=2026-01-31')]).toEqual([undefined, '2026-01-31']);
});

test('a report opens on the broadest view that has figures, where its whole table is withheld', async () => {
  const leaving = reportAt('why-people-leave')!;
  const opened = async (figures: Record<string, (number | null)[]>) => {
    const run = async ({ by }: { by: readonly { name: string }[] }) =>
      ({
        cells: (figures[by.map(({ name }) => name).join()] ?? [null]).map((value) => ({ value })),
      }) as never;
    const { asked } = await firstView(askedBy(leaving, new URLSearchParams()), run);
    return asked.by.map(({ name }) => name);
  };
  const [area, reason] = leaving.dimensions.map(({ name }) => name) as [string, string];
  const both = `${area},${reason}`;
  expect([
    await opened({ [both]: [null, 12] }),
    await opened({ [reason]: [48], [area]: [30] }),
    await opened({ [area]: [30] }),
    await opened({}),
  ]).toEqual([[area, reason], [reason], [area], [area, reason]]);
});
