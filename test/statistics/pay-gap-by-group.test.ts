import { expect, test } from 'vitest';
import { decimal } from '../../schema/foundation/statistics/exact.ts';
import { gapsByGroup } from '../../schema/foundation/statistics/pay-gap/by-group.ts';

const group = (label: string, people: number, pay: (i: number) => string) => ({
  code: label,
  label,
  hourly: Array.from({ length: people }, (_, i) => decimal(pay(i))),
});

const said = (groups: Parameters<typeof gapsByGroup>[0]) =>
  gapsByGroup(groups, 'Together').map(({ label, size, meanGap, medianGap, reference }) =>
    [label, size, meanGap, medianGap, reference ? 'reference' : ''].join(' | '),
  );

test('each group of ten or more beside the largest; smaller ones together, where they are ten', () => {
  expect(
    said([
      group('White', 120, (i) => (i % 2 ? '20.00' : '18.00')),
      group('Asian', 30, (i) => (i % 3 ? '17.10' : '18.01')),
      group('Black', 10, () => '20.90'),
      group('Mixed', 9, () => '16.00'),
      group('Other', 6, () => '16.00'),
    ]),
  ).toMatchInlineSnapshot(`
    [
      "White | from100 |  |  | reference",
      "Asian | from25 | 8.4 | 10.0 | ",
      "Black | from10 | -10.0 | -10.0 | ",
      "Mixed | withheld |  |  | ",
      "Other | withheld |  |  | ",
      "Together | from10 | 15.8 | 15.8 | ",
    ]
  `);
});

test('one small group is told by nothing, and neither is one of whom a single person is paid most', () => {
  expect(
    said([
      group('White', 60, () => '20.00'),
      group('Mixed', 9, () => '16.00'),
      group('Other', 12, (i) => (i === 0 ? '900.00' : '10.00')),
    ]),
  ).toMatchInlineSnapshot(`
    [
      "White | from50 |  |  | reference",
      "Mixed | withheld |  |  | ",
      "Other | withheld |  |  | ",
    ]
  `);
});

test('where nobody is in a group that is large enough, nothing is told', () => {
  expect(said([group('White', 9, () => '20.00'), group('Other', 8, () => '10.00')])).toEqual([
    'White | withheld |  |  | ',
    'Other | withheld |  |  | ',
  ]);
});
