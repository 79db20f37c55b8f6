import { expect, test } from 'vitest';
import { outcomeCover } from '../../admin/reports/outcome-cover.ts';
import { outcomeLines } from '../../admin/reports/outcome-lines.ts';
import type { Comparison, Outcomes } from '../../admin/reports/outcomes-api.ts';
import { yearTo } from './year-to.ts';

test('what is saved of how far people got says what it is, of which year, of whom, and from how many on', () => {
  const outcomes: Outcomes = {
    ...yearTo('2026-03-31', [10, 12]),
    question: 'Of those who applied in the year, who was appointed?',
    fewest: 10,
    rounded: false,
    fewestInPart: 50,
    fewestInGroup: 20,
    fewestSelected: 5,
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
      "name": "recruitment-funnel-sex-2026-03-31",
      "notes": [
        "The rates of groups cannot be compared here: they are of too few, or withheld.",
        "Of those who applied in the year, who was appointed?",
        "Figures of fewer than 10 are withheld, with what would give them away.",
      ],
      "report": "Recruitment funnel",
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

test('a file of how far people got is called by words, by its part of the council and its year', () => {
  const year: Outcomes = {
    ...yearTo('2026-03-31', [10, 12]),
    ...{ name: 'Ethnic group', reference: 'White' },
    parts: [{ key: 'housing', label: 'Housing', people: 162, declared: 147 }],
  };
  expect(
    [null, 'housing'].map((part) => outcomeCover('Exit answers', year, part, null).name),
  ).toMatchInlineSnapshot(`
    [
      "exit-answers-ethnic-group-2026-03-31",
      "exit-answers-housing-ethnic-group-2026-03-31",
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
