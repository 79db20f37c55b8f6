import { expect, test } from 'vitest';
import type { Representation } from '../../admin/reports/monthly-api.ts';
import { outcomeCover } from '../../admin/reports/outcome-cover.ts';
import { outcomeLines } from '../../admin/reports/outcome-lines.ts';
import type { Outcomes } from '../../admin/reports/outcomes-api.ts';
import { representationLines } from '../../admin/reports/representation-lines.ts';

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

const yearTo = (until: string, rates: (number | null)[]) =>
  ({
    name: 'Sex',
    until,
    steps: [
      {
        part: null,
        from: 'applied',
        to: 'appointed',
        overall: true,
        rows: ['Female', 'Male'].map((label, i) => ({
          band: label.toLowerCase(),
          label,
          people: 100,
          selected: rates[i] === null ? null : 10,
          rate: rates[i] ?? null,
          shareOfPeople: 50,
          shareOfSelected: 50,
          comparison: null,
        })),
      },
    ],
  }) as unknown as Outcomes;

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
        "Target",
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
        "Rate",
        "Rate, year to 31 March 2025",
        "% of all before",
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
    ]
  `);
  expect(outcomeLines(yearTo('2026-03-31', [10, 12]), null)[0]).toHaveLength(16);
});

test('what is saved of how far people got says what it is, of which year, of whom, and from how many on', () => {
  const outcomes: Outcomes = {
    ...yearTo('2026-03-31', [10, 12]),
    question: 'Of those who applied in the year, who was appointed?',
    fewest: 10,
    rounded: false,
    fewestInPart: 50,
    reference: 'Male',
    parts: [
      { key: null, label: 'Everybody', people: 962, declared: 847 },
      { key: 'housing', label: 'Housing', people: 162, declared: 147 },
    ],
  };
  expect(outcomeCover('Recruitment funnel', outcomes, null, null)).toMatchInlineSnapshot(`
    {
      "about": [
        [
          "Year to",
          "31 March 2026",
        ],
        [
          "Of",
          "The whole council",
        ],
        [
          "Who is counted",
          "847 of 962 have said",
        ],
        [
          "Smallest figure that is told",
          "10",
        ],
      ],
      "notes": [
        "Of those who applied in the year, who was appointed?",
        "Figures of fewer than 10 are withheld, with what would give them away.",
        "Relative likelihood is the rate of a group divided by the rate of “Male”: 1 is the same, below 1 is less likely.",
        "Four-fifths is a rule of thumb of the United States without force in British law, and arithmetic only.",
      ],
      "title": "Recruitment funnel: Sex",
    }
  `);
  expect(
    outcomeCover('Recruitment funnel', outcomes, 'housing', yearTo('2025-03-31', [9, 9])).about,
  ).toMatchInlineSnapshot(`
    [
      [
        "Year to",
        "31 March 2026",
      ],
      [
        "Beside the year to",
        "31 March 2025",
      ],
      [
        "Of",
        "Housing",
      ],
      [
        "Who is counted",
        "147 of 162 have said",
      ],
      [
        "Smallest figure that is told",
        "10",
      ],
    ]
  `);
});
