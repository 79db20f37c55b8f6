import { expect, test } from 'vitest';
import { hoursOfFew } from '../../admin/reports/hours-of-few.ts';
import type { Profile, ProfileRow } from '../../admin/reports/monthly-api.ts';
import { isSilent, profileLines, rowsTold } from '../../admin/reports/profile-lines.ts';
import { withAreasBelow } from '../../admin/reports/with-areas-below.ts';

const row = (label: string, people: (number | null)[], itself = false) =>
  ({ label, itself, cells: people.map((each) => ({ people: each })) }) as unknown as ProfileRow;

const council = row('Everybody', [55, 35]);
const small = row('Democratic Services', [null, null]);
const smallItself = row('Democratic Services', [null, null], true);
const largeItself = row('Housing', [20, 15], true);

test('an area has a line even if nothing is told of it; its own people have one where something is', () => {
  expect(rowsTold({ rows: [council, small, smallItself, largeItself] })).toEqual([
    council,
    small,
    largeItself,
  ]);
});

test('where nothing is told of anybody it is said that there are too few', () => {
  expect(isSilent([small, smallItself])).toBe(true);
  expect(isSilent([small, council])).toBe(false);
});

test('who is counted in an area is said where areas lie below others, and “itself” where a line is called so', () => {
  const said = (...rows: [number, boolean][]) =>
    withAreasBelow(rows.map(([level, itself]) => ({ level, itself })));
  expect([
    said([0, false], [1, false]),
    said([0, false], [1, false], [2, false]),
    said([1, false], [2, true]),
  ]).toEqual([
    [],
    ['An area is counted with the areas below it, unlike in the headcount.'],
    [
      'An area is counted with the areas below it, unlike in the headcount; “itself” is without them.',
    ],
  ]);
});

const counted = {
  ...{ part: 'a', label: 'Building Control', level: 1, itself: false },
  ...{ people: 18, fullTimeEquivalent: 16.4, asked: 15, declared: 7, declarationRate: null },
  cells: [],
};

test('a file tells how many were asked; one of a pack that was frozen without it leaves it out', () => {
  const { asked: _, ...frozen } = counted;
  const lines = (rows: readonly object[]) =>
    profileLines({ bands: [], rows } as unknown as Profile, 'Service area');
  expect([lines([counted]), lines([frozen])]).toMatchInlineSnapshot(`
    [
      [
        [
          "Service area",
          "People",
          "Full-time equivalent",
          "Asked",
          "Have said",
          "% of those asked",
        ],
        [
          "Building Control",
          18,
          16.4,
          15,
          7,
          null,
        ],
      ],
      [
        [
          "Service area",
          "People",
          "Full-time equivalent",
          "Have said",
          "% of those asked",
        ],
        [
          "Building Control",
          18,
          16.4,
          7,
          null,
        ],
      ],
    ]
  `);
});

test('why a full-time equivalent is withheld is said where one is', () => {
  expect(hoursOfFew({ rows: [counted] })).toEqual([]);
  expect(
    hoursOfFew({ rows: [counted, { ...counted, fullTimeEquivalent: null }] }),
  ).toMatchInlineSnapshot(`
    [
      "The full-time equivalent of fewer than five people is not told, nor what would tell it by subtraction.",
    ]
  `);
});
