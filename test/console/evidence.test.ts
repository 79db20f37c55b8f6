import { expect, test } from 'vitest';
import { evidenceOf, toldIn } from '../../admin/audits/evidence-of.ts';
import { frozenTable } from '../../admin/audits/frozen-table.ts';

const profile = {
  ...{ name: 'Disability', asAt: '2026-10-31', fewest: 10, rounded: false },
  bands: [{ code: 'y', label: 'Disabled' }],
  rows: [
    {
      ...{ part: 'a', label: 'Housing', level: 1, itself: false, people: 49 },
      ...{ fullTimeEquivalent: 40, asked: 48, declared: 33, declarationRate: 69 },
      cells: [{ band: 'y', people: 10, share: 30 }],
    },
  ],
};

test('evidence says of which table it is, in what, of how many', () => {
  const table = frozenTable({
    key: 'workforceProfile/maritalStatus/serviceArea',
    report: 'workforceProfile',
    variables: '{}',
    answer: JSON.stringify(profile),
  } as never);
  const share = table.lines[0]!.indexOf('Disabled, %');
  expect(evidenceOf(table, 0, share)).toMatchInlineSnapshot(`
    "Workforce profile: Marriage and civil partnership · Service area. As at 31 October 2026
    Housing – Disabled, %: 30 (People: 49; Asked: 48; Have said: 33)"
  `);
});

test('nothing rests on a figure that is withheld, or that is not there', () => {
  const heads = ['Service area', 'Engagement', 'People', 'Have said', 'Judgement'];
  const table = {
    ...{ key: '', report: '', of: '', title: 'A table', about: 'As at then' },
    lines: [
      heads,
      ['Housing', 'Permanent', 12, '[c]', 'no evidence'],
      ['Housing', 'Casual', '[c]', null, null],
    ],
    beside: ['Have said'],
  };
  expect([toldIn(table, 0), toldIn(table, 1)]).toEqual([[2, 4], []]);
  expect(evidenceOf(table, 0, 2)).toBe('A table. As at then\nHousing, Permanent – People: 12');
});

test('beside an index stand the share of the workforce and that of the population, not a count beside a share', () => {
  const answer = {
    ...{ name: 'Disability', asAt: '2026-10-31', fewest: 10, people: 800, declared: 604 },
    ...{ declarationRate: 75, benchmark: 'Census', benchmarkBase: 'Residents', place: 'Here' },
    ...{ benchmarkPeriod: null, leftOut: [], beyondBands: [], leftOutShare: null },
    rows: [
      {
        ...{ band: 'y', label: 'Disabled', people: 67, share: 11.1, benchmarkPeople: 8540 },
        ...{
          benchmarkShare: 14,
          index: 0.79,
          gap: -2.9,
          target: null,
          targetBy: null,
          toTarget: null,
        },
      },
    ],
  };
  const table = frozenTable({
    ...{ key: 'representation/disability', report: 'representation', variables: '{}' },
    answer: JSON.stringify(answer),
  } as never);
  const index = table.lines[0]!.indexOf('Index');
  expect(evidenceOf(table, 0, index).split('\n')[1]).toBe(
    'Disabled – Index: 0.79 (Workforce: 67; Workforce, %: 11.1; Population, %: 14)',
  );
});
