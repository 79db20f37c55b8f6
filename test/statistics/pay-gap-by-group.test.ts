import { expect, test } from 'vitest';
import { decimal } from '../../schema/foundation/statistics/exact.ts';
import {
  gapsByGroup,
  type PaidGroup,
} from '../../schema/foundation/statistics/pay-gap/by-group.ts';

/** People of a group, each with their pay, and how many of it other tables show. */
const group = (
  label: string,
  people: number,
  pay: (i: number) => string,
  shown: number | null = people,
): PaidGroup => ({
  code: label,
  label,
  hourly: Array.from({ length: people }, (_, i) => decimal(pay(i))),
  shown,
});

const said = (groups: readonly PaidGroup[], undeclared: readonly string[] = []) =>
  gapsByGroup(
    {
      groups,
      everybody: [...groups.flatMap(({ hourly }) => hourly), ...undeclared.map(decimal)],
      shownBut: (codes) =>
        groups.reduce(
          (sum, { code, hourly }) => sum + (codes.includes(code) ? 0 : hourly.length),
          0,
        ),
    },
    'Together',
  ).map(({ label, size, meanGap, medianGap, reference }) =>
    [label, size, meanGap, medianGap, reference ? 'reference' : ''].join(' | '),
  );

test('each group of which other tables show twenty or more beside the largest; the others together, where they are twenty', () => {
  expect(
    said([
      group('White', 120, (i) => (i % 2 ? '20.00' : '18.00')),
      group('Asian', 30, (i) => (i % 3 ? '17.10' : '18.01')),
      group('Black', 20, () => '20.90'),
      group('Mixed', 14, () => '16.00'),
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

test('a group is refused in the same words whether it is small or other tables withhold it', () => {
  const told = (asian: number, other: number) =>
    said([
      group('White', 300, () => '20.00'),
      group('Asian', asian, () => '16.00', null),
      group('Other', other, () => '16.00', null),
    ]);
  expect(told(106, 4)).toEqual(told(4, 106));
  expect(told(106, 4)).toMatchInlineSnapshot(`
    [
      "White | from100 |  |  | reference",
      "Asian | withheld |  |  | ",
      "Other | withheld |  |  | ",
      "Together | from100 | 20.0 | 20.0 | ",
    ]
  `);
});

test('one group of which other tables show few is told by nothing', () => {
  expect(
    said([group('White', 60, () => '20.00'), group('Mixed', 19, () => '16.00')]),
  ).toMatchInlineSnapshot(`
    [
      "White | from50 |  |  | reference",
      "Mixed | withheld |  |  | ",
    ]
  `);
});

test('where few are paid of a group of which other tables show many, or one of them most, nothing is told of any', () => {
  const nothing = [
    'White | withheld |  |  | ',
    'Asian | withheld |  |  | ',
    'Other | withheld |  |  | ',
  ];
  const beside = (other: PaidGroup) =>
    said([group('White', 300, () => '20.00'), group('Asian', 60, () => '17.00'), other]);
  expect(beside(group('Other', 9, () => '16.00', 25))).toEqual(nothing);
  expect(beside(group('Other', 25, (i) => (i === 0 ? '900.00' : '10.00')))).toEqual(nothing);
});

test('no mean tells of which group the chief executive is, whose name and pay are published', () => {
  const told = (chief: 'Asian' | 'nobody') =>
    said(
      [
        group('White', 500, () => '16.00'),
        group('Black', 90, () => '15.00'),
        group('Asian', 24, (i) => (chief === 'Asian' && i === 0 ? '95.00' : '16.00')),
      ],
      chief === 'nobody' ? ['95.00'] : [],
    );
  expect(told('Asian')).toEqual(told('nobody'));
  expect(told('Asian')).toMatchInlineSnapshot(`
    [
      "White | from100 |  |  | reference",
      "Black | from50 | 6.3 | 6.3 | ",
      "Asian | from10 |  | 0.0 | ",
    ]
  `);
});
