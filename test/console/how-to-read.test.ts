import { expect, test } from 'vitest';
import type { Frozen } from '../../admin/audits/frozen-api.ts';
import { frozenTable } from '../../admin/audits/frozen-table.ts';
import { howToRead, readWith } from '../../admin/audits/how-to-read.ts';
import { packPage, packSheet } from '../../admin/audits/printed-pack.ts';
import { outcomesJudged } from '../../admin/reports/outcomes-judged.ts';
import { readSheets } from '../harness/read-sheets.ts';

const frozen = (key: string, report: string, answer: unknown): Frozen => ({
  ...{ key, report, source: '', variables: '{}' },
  answer: JSON.stringify(answer),
});

const comparison = {
  ...{ direction: '', ratio: 0.8, low: 0.7, high: 0.9, fisher: 0.01, corrected: 0.2 },
  ...{ fourFifths: 'notFlagged', judgement: 'noEvidence' },
};
const outcomes = {
  ...{ name: 'Disability', question: '', until: '2026-03-31', reference: 'Not disabled' },
  ...{ fewest: 10, fewestInGroup: 10, fewestSelected: 5, stepByStep: false },
  parts: [{ key: null, label: '', people: 30, declared: 20 }],
  steps: [
    {
      ...{ part: null, from: 'applied', to: 'shortlisted', done: 'shortlisted', overall: false },
      ...{ people: 500, selected: 90, rate: 18 },
      rows: [
        { band: 'y', label: 'Disabled', people: 131, selected: null, rate: null, comparison },
        { band: 'n', label: 'Not disabled', people: 369, selected: 60, rate: 16, comparison: null },
      ],
    },
  ],
};
const users = {
  ...{ name: 'Age', until: '2026-03-31', place: 'Here', benchmark: 'Census', benchmarkBase: 'all' },
  ...{ benchmarkOfAllResidents: true, fewestCounted: 50, fewestExpected: 5, rows: [] },
};
const pay = {
  ...{ snapshotOn: '2026-03-31', lines: [], quarters: [], columns: [] },
  counted: ['On full pay: about 340 men and about 460 women. Hourly pay and quarters are of them.'],
  excluded: [
    { why: 'noRecord', people: 105 },
    { why: 'councillor', people: null },
  ],
};
const gap = { label: 'White', group: 'w', size: 'from100', meanGap: null, medianGap: null };
const byGroup = [
  {
    ...{ snapshotOn: '2026-03-31', characteristic: 'ethnicGroup', name: 'Ethnic group' },
    ...{ fewest: 20, declarationRate: 81, gaps: [{ ...gap, reference: true }] },
  },
];
const all = [
  frozen('recruitmentFunnel/disability', 'recruitmentFunnel', outcomes),
  frozen('recruitmentFunnel/disability/grade', 'recruitmentFunnel', outcomes),
  frozen('serviceUserProfile/age', 'serviceUserProfile', users),
  frozen('payGap', 'payGap', pay),
  frozen('payGapByGroup', 'payGapByGroup', byGroup),
];

test('a pack says once how its judgements are read, in the words of the pages that it is of', () => {
  const read = howToRead(all.map(frozenTable));
  expect(read.map(([what, says]) => `${what}: ${says}`)).toMatchInlineSnapshot(`
    [
      "[c]: [c] stands for a figure that is withheld, because somebody could be recognised by it or it would give such a figure away. The mark is the same for both, and nought may be behind it too.",
      "Relative likelihood: Relative likelihood is the rate of a group divided by the rate of the group that it is compared with: 1 is the same, below 1 is less likely.",
      "95% interval: The 95% interval says how far chance alone may have moved a figure: of a hundred such intervals, ninety-five hold the figure that there would be without chance. That is so of one group alone. Where many are judged at once, some intervals leave 1 out by chance: the judgement asks for more.",
      "Could it be chance?: Whether a difference could be chance is judged at once for all steps and groups of one report by one characteristic, and for each breakdown by itself: of a hundred such sets of groups that do not differ, at most five would show evidence that they do. What could be chance is no evidence that groups fare differently, nor that they fare alike. It is too few to judge where a group is of fewer than 10, or fewer than 5 of both groups together took the step.",
      "Below four fifths: “Below four fifths” names the group whose rate is less than four fifths of the other’s: a rule of thumb of the United States for selecting people, without force in British law, and arithmetic only.",
      "Ratio: The ratio is the share of a group among those who use services divided by its share of the community: 1 is as many as were to be expected, below 1 is fewer.",
      "Judgement: A group is named only where 50 have said, 5 of it were to be expected, and its 99.7% interval leaves no doubt: that is as sure for each of many groups together as 95% is for one.",
      "Gender pay gap: The six measures of the regulations at a snapshot date: how much less women are paid than men, in per cent of what men are paid. With a minus sign they are paid more.",
      "Who is counted: On full pay: about 340 men and about 460 women. Hourly pay and quarters are of them.",
      "In no figure: No pay is recorded for the snapshot date: 105; Councillors: fewer than 10. People whose pay is not recorded are missing from every figure.",
      "Pay gap: Ethnic group: How much less each group is paid in an hour than “White”, in per cent; with a minus sign it is paid more. Of those on full pay, 81% have said.",
      "Pay gap by group: A group is in no figure of its own where the tables of staff show fewer than 20 of it, or withhold how many; a mean is withheld where it would tell whether the highest paid of all is one of them. To publish, guidance asks for groups of 50.",
    ]
  `);
  const says = read.map(([, each]) => each).join(' ');
  for (const sentence of outcomesJudged(outcomes as never).slice(1))
    expect(says).toContain(sentence);
});

test('beside one table stands what is in it, and beside the pay of groups who is in no figure', () => {
  const what = (at: number) =>
    howToRead([all[at]!, ...readWith(all[at]!, all)].map(frozenTable)).map(([each]) => each);
  expect([0, 2, 4].map(what)).toEqual([
    ['[c]', 'Relative likelihood', '95% interval', 'Could it be chance?', 'Below four fifths'],
    ['Ratio', '95% interval', 'Judgement'],
    [
      'Pay gap: Ethnic group',
      'Pay gap by group',
      'Gender pay gap',
      'Who is counted',
      'In no figure',
    ],
  ]);
  expect(frozenTable(all[4]!).about).toBe(
    'At the snapshot date, 31 March 2026. Ethnic group: beside “White”',
  );
});

test('it is printed before the tables, and stands on the cover of the spreadsheet', async () => {
  const names = ['cover', 'notes', 'reading', 'findings', 'contents', 'none', 'sheet', 'report'];
  const words = Object.fromEntries([...names, 'table', 'about'].map((name) => [name, name]));
  const pack = {
    ...{ title: 'Audit', about: [], notes: [], language: 'en', findings: [['Finding']] },
    ...{ tables: all.map(frozenTable), words: words as never },
  };
  const page = packPage(pack);
  const part = page.slice(
    page.indexOf('<h2 id="reading">'),
    page.indexOf('aria-labelledby="findings"'),
  );
  expect(part).toContain('<dt>95% interval</dt>');
  const [cover] = readSheets(await packSheet(pack));
  expect(cover!.rows.map(({ cells }) => cells[0]?.value)).toContain('95% interval');
});

test('a pack that was frozen before it said who is in no figure says nothing of it', () => {
  const { counted, excluded, ...before } = pay;
  expect(
    howToRead([frozenTable(frozen('payGap', 'payGap', before))]).map(([what]) => what),
  ).toEqual(['Gender pay gap']);
});
