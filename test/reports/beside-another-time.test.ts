import { expect, test } from 'vitest';
import type { Representation } from '../../admin/reports/monthly-api.ts';
import { outcomeCover } from '../../admin/reports/outcome-cover.ts';
import { outcomeLines } from '../../admin/reports/outcome-lines.ts';
import type { Comparison, Outcomes } from '../../admin/reports/outcomes-api.ts';
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

test('what is saved of a comparison is in words and in figures as people read them', () => {
  const comparison: Comparison = {
    direction: 'rate of Female ÷ rate of Male',
    ratio: 0.919598930936452,
    low: 0.8012345,
    high: 1.1,
    fisher: 0.0000123,
    corrected: 0.0246,
    fourFifths: 'notFlagged',
    judgement: 'noEvidence',
  };
  const compared = (told: Partial<Comparison>) => {
    const year = yearTo('2026-03-31', [10, 12]);
    const [step] = year.steps;
    const [female, male] = step!.rows;
    const rows = [{ ...female!, comparison: { ...comparison, ...told } }, male!];
    return outcomeLines({ ...year, reference: 'Male', steps: [{ ...step!, rows }] }, null);
  };
  const [heads, line] = compared({});
  expect(heads!.slice(8).map((head, i) => [head, line![i + 8]])).toMatchInlineSnapshot(`
    [
      [
        "What is divided by what",
        "rate of “Female” ÷ rate of “Male”",
      ],
      [
        "Relative likelihood",
        "0.92",
      ],
      [
        "95% interval, low",
        "0.80",
      ],
      [
        "95% interval, high",
        "1.10",
      ],
      [
        "Probability of such a difference by chance alone (Fisher)",
        "under 0.001",
      ],
      [
        "Probability, corrected for everything that is judged at once (Holm)",
        "0.025",
      ],
      [
        "Below four fifths",
        "neither",
      ],
      [
        "Could it be chance?",
        "could be chance",
      ],
    ]
  `);
  const flagged = compared({ ratio: 1.34, fourFifths: 'flagged', judgement: 'evidence' });
  expect(flagged[1]!.slice(-2)).toMatchInlineSnapshot(`
    [
      "Male",
      "seldom by chance",
    ]
  `);
});
