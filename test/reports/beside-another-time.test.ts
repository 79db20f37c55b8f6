import { expect, test } from 'vitest';
import type { Representation } from '../../admin/reports/monthly-api.ts';
import { outcomeLines } from '../../admin/reports/outcome-lines.ts';
import { representationLines } from '../../admin/reports/representation-lines.ts';
import { yearTo } from './year-to.ts';

const at = (asAt: string, shares: (number | null)[]) =>
  ({
    name: 'Sex',
    asAt,
    rows: ['Female', 'Male'].map((label, i) => ({
      band: label.toLowerCase(),
      label,
      people: shares[i] === null ? null : 50,
      share: shares[i] ?? null,
      benchmarkPeople: 100,
      benchmarkShare: 50,
      index: null,
      gap: null,
      target: null,
    })),
  }) as unknown as Representation;

test('what is saved of representation has the other month beside this one, withheld where it was', () => {
  expect(
    representationLines(at('2026-10-31', [58.7, 41.3]), at('2026-09-30', [58.1, null])),
  ).toMatchInlineSnapshot(`
    [
      [
        "Sex",
        "Workforce",
        "Workforce, %",
        "Workforce, %, on 30 September 2026",
        "Population",
        "Population, %",
        "Index",
        "Gap",
        "Target, %",
        "Target by",
      ],
      [
        "Female",
        50,
        58.7,
        58.1,
        100,
        50,
        null,
        null,
        null,
        null,
      ],
      [
        "Male",
        50,
        41.3,
        "[c]",
        100,
        50,
        null,
        null,
        null,
        null,
      ],
    ]
  `);
});

test('what is saved of how far people got has the rates of the other year beside this one’s', () => {
  const lines = outcomeLines(yearTo('2026-03-31', [10, 12]), null, yearTo('2025-03-31', [9, null]));
  expect(lines.map((line) => line.slice(0, 8))).toMatchInlineSnapshot(`
    [
      [
        "From",
        "To",
        "Sex",
        "Before",
        "After",
        "Rate, %",
        "Rate, %, year to 31 March 2025",
        "Share of the group among all before, %",
      ],
      [
        "Applied",
        "Appointed",
        "Female",
        100,
        10,
        10,
        9,
        50,
      ],
      [
        "Applied",
        "Appointed",
        "Male",
        100,
        10,
        12,
        null,
        50,
      ],
      [
        "Applied",
        "Appointed",
        "All who have said",
        200,
        20,
        10,
        10,
        null,
      ],
    ]
  `);
  expect(outcomeLines(yearTo('2026-03-31', [10, 12]), null)[0]).toHaveLength(15);
});
