import { describe, expect, test } from 'vitest';
import { printed } from '../../admin/reports/cover.ts';
import { csvOf } from '../../admin/reports/csv.ts';
import { figureLines } from '../../admin/reports/figure-lines.ts';
import { figuresOf } from '../../admin/reports/figures.ts';
import type { PayGap } from '../../admin/reports/pay-gap-api.ts';
import { payGapFile } from '../../admin/reports/pay-gap-file.ts';
import { payGapLines } from '../../admin/reports/pay-gap-lines.ts';
import { type Report, reportAt } from '../../admin/reports/report.ts';
import type { Cell } from '../../admin/reports/report-api.ts';
import { cell } from './report-cells.ts';

const headcount = reportAt('headcount')!;
const training = reportAt('training-by-area')!;

describe('the file', () => {
  const csv = (report: Report, by: readonly string[], cells: Cell[]) => {
    const dimensions = report.dimensions.filter(({ name }) => by.includes(name));
    return csvOf(figureLines(report, dimensions, figuresOf(dimensions, cells)));
  };

  test('holds what the table shows, and shares in full', () => {
    const counts = [cell(['Libraries', 'Permanent'], 33), cell(['Waste', 'Agency'], 14)];
    const shares = [cell(['Waste', 'Induction'], 66.7, 3), cell(['Libraries', 'Fire'], 0, 1)];
    expect([
      csv(headcount, ['serviceArea', 'engagement'], counts),
      csv(headcount, ['engagement'], [cell(['Casual'], 1234), cell(['Agency'], null)]),
      csv(training, ['serviceArea', 'requirement'], shares),
      csv(training, ['serviceArea'], [cell(['Waste'], 66.7, 3)]),
    ]).toMatchInlineSnapshot(`
      [
        "﻿Service area,Permanent,Agency
      Libraries,33,0
      Waste,0,14
      ",
        "﻿Engagement,People
      Casual,1234
      Agency,[c]
      ",
        "﻿Service area,Fire: % in order,Fire: of how many,Induction: % in order,Induction: of how many
      Libraries,0,1,,0
      Waste,,0,66.7,3
      ",
        "﻿Service area,% in order,of how many
      Waste,66.7,3
      ",
      ]
    `);
  });

  test('runs nothing in a spreadsheet', () => {
    const [, ...lines] = csv(
      headcount,
      ['serviceArea'],
      [cell(['=HYPERLINK("http://x")'], 1), cell(['-2+3'], 2), cell(['@SUM(A1), all'], 3)],
    ).split('\r\n');
    expect(lines.sort()).toMatchInlineSnapshot(`
      [
        "",
        ""'=HYPERLINK(""http://x"")",1",
        ""'@SUM(A1), all",3",
        "'-2+3,2",
      ]
    `);
  });
});

test('the pay gap is read in words, one measure a line', () => {
  const line = (name: string, value: string | null, withheld: boolean) => ({
    ...{ name, value, withheld, ofFew: withheld, working: [] },
  });
  const lines = payGapLines({
    lines: [
      line('meanBonusGap', '-5.3', false),
      line('medianBonusGap', null, false),
      line('meanHourlyGap', null, true),
    ],
    quarters: [{ men: '33.2', women: '66.8' }],
  });
  expect(csvOf(lines).slice(1)).toMatchInlineSnapshot(`
    "Measure,"Figure, %"
    Mean gap in bonus pay,-5.3
    Median gap in bonus pay,left blank
    Mean gap in hourly pay,[c]
    Lower: Men,33.2
    Lower: Women,66.8
    "
  `);
});

test('what is saved of the pay gap says who is counted and who is missing, and outside no word for those who work here', () => {
  const gap = {
    snapshotOn: '2026-03-31',
    workedOutAt: '2026-06-30T02:00:00.000Z',
    edition: 1,
    lines: [],
    quarters: [],
    counted: ['800 with pay recorded'],
    excluded: [
      { why: 'noRecord', people: 1105 },
      { why: 'councillor', people: null },
    ],
    columns: [],
  } as unknown as PayGap;
  const { notes, outside } = payGapFile(gap);
  expect(outside?.notes).toMatchInlineSnapshot(`
    [
      "Worked out on 30 June 2026, and kept: pay that is put right later does not change it.",
      "Who is counted: 800 with pay recorded",
      "In no figure: No pay is recorded for the snapshot date: 1,105",
      "In no figure: Councillors: fewer than 10",
      "People whose pay is not recorded are missing from every figure.",
      "The six measures of the regulations at a snapshot date: how much less women are paid than men, in per cent of what men are paid. With a minus sign they are paid more.",
    ]
  `);
  expect(notes).toEqual([...outside!.notes, 'The CSV has the columns of the government’s return.']);
  const request = { reference: 'FOI 1', asked: '' };
  expect(printed(payGapFile(gap), request).notes).not.toContain(notes!.at(-1));
});
